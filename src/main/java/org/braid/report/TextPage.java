package org.braid.report;

/** Plain text of at most 100 characters a line, top to bottom. */
final class TextPage {
    static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    TextPage title(String title) {
        var lines = Wrap.lines(title, WIDTH);
        lines.forEach(this::line);
        return line("=".repeat(lines.get(0).length()));
    }

    TextPage heading(String heading) {
        gap();
        Wrap.lines(heading, WIDTH).forEach(this::line);
        return this;
    }

    /** A paragraph under the heading, indented. */
    TextPage say(String paragraph) {
        Wrap.lines(paragraph, WIDTH - INDENT.length()).forEach(line -> line(INDENT + line));
        return this;
    }

    /** One of several things; further lines of it hang below its first word. */
    TextPage item(String item) {
        var mark = "- ";
        for (var line : Wrap.lines(item, WIDTH - INDENT.length() - mark.length())) {
            line(INDENT + mark + line);
            mark = "  ";
        }
        return this;
    }

    TextPage table(TextTable table) {
        table.lines().forEach(line -> line(INDENT + line));
        return this;
    }

    /** Without the indent. */
    TextPage plain(TextTable table) {
        table.lines().forEach(this::line);
        return this;
    }

    TextPage plain(String paragraph) {
        Wrap.lines(paragraph, WIDTH).forEach(this::line);
        return this;
    }

    TextPage gap() {
        return line("");
    }

    private TextPage line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

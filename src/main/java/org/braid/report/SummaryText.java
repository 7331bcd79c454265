package org.braid.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.braid.summary.Column;
import org.braid.summary.Row;
import org.braid.summary.Section;
import org.braid.summary.Summary;
import org.jspecify.annotations.Nullable;

/** A summary as people read it on a terminal or on paper. */
public final class SummaryText {
    static final String FEW = "*";
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int GAPS = 2;
    private static final int NARROWEST = 12;

    private final TextPage page = new TextPage();

    private SummaryText() {}

    public static String of(Summary summary) {
        return new SummaryText().text(summary);
    }

    private String text(Summary summary) {
        page.title("%s on %s".formatted(summary.title(), Wording.day(summary.validAt())));
        page.say(
                summary.night().isEmpty()
                        ? "Each day as it was known when it ended."
                        : "As known in the night %s.".formatted(summary.night()));
        summary.headline().forEach(page::say);
        summary.sections().forEach(this::section);
        page.heading("To know");
        summary.notes().forEach(page::item);
        return page.toString();
    }

    private void section(Section section) {
        page.heading(section.title());
        if (!section.about().isBlank()) {
            page.say(section.about());
        }
        if (section.rows().isEmpty()) {
            page.say("Nothing.");
            return;
        }
        var texts = section.rows().stream().map(row -> texts(section, row)).toList();
        var table = new TextTable(columns(section, texts));
        texts.forEach(table::row);
        page.table(table);
    }

    private static String[] texts(Section section, Row row) {
        var texts = new String[section.columns().size()];
        for (var index = 0; index < texts.length; index++) {
            texts[index] = text(section.columns().get(index), row.cells().get(index));
        }
        return texts;
    }

    private static String text(Column column, @Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell == Row.Hidden.FEW) {
            return FEW;
        }
        if (column.type() == Column.Type.CODE) {
            return Wording.code(cell.toString());
        }
        if (cell instanceof LocalDate day) {
            return Wording.day(day);
        }
        return cell instanceof Long number ? String.format(Locale.UK, "%,d", number) : Terminal.clean(cell.toString());
    }

    /** As wide as what stands in them; where that is too wide, the widest words give way and wrap. */
    private static TextTable.Column[] columns(Section section, List<String[]> texts) {
        var widths = new ArrayList<Integer>();
        for (var index = 0; index < section.columns().size(); index++) {
            widths.add(width(section.columns().get(index), texts, index));
        }
        var room = TextPage.WIDTH - GAPS - GAPS * (widths.size() - 1);
        while (widths.stream().mapToInt(Integer::intValue).sum() > room && shrinks(section, widths)) {}
        var columns = new TextTable.Column[widths.size()];
        for (var index = 0; index < columns.length; index++) {
            var column = section.columns().get(index);
            columns[index] = new TextTable.Column(
                    column.heading(), widths.get(index), column.type().isFigure());
        }
        return columns;
    }

    private static int width(Column column, List<String[]> texts, int index) {
        var heading = column.type().isFigure()
                ? longestWord(column.heading())
                : column.heading().length();
        return Math.max(
                1,
                Math.max(
                        heading,
                        texts.stream()
                                .mapToInt(row -> row[index].length())
                                .max()
                                .orElse(0)));
    }

    private static int longestWord(String heading) {
        return BLANK.splitAsStream(heading).mapToInt(String::length).max().orElse(0);
    }

    /** Takes one character from the widest column of words; false when none can give any. */
    private static boolean shrinks(Section section, List<Integer> widths) {
        var widest = -1;
        for (var index = 0; index < widths.size(); index++) {
            if (!section.columns().get(index).type().isFigure()
                    && widths.get(index) > NARROWEST
                    && (widest < 0 || widths.get(index) > widths.get(widest))) {
                widest = index;
            }
        }
        if (widest >= 0) {
            widths.set(widest, widths.get(widest) - 1);
        }
        return widest >= 0;
    }
}

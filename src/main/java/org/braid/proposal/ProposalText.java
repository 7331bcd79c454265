package org.braid.proposal;

import java.util.List;
import java.util.stream.Collectors;

/** A proposal as a table for people. */
public final class ProposalText {
    private static final String LINE = "%-2s%-4s %-24s %-28s %11s  %s";

    private ProposalText() {}

    public static String of(Proposal proposal) {
        var lines = new Lines();
        var read = proposal.tables().stream()
                .filter(table -> table.use() != Proposal.Use.LEFT_OUT)
                .toList();
        for (int index = 0; index < read.size(); index++) {
            (index == 0 ? lines : lines.blank()).line(heading(proposal, read.get(index)));
            table(read.get(index), lines);
        }
        if (!proposal.confirm().isEmpty()) {
            lines.blank().line("* for you to confirm: " + String.join(", ", proposal.confirm()));
        }
        proposal.notes().forEach(lines::line);
        return lines.toString();
    }

    private static String heading(Proposal proposal, Proposal.Table table) {
        return "%s%s%s: heading in row %d, %d rows below it"
                .formatted(
                        Lines.shown(proposal.file()),
                        sheets(table.sheets()),
                        table.name().isEmpty() ? "" : ", " + use(table),
                        table.heading(),
                        table.rows());
    }

    private static void table(Proposal.Table table, Lines lines) {
        lines.blank().line(LINE.formatted("", "", "Column", "Taken for", "Fits", "Because"));
        table.columns().forEach(column -> lines.line(line(column)));
    }

    private static String sheets(List<String> sheets) {
        return switch (sheets.size()) {
            case 1 -> sheets.get(0).isEmpty() ? "" : ", sheet " + Lines.shown(sheets.get(0));
            default -> ", sheets " + sheets.stream().map(Lines::shown).collect(Collectors.joining(", "));
        };
    }

    private static String use(Proposal.Table table) {
        var what = "table %d, `%s`".formatted(table.number(), Lines.shown(table.name()));
        return switch (table.use()) {
            case NAMED -> what + ", read with the rows that name it";
            case PASSED_OVER -> what + ", passed over";
            case READ, LEFT_OUT -> what;
        };
    }

    private static String line(Proposal.Taken column) {
        var because = column.because().stream().collect(Collectors.joining("; "));
        var second = column.orElse().isEmpty() ? "" : (because.isEmpty() ? "" : ". ") + "Or else: " + column.orElse();
        return LINE.formatted(
                        column.confirm() ? "*" : "",
                        column.letters(),
                        cut(column.heading().isEmpty() ? "(no heading)" : column.heading()),
                        column.takenFor() + (column.read() ? "" : " -"),
                        column.of() == 0 ? "" : column.fits() + " of " + column.of(),
                        because + second)
                .stripTrailing();
    }

    private static String cut(String text) {
        var shown = Lines.shown(text);
        return shown.length() > 24 ? shown.substring(0, 23) + "…" : shown;
    }

    /** What to do next. */
    public static String next(Proposal proposal, String mapping) {
        return String.join(
                "\n",
                List.of(
                        "Next: compare what is marked * with the sheet, and take it out of `confirm:` in " + mapping
                                + ";",
                        "then `braid mapping check`, `braid mapping test`, and `braid import FILE --feed %s --dry-run`.\n"
                                .formatted(proposal.feed())));
    }
}

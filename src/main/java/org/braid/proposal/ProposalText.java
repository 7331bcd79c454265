package org.braid.proposal;

import java.util.List;
import java.util.stream.Collectors;

/** A proposal as a table for people. */
public final class ProposalText {
    private static final String LINE = "%-2s%-4s %-24s %-28s %11s  %s";

    private ProposalText() {}

    public static String of(Proposal proposal) {
        var lines = new Lines();
        lines.line("%s%s: heading in row %d, %d rows below it"
                        .formatted(
                                Lines.shown(proposal.file()),
                                proposal.sheet().isEmpty() ? "" : ", sheet " + Lines.shown(proposal.sheet()),
                                proposal.heading(),
                                proposal.rows()))
                .blank()
                .line(LINE.formatted("", "", "Column", "Taken for", "Fits", "Because"));
        proposal.columns().forEach(column -> lines.line(line(column)));
        if (!proposal.confirm().isEmpty()) {
            lines.blank().line("* for you to confirm: " + String.join(", ", proposal.confirm()));
        }
        proposal.notes().forEach(lines::line);
        return lines.toString();
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

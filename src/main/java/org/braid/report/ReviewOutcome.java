package org.braid.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of answers to clerical reviews, or would become of them.
 *
 * @param outcome of the night in which the decisions took effect; absent where there were none
 */
public record ReviewOutcome(
        boolean dryRun, List<Row> rows, @Nullable Outcome outcome) {
    public ReviewOutcome {
        rows = List.copyOf(rows);
    }

    /**
     * One answer.
     *
     * @param row as a person counts it in the workbook; 0 for an answer that a command gave
     * @param decision its number; absent where none was taken
     */
    public record Row(
            long row,
            String review,
            ReviewFate fate,
            String words,
            @Nullable Long decision) {
        public static Row of(long row, String review, ReviewFate fate) {
            return new Row(row, review, fate, fate.words(), null);
        }

        public Row decision(long number) {
            return new Row(row, review, fate, words, number);
        }

        public Row fate(ReviewFate other) {
            return of(row, review, other);
        }
    }

    /** Whether every answer was taken, as far as there was one. */
    public boolean allTaken() {
        return rows.stream().noneMatch(row -> row.fate().refused());
    }

    public String json() {
        return Json.document(this);
    }

    public String text() {
        var page = new TextPage();
        page.plain("%s: %s.".formatted(dryRun ? "Would be" : "Answers", counts()));
        rows.stream().filter(ReviewOutcome::isTold).forEach(row -> page.item(words(row)));
        var night = outcome == null ? "" : "\n" + outcome.text();
        return page + night;
    }

    private String counts() {
        return String.format(
                Locale.UK,
                "%,d decided, %,d wait for a second person, %,d settled already, %,d open, %,d refused",
                count(ReviewFate.DECIDED),
                count(ReviewFate.WAITS),
                count(ReviewFate.UNCHANGED),
                count(ReviewFate.OPEN),
                rows.stream().filter(row -> row.fate().refused()).count());
    }

    private long count(ReviewFate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    private static boolean isTold(Row row) {
        return row.fate() != ReviewFate.OPEN && row.fate() != ReviewFate.UNCHANGED;
    }

    private String words(Row row) {
        var where = row.row() == 0 ? "" : "Row %d, ".formatted(row.row());
        var what = Terminal.clean(where + row.review());
        if (row.fate().refused()) {
            return "%s: %s: %s.".formatted(what, row.fate(), row.words());
        }
        var number = row.decision();
        return number == null || dryRun
                ? "%s: %s.".formatted(what, row.words())
                : "%s: decision %d. To take it back: braid undo %d --by NAME".formatted(what, number, number);
    }
}

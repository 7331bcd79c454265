package org.braid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.braid.feed.SourceRow;
import org.braid.report.ReviewColumn;
import org.braid.report.ReviewFate;
import org.braid.report.ReviewOutcome;

/** Reads a review workbook that came back: as hostile as anything from outside until it is read within the limits. */
final class ReviewRows implements Rows {
    private static final Set<Format> FORMATS = EnumSet.of(Format.XLSX, Format.XLS, Format.ODS, Format.CSV);
    private static final Set<ReviewColumn> REQUIRED =
            EnumSet.of(ReviewColumn.REVIEW, ReviewColumn.ANSWER, ReviewColumn.SHOWN);

    private final String by;
    private final List<ReviewAnswer> answers = new ArrayList<>();
    private final List<ReviewOutcome.Row> broken = new ArrayList<>();

    private ReviewRows(String by) {
        this.by = by;
    }

    /**
     * @param by who decided where the workbook does not say
     * @throws Refusal when the file is no review workbook
     */
    static ReviewRows read(Path file, String by, Precautions precautions) {
        var rows = new ReviewRows(by);
        try {
            RowReader.read(file, String.valueOf(file.getFileName()), spec(), precautions, rows);
        } catch (SetAside e) {
            throw new Refusal(
                    2,
                    "%s is not a workbook that `braid review export` wrote: %s, %s. %s"
                            .formatted(
                                    file,
                                    e.finding().code(),
                                    e.finding().code().meaning(),
                                    e.finding().code().fix()));
        }
        return rows;
    }

    private static Table spec() {
        var columns = Arrays.stream(ReviewColumn.values())
                .map(column -> new Column(column.heading(), List.of(), REQUIRED.contains(column)))
                .toList();
        return new Table(FORMATS, columns, "UTF-8", "", Map.of());
    }

    List<ReviewAnswer> answers() {
        return answers;
    }

    List<ReviewOutcome.Row> broken() {
        return broken;
    }

    @Override
    public void columns(Columns columns) {}

    @Override
    public void rows(List<SourceRow> batch) {
        batch.forEach(row -> answers.add(answer(row)));
    }

    @Override
    public void broken(Finding finding) {
        broken.add(ReviewOutcome.Row.of(finding.place().row(), "", ReviewFate.REVIEW_ROW_UNREADABLE));
    }

    private ReviewAnswer answer(SourceRow row) {
        var named = text(row, ReviewColumn.DECIDED_BY);
        return new ReviewAnswer(
                row.place().row(),
                text(row, ReviewColumn.REVIEW),
                text(row, ReviewColumn.SHOWN),
                text(row, ReviewColumn.ANSWER),
                text(row, ReviewColumn.COMMENT),
                named.isEmpty() ? by : named,
                text(row, ReviewColumn.CONFIRMED_BY));
    }

    private static String text(SourceRow row, ReviewColumn column) {
        return row.text(List.of(ReviewColumn.values()).indexOf(column)).strip();
    }
}

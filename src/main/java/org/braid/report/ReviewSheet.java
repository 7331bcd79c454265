package org.braid.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.braid.person.ClericalReview;
import org.braid.person.Verdict;
import org.braid.record.ReviewAtStake;
import org.braid.report.SheetTable.Column;
import org.jspecify.annotations.Nullable;

/** A row a review: what hangs on it, the answer to fill in, and the two descriptions cell beside cell. */
final class ReviewSheet {
    /** Leaves a review open; the same as no answer. */
    static final String NOT_SURE = "not sure";

    private static final int ANSWER = 2;

    private ReviewSheet() {}

    static void write(List<ReviewAtStake> open, SheetTable table) {
        table.headings(columns().toArray(Column[]::new));
        open.forEach(each -> table.row(row(each).toArray()));
        table.close("Review");
        choices(table, open.size());
    }

    private static List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                new Column(ReviewColumn.REVIEW.heading(), 17),
                new Column("Money at stake a year", 18),
                new Column(ReviewColumn.ANSWER.heading(), 14),
                new Column(ReviewColumn.COMMENT.heading(), 26),
                new Column(ReviewColumn.DECIDED_BY.heading(), 16),
                new Column(ReviewColumn.CONFIRMED_BY.heading(), 16),
                new Column("Why it waits", 30),
                new Column("For one person", 30),
                new Column("For two people", 24),
                new Column("Found by", 24),
                new Column("Person 1", 17),
                new Column("Person 2", 17),
                new Column("Feeds 1", 18),
                new Column("Feeds 2", 18)));
        PersonCells.COLUMNS.forEach(each -> {
            columns.add(new Column(each.heading() + " 1", each.width()));
            columns.add(new Column(each.heading() + " 2", each.width()));
        });
        columns.add(new Column(ReviewColumn.SHOWN.heading(), 18));
        return columns;
    }

    private static List<@Nullable Object> row(ReviewAtStake open) {
        var review = open.review();
        var said = review.pending();
        var row = new ArrayList<@Nullable Object>(Arrays.asList(
                review.id(),
                open.money().size() == 1 ? open.money().get(0) : ReviewList.money(open.money()),
                said == null ? "" : said.verdict().words(),
                said == null ? "" : said.reason(),
                said == null ? "" : said.by(),
                "",
                review.reason(),
                String.join("\n", review.supports()),
                String.join("\n", review.contradicts()),
                ReviewList.strength(review.link()),
                review.one().person(),
                review.other().person(),
                String.join("\n", review.one().feeds()),
                String.join("\n", review.other().feeds())));
        row.addAll(sideBySide(review));
        row.add(review.shown());
        return row;
    }

    private static List<@Nullable Object> sideBySide(ClericalReview review) {
        var one = PersonCells.of(review.one().identity().details());
        var other = PersonCells.of(review.other().identity().details());
        var cells = new ArrayList<@Nullable Object>();
        for (var index = 0; index < one.length; index++) {
            cells.add(one[index]);
            cells.add(other[index]);
        }
        return cells;
    }

    private static void choices(SheetTable table, int rows) {
        if (rows == 0) {
            return;
        }
        var helper = new XSSFDataValidationHelper(table.sheet());
        var answers = Stream.concat(Arrays.stream(Verdict.values()).map(Verdict::words), Stream.of(NOT_SURE))
                .toArray(String[]::new);
        var rule = helper.createValidation(
                helper.createExplicitListConstraint(answers), new CellRangeAddressList(1, rows, ANSWER, ANSWER));
        rule.setEmptyCellAllowed(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox("Not an answer", "Choose one of the list, or leave the cell empty.");
        rule.createPromptBox("One person, or two?", "Not sure, or nothing, leaves it open.");
        rule.setShowErrorBox(true);
        rule.setShowPromptBox(true);
        table.sheet().addValidationData(rule);
    }
}

package org.braid.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.braid.person.ClericalReview.Party;
import org.braid.record.ReviewAtStake;
import org.braid.report.SheetTable.Column;
import org.jspecify.annotations.Nullable;

/** Every description of the people in review: an answer is about all of them. */
final class DescriptionsSheet {
    private DescriptionsSheet() {}

    static void write(List<ReviewAtStake> open, SheetTable table) {
        var columns = new ArrayList<>(List.of(
                new Column("Review", 17), new Column("Which", 8), new Column("Person", 17), new Column("Feed", 18)));
        columns.addAll(PersonCells.COLUMNS);
        table.headings(columns.toArray(Column[]::new));
        open.forEach(each -> {
            rows(each.review().id(), "1", each.review().one(), table);
            rows(each.review().id(), "2", each.review().other(), table);
        });
        table.close("Descriptions");
    }

    private static void rows(String review, String which, Party party, SheetTable table) {
        for (var identity : party.all()) {
            var row = new ArrayList<@Nullable Object>(List.of(review, which, party.person(), identity.feed()));
            row.addAll(Arrays.asList(PersonCells.of(identity.details())));
            table.row(row.toArray());
        }
    }
}

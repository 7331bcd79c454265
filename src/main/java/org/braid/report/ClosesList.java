package org.braid.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.braid.record.Close;

/** What is closed, by which night's belief and by whom, oldest first. A close is of every funder. */
public final class ClosesList {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String EVERY_FUNDER = "every funder";

    private ClosesList() {}

    public static String text(List<Close> closes) {
        var page = new TextPage();
        if (closes.isEmpty()) {
            return page.plain("Nothing is closed. `braid close --through DAY --by NAME` closes a period.")
                    .toString();
        }
        var table = new TextTable(
                TextTable.Column.left("Closed through", 19),
                TextTable.Column.left("Of", 14),
                TextTable.Column.left("As known in night", 18),
                TextTable.Column.left("On", 19),
                TextTable.Column.left("By", 22));
        closes.forEach(close -> table.row(
                Wording.day(close.through()),
                EVERY_FUNDER,
                close.night().name(),
                Wording.day(close.at().atZone(ZONE).toLocalDate()),
                close.by()));
        return page.plain(table)
                .gap()
                .plain("What is learned about it since is booked in %s: braid adjustments --closed"
                        .formatted(closes.get(closes.size() - 1).firstOpen()))
                .toString();
    }

    public static String json(List<Close> closes) {
        return Json.document(closes.stream().map(Row::of).toList());
    }

    private record Row(
            LocalDate through,
            String funders,
            String night,
            Instant knownAt,
            String by,
            Instant at,
            YearMonth firstOpen) {
        static Row of(Close close) {
            return new Row(
                    close.through(),
                    EVERY_FUNDER,
                    close.night().name(),
                    close.night().knownAt(),
                    close.by(),
                    close.at(),
                    close.firstOpen());
        }
    }
}

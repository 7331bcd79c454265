package org.braid.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.braid.record.Close;
import org.braid.record.Control;
import org.braid.record.Pocket;

/** Says that a period is closed. */
public final class CloseReport {
    private CloseReport() {}

    /** @param booked what is first closed by it, of everybody */
    public static String text(Close close, Control booked) {
        var table = new TextTable(TextTable.Column.left("Booked", 60), TextTable.Column.right("", 20));
        booked.totals()
                .forEach(total ->
                        table.row(ControlText.name(total), ControlText.money(total.after(), total.currency())));
        return new TextPage()
                .plain("Closed through %s by %s, with what night %s knew."
                        .formatted(
                                Wording.day(close.through()),
                                close.by(),
                                close.night().name()))
                .plain("What is learned about it from now on is booked in %s: braid adjustments --closed"
                        .formatted(close.firstOpen()))
                .gap()
                .plain(table)
                .toString();
    }

    public static String json(Close close, Control booked) {
        return Json.document(new Closed(
                close.through(),
                close.night().name(),
                close.night().knownAt(),
                close.by(),
                close.at(),
                close.firstOpen(),
                booked.totals().stream().map(Booked::of).toList()));
    }

    private record Closed(
            LocalDate through,
            String night,
            Instant knownAt,
            String by,
            Instant at,
            YearMonth firstOpen,
            List<Booked> booked) {}

    /** @param minor in minor units */
    private record Booked(String funder, String funderName, Pocket pocket, String currency, long minor) {
        static Booked of(Control.Total total) {
            return new Booked(
                    total.funder(),
                    total.funderName(),
                    total.pocket(),
                    total.currency().getCurrencyCode(),
                    total.after());
        }
    }
}

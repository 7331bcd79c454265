package org.braid.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.braid.record.Close;

/** Says that a period is closed. */
public final class CloseReport {
    private CloseReport() {}

    public static String text(Close close) {
        return new TextPage()
                .plain("Closed through %s by %s, with what night %s knew."
                        .formatted(
                                Wording.day(close.through()),
                                close.by(),
                                close.night().name()))
                .plain("What is learned about it from now on is booked in %s: braid adjustments --closed"
                        .formatted(close.firstOpen()))
                .toString();
    }

    public static String json(Close close) {
        return Json.document(new Closed(
                close.through(), close.night().name(), close.night().knownAt(), close.by(), close.at(), close.firstOpen()));
    }

    private record Closed(
            LocalDate through, String night, Instant knownAt, String by, Instant at, YearMonth firstOpen) {}
}

package org.braid.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days in a row.
 *
 * @param last the last one that counts; none while open
 */
public record Days(LocalDate first, Optional<LocalDate> last) {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Of awards: running, over, within the year, to come, a day. */
    public static final List<Days> OF_AWARDS = List.of(
            from("2026-04-01"),
            of("2025-10-06", "2026-03-31"),
            of("2026-06-15", "2026-09-13"),
            from("2026-11-02"),
            of("2025-02-28", "2027-06-30"),
            of("2026-08-20", "2026-08-20"));

    /** That a snapshot can speak for. */
    public static final List<Days> OF_SNAPSHOTS = List.of(
            of("2026-04-01", "2026-09-30"),
            of("2026-04-01", "2026-10-31"),
            of("2025-10-01", "2026-03-31"),
            of("2026-07-01", "2026-09-30"));

    static Days of(String first, String last) {
        return new Days(LocalDate.parse(first), Optional.of(LocalDate.parse(last)));
    }

    static Days from(String first) {
        return new Days(LocalDate.parse(first), Optional.empty());
    }

    Days open() {
        return new Days(first, Optional.empty());
    }

    boolean meets(Days other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(Days other) {
        return last.filter(day -> day.isBefore(other.first)).isPresent();
    }

    /** How many of them are in the year that ends on a 31 March. */
    long inYearOf(LocalDate day) {
        var year = yearOf(day);
        var begin = first.isBefore(year.first) ? year.first : first;
        var yearsEnd = year.last.orElseThrow();
        var end = last.filter(yearsEnd::isAfter).orElse(yearsEnd);
        return Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
    }

    boolean beginInYearOf(LocalDate day) {
        return yearOf(day).meets(new Days(first, Optional.of(first)));
    }

    private static Days yearOf(LocalDate day) {
        var begins = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
        return of(begins + "-04-01", (begins + 1) + "-03-31");
    }

    String firstWritten() {
        return WRITTEN.format(first);
    }

    String lastWritten() {
        return last.map(WRITTEN::format).orElse("");
    }

    @Override
    public String toString() {
        return first + last.map(day -> " to " + day).orElse(" on");
    }
}

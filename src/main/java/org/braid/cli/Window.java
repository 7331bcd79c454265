package org.braid.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.braid.entitlement.DateRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days whose money a question is about. */
final class Window {
    private static final String FORM =
            "--period is like 2026-04..2026-09, or 2026-04-01..2026-09-30; both ends are in it.";

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "The financial year that begins in April of this year (default: the later night's).")
    @Nullable
    Integer year;

    @Option(
            names = "--period",
            paramLabel = "FROM..TO",
            description = "Months or days instead, both in it: 2026-04..2026-09.")
    @Nullable
    String period;

    boolean stated() {
        return year != null || period != null;
    }

    /** @param day whose financial year is meant where nothing is said */
    DateRange days(LocalDate day) {
        if (year != null && period != null) {
            throw new Refusal(2, "Say --year or --period, not both.");
        }
        if (period != null) {
            return days(period);
        }
        return DateRange.financialYear(year == null ? day : LocalDate.of(year, 4, 1));
    }

    private static DateRange days(String period) {
        var dots = period.indexOf("..");
        if (dots < 0) {
            throw new Refusal(2, FORM);
        }
        try {
            return DateRange.throughLastDay(first(period.substring(0, dots)), last(period.substring(dots + 2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal(2, FORM);
        }
    }

    private static LocalDate first(String text) {
        return text.length() == "2026-04".length() ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    private static LocalDate last(String text) {
        return text.length() == "2026-04".length() ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }
}

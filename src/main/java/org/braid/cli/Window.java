package org.braid.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.braid.answer.Days;
import org.braid.entitlement.DateRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days whose money a question is about. */
final class Window {
    private static final String MONTH = "(\\d{4}-(?:0[1-9]|1[0-2]))";
    private static final Pattern MONTHS = Pattern.compile(MONTH + "\\.\\." + MONTH);

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
        var months = MONTHS.matcher(period);
        return Days.of(
                "--period", months.matches() ? "%s-01..%s".formatted(months.group(1), end(months.group(2))) : period);
    }

    private static LocalDate end(String month) {
        return YearMonth.parse(month).atEndOfMonth();
    }
}

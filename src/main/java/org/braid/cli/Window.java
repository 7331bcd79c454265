package org.braid.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.braid.answer.Days;
import org.braid.audit.Night;
import org.braid.entitlement.DateRange;
import org.braid.record.Span;
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

    @Option(
            names = "--valid-at",
            paramLabel = "D",
            description = "Each funder's own financial year around this day instead.")
    @Nullable
    LocalDate validAt;

    boolean stated() {
        return Stream.of(year, period, validAt).anyMatch(Objects::nonNull);
    }

    /** @param now the later night, whose financial year is meant where nothing is said */
    Span span(Night then, Night now) {
        if (Stream.of(year, period, validAt).filter(Objects::nonNull).count() > 1) {
            throw new Refusal(2, "Say one of --year, --period and --valid-at.");
        }
        return validAt == null ? Span.within(then, now, days(now.date())) : Span.yearsAround(then, now, validAt);
    }

    /** @param day whose financial year is meant where nothing is said */
    private DateRange days(LocalDate day) {
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

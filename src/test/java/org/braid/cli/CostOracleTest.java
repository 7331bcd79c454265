package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.entitlement.Stream.SOCIAL_CARE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.entitlement.DateRange;
import org.braid.record.PeriodFigures;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The costs of the council's extract, worked out a second time by plain SQL over the same file, after DHSC's cost script
 * (STANDARDS 1.3), for the reporting period, the financial year and each of its months.
 */
class CostOracleTest {
    private static final String COSTS = """
            WITH stated AS (
              SELECT DISTINCT "Event Reference" AS reference,
                     ABS(CASE WHEN REGEXP_LIKE("Unit Cost", '^-?[0-9.]+$')
                              THEN CAST("Unit Cost" AS DECIMAL(30, 6)) END) AS cost,
                     LOWER("Cost Frequency (Unit Type)") AS frequency,
                     ABS(CASE WHEN REGEXP_LIKE("Planned units per week", '^-?[0-9.]+$')
                              THEN CAST("Planned units per week" AS DECIMAL(30, 6)) END) AS units,
                     PARSEDATETIME("Event Start Date", 'dd/MM/yyyy') AS first_day,
                     CASE WHEN "Event End Date" IS NULL OR "Event End Date" = '' THEN DATE '9999-12-31'
                          ELSE PARSEDATETIME("Event End Date", 'dd/MM/yyyy') END AS stated_end,
                     CASE WHEN "Date of Death" IS NULL OR "Date of Death" = '' THEN DATE '9999-12-31'
                          ELSE PARSEDATETIME("Date of Death", 'dd/MM/yyyy') END AS death
                FROM CSVREAD('samples/social-care/cld-992-2026-09.csv', NULL, 'charset=windows-1252')
               WHERE "Event Type" = 'Service'),
            service AS (
              SELECT *, CASE WHEN death BETWEEN first_day AND stated_end THEN death ELSE stated_end END AS last_day
                FROM stated),
            weekly AS (
              SELECT *,
                     cost * CASE WHEN frequency LIKE 'week%' THEN 1
                                 WHEN frequency LIKE 'fortnight%' THEN 1.0 / 2
                                 WHEN frequency LIKE '4-week%' THEN 1.0 / 4
                                 WHEN frequency LIKE 'month%' THEN CAST(12 AS DECIMAL(40, 30)) / 52
                                 WHEN frequency LIKE 'quarter%' THEN CAST(4 AS DECIMAL(40, 30)) / 52
                                 WHEN frequency LIKE 'annual%' THEN CAST(1 AS DECIMAL(40, 30)) / 52
                                 WHEN frequency = 'one-off' THEN 0
                                 ELSE units END AS a_week,
                     DATEDIFF(DAY, GREATEST(first_day, CAST(:from AS DATE)), LEAST(last_day, CAST(:to AS DATE))) + 1 AS days
                FROM service)
            SELECT reference,
                   ROUND(a_week * 100) AS weekly,
                   ROUND(CASE WHEN frequency <> 'one-off' THEN a_week * 100 * GREATEST(days, 0) / 7
                              WHEN first_day BETWEEN CAST(:from AS DATE) AND CAST(:to AS DATE) THEN cost * 100
                              ELSE 0 END) AS in_the_period
              FROM weekly
             WHERE cost > 0 AND a_week IS NOT NULL
            """;

    @TempDir
    Path folder;

    static Stream<DateRange> windows() {
        var april = LocalDate.of(2026, 4, 1);
        return Stream.concat(
                Stream.of(
                        DateRange.throughLastDay(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)),
                        DateRange.financialYear(april),
                        DateRange.throughLastDay(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29))),
                IntStream.range(0, 12)
                        .mapToObj(month -> new DateRange(april.plusMonths(month), april.plusMonths(month + 1L))));
    }

    @Test
    void everyCostAWeekAndInAnyPeriodIsWhatPlainSqlMakesOfTheFile() {
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, Nights.SAMPLES, List.of("social-care"));
            for (var window : windows().toList()) {
                var lines = lines(installation, window);

                assertThat(lines).hasSizeGreaterThan(70);
                var oracle = oracle(window);
                lines.forEach((reference, costs) ->
                        assertThat(costs).as(reference + " in " + window).isEqualTo(oracle.get(reference)));
            }
        }
    }

    private static Map<String, List<Long>> lines(Installation installation, DateRange window) {
        var lines = new TreeMap<String, List<Long>>();
        var night = installation.nights().last().orElseThrow();
        installation.records().each(Nights.DATE, night.number(), record -> {
            var figures = PeriodFigures.within(record, window).lines();
            for (var line : record.lines()) {
                var entitlement = line.entitlement();
                if (entitlement.key().authority().equals("992")
                        && entitlement.stream().equals(SOCIAL_CARE)) {
                    var amount = figures.get(line.number() - 1).amount();
                    lines.put(
                            entitlement.key().reference(), List.of(line.weekly().minor(), amount.minor()));
                }
            }
        });
        return lines;
    }

    private static Map<String, List<Long>> oracle(DateRange window) {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:");
        var costs = new TreeMap<String, List<Long>>();
        new NamedParameterJdbcTemplate(source)
                .query(
                        COSTS,
                        Map.of("from", window.startInclusive(), "to", Objects.requireNonNull(window.lastDay())),
                        row -> {
                            costs.put(
                                    row.getString("reference"),
                                    List.of(row.getLong("weekly"), row.getLong("in_the_period")));
                        });
        return costs;
    }
}

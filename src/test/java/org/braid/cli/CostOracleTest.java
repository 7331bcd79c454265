package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.braid.record.BudgetRecord;
import org.braid.record.PeriodFigures;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The costs of both councils' extracts, worked out a second time by plain SQL over the same files, after DHSC's cost script
 * (STANDARDS 1.3), for the reporting period, the financial year and each of its months. A corrected file replaces the one
 * before; a joint package is shared by its percentages, or says that the row is the board's share.
 */
class CostOracleTest {
    /** 114 of council 991, as corrected, and 73 of council 992; the boards' shares of joint packages are among them. */
    private static final int LINES = 187;

    private static final String COSTS = """
            WITH file AS (
              SELECT * FROM CSVREAD('samples/social-care/cld-991-2026-09_corrected.csv', NULL, 'charset=utf-8')
              UNION ALL
              SELECT * FROM CSVREAD('samples/social-care/cld-992-2026-09.csv', NULL, 'charset=windows-1252')),
            told AS (
              SELECT DISTINCT "LA Code" AS council, "Event Reference" AS reference,
                     COALESCE("Event Description", '') AS description,
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
                FROM file
               WHERE "Event Type" = 'Service'),
            stated AS (
              SELECT *, 'council:' || council AS funder,
                     CASE WHEN description LIKE 'Joint package: council %'
                          THEN CAST(REGEXP_REPLACE(description, '^.*council ([0-9.]+) ?%.*$', '$1') AS DECIMAL(20, 10)) / 100
                          ELSE 1 END AS share
                FROM told
               WHERE description NOT LIKE '%ICB share (ODS %'
              UNION ALL
              SELECT *, 'ods:' || REGEXP_REPLACE(description, '^.*ODS ([A-Z0-9]+).*$', '$1') AS funder,
                     CASE WHEN description LIKE 'Joint package: council %'
                          THEN CAST(REGEXP_REPLACE(description, '^.*ICB ([0-9.]+) ?%.*$', '$1') AS DECIMAL(20, 10)) / 100
                          ELSE 1 END AS share
                FROM told
               WHERE description LIKE 'Joint package: council %' OR description LIKE '%ICB share (ODS %'),
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
            SELECT council || '|' || reference || '|' || funder AS line,
                   ROUND(share * a_week * 100) AS weekly,
                   ROUND(CASE WHEN frequency <> 'one-off' THEN share * a_week * 100 * GREATEST(days, 0) / 7
                              WHEN first_day BETWEEN CAST(:from AS DATE) AND CAST(:to AS DATE) THEN share * cost * 100
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

                assertThat(lines).hasSize(LINES);
                assertThat(lines).as("in " + window).isEqualTo(oracle(window));
            }
        }
    }

    /** Every statement of the two councils' extracts about money, wherever in a record it ended. */
    private static Map<String, List<Long>> lines(Installation installation, DateRange window) {
        var lines = new TreeMap<String, List<Long>>();
        var night = installation.nights().last().orElseThrow();
        installation.records().each(Nights.DATE, night.number(), record -> {
            var inTheWindow = inTheWindow(record, window);
            for (var placement : record.placements()) {
                var entitlement = placement.entitlement();
                var key = entitlement.key();
                var minor =
                        inTheWindow.containsKey(key.text()) ? inTheWindow.get(key.text()) : within(entitlement, window);
                var twin = lines.put(
                        "%s|%s|%s"
                                .formatted(
                                        key.authority(),
                                        key.reference(),
                                        entitlement.funder().id()),
                        List.of(placement.weekly().minor(), minor));
                assertThat(twin).isNull();
            }
        });
        return lines;
    }

    /** Of the lines of a record, by their keys. */
    private static Map<String, Long> inTheWindow(BudgetRecord record, DateRange window) {
        var figures = PeriodFigures.within(record, window).lines();
        return record.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.entitlement().key().text(),
                        line -> figures.get(line.number() - 1).amount().minor()));
    }

    /** Of what is in no line. */
    private static Long within(Entitlement entitlement, DateRange window) {
        var terms = entitlement.terms();
        return Money.rounded(Rates.within(window, terms, entitlement.valid()), terms.currency())
                .minor();
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
                                    row.getString("line"),
                                    List.of(row.getLong("weekly"), row.getLong("in_the_period")));
                        });
        return costs;
    }
}

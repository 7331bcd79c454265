package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.entitlement.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The costs of the council's extract, worked out a second time by plain SQL over the same file, after DHSC's cost script
 * (STANDARDS 1.3). The window is the financial year instead of the reporting period.
 */
class CostOracleTest {
    private static final String COSTS = """
            WITH service AS (
              SELECT DISTINCT "Event Reference" AS reference,
                     ABS(CASE WHEN REGEXP_LIKE("Unit Cost", '^-?[0-9.]+$')
                              THEN CAST("Unit Cost" AS DECIMAL(30, 6)) END) AS cost,
                     LOWER("Cost Frequency (Unit Type)") AS frequency,
                     ABS(CASE WHEN REGEXP_LIKE("Planned units per week", '^-?[0-9.]+$')
                              THEN CAST("Planned units per week" AS DECIMAL(30, 6)) END) AS units,
                     PARSEDATETIME("Event Start Date", 'dd/MM/yyyy') AS first_day,
                     CASE WHEN "Event End Date" IS NULL OR "Event End Date" = '' THEN DATE '9999-12-31'
                          ELSE PARSEDATETIME("Event End Date", 'dd/MM/yyyy') END AS last_day
                FROM CSVREAD('samples/social-care/cld-992-2026-09.csv', NULL, 'charset=windows-1252')
               WHERE "Event Type" = 'Service'),
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
                     DATEDIFF(DAY, GREATEST(first_day, DATE '2026-04-01'), LEAST(last_day, DATE '2027-03-31')) + 1 AS days
                FROM service)
            SELECT reference,
                   ROUND(a_week * 100) AS weekly,
                   ROUND(CASE WHEN frequency <> 'one-off' THEN a_week * 100 * GREATEST(days, 0) / 7
                              WHEN first_day BETWEEN DATE '2026-04-01' AND DATE '2027-03-31' THEN cost * 100
                              ELSE 0 END) AS in_the_year
              FROM weekly
             WHERE cost > 0 AND a_week IS NOT NULL
            """;

    @TempDir
    Path folder;

    @Test
    void everyWeeklyAndYearlyCostIsWhatPlainSqlMakesOfTheFile() {
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, Nights.SAMPLES, List.of("social-care"));

            var lines = lines(installation);

            assertThat(lines).hasSizeGreaterThan(70);
            var oracle = oracle();
            lines.forEach((reference, costs) -> assertThat(costs).as(reference).isEqualTo(oracle.get(reference)));
        }
    }

    private static Map<String, List<Long>> lines(Installation installation) {
        var lines = new TreeMap<String, List<Long>>();
        var night = installation.nights().last().orElseThrow();
        installation
                .records()
                .each(
                        Nights.DATE,
                        night.number(),
                        record -> record.lines().stream()
                                .filter(line ->
                                        line.entitlement().key().authority().equals("992"))
                                .filter(line -> line.entitlement().stream().equals(Stream.SOCIAL_CARE))
                                .forEach(line -> lines.put(
                                        line.entitlement().key().reference(),
                                        List.of(
                                                line.weekly().minor(),
                                                line.financialYear().minor()))));
        return lines;
    }

    private static Map<String, List<Long>> oracle() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:");
        var costs = new TreeMap<String, List<Long>>();
        new JdbcTemplate(source).query(COSTS, row -> {
            costs.put(row.getString("reference"), List.of(row.getLong("weekly"), row.getLong("in_the_year")));
        });
        return costs;
    }
}

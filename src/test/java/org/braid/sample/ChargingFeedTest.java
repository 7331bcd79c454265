package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChargingFeedTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Mess NO_MESS = new Mess(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @TempDir
    Path out;

    @Test
    void whoeverLivesInACareHomeWithAHomeOfTheirOwnHasTwelveWeeks() throws IOException {
        Samples.write(2000, 3, AS_OF, out, NO_MESS);

        var disregards = charges().stream()
                .filter(row -> !row.getField("Disregard from").isEmpty())
                .toList();

        assertThat(disregards).hasSizeGreaterThan(10).allSatisfy(row -> {
            assertThat(day(row, "Disregard to"))
                    .isEqualTo(day(row, "Disregard from").plusDays(83));
            assertThat(day(row, "Charged from")).isBeforeOrEqualTo(day(row, "Disregard from"));
        });
        assertThat(disregards).anyMatch(row -> day(row, "Disregard to").isBefore(AS_OF));
        assertThat(disregards).anyMatch(row -> day(row, "Disregard to").isAfter(AS_OF));
        assertThat(disregards)
                .extracting(row -> row.getField("Deferred payment"))
                .contains("Yes", "No");
    }

    @Test
    void onlyTheCouncilWithAChargingSystemCharges() throws IOException {
        Samples.write(400, 3, AS_OF, out, NO_MESS);

        try (var files = Files.list(out.resolve("charging"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("charges-991-2026-09.csv");
        }
        assertThat(charges()).extracting(row -> row.getField("Outcome")).contains("Assessed", "Nil charge");
    }

    @Test
    void nothingOfTheHomeIsOwedForTheDisregard() throws IOException {
        var rows = written(null);

        // 84 days from the admission are free; the rest of the year are sevenths of a week.
        var row = rows.get(0);
        var income = new BigDecimal(row.getField("Contribution a week (£)"));
        var property = new BigDecimal(row.getField("Property charge a week (£)"));
        var first = day(row, "Charged from");
        var due = day(row, "Disregard to").plusDays(1);
        var free = due.isAfter(AS_OF);
        assertThat(budget())
                .containsExactly(
                        "person,stream,funder,currency,weekly_minor,financial_year_minor",
                        "P1,SOCIAL_CARE,self:SELF,GBP,%d,%d"
                                .formatted(
                                        pence(free ? income : income.add(property)),
                                        inYear(income, first)
                                                .plus(inYear(property, due))
                                                .rounded()));
    }

    @Test
    void whoeverDiesWithinTheTwelveWeeksNeverPaysFromTheHome() throws IOException {
        var death = AS_OF.minusDays(40);

        var row = written(death).get(0);

        var income = new BigDecimal(row.getField("Contribution a week (£)"));
        var days = day(row, "Charged from").datesUntil(death.plusDays(1)).count();
        assertThat(row.getField("Property charge a week (£)")).isNotEmpty();
        assertThat(day(row, "Disregard to")).isAfter(death);
        assertThat(budget().get(1))
                .isEqualTo("P1,SOCIAL_CARE,self:SELF,GBP,0,"
                        + Exact.of(income).times(100).times(days).over(7).rounded());
    }

    /** The first person admitted has a home, and their disregard began in the last 75 days. */
    private List<NamedCsvRecord> written(@Nullable LocalDate death) throws IOException {
        var who = person(death);
        var kind = new Service.Kind(
                "Long term support: Residential care", "Long term residential care", "Service user", "Care home");
        var price = Price.of(new BigDecimal("700.00"), Every.WEEK, Year.OF_52_WEEKS);
        var service = new Service(
                "S1",
                kind,
                "",
                price,
                price,
                new Span(AS_OF.minusYears(1), null),
                Service.Part.OWN,
                Service.Presence.BOTH);
        try (var truth = new Truth(Files.createDirectories(out.resolve("truth")), AS_OF);
                var feed = new ChargingFeed(
                        out.resolve("charging"), AS_OF, new Scribe(NO_MESS, new Names()), NO_MESS, truth)) {
            feed.write(who, new CarePackage(List.of(service), null), new Dice(1, "test", 1));
            truth.endOf(who);
        }
        return charges();
    }

    private static Person person(@Nullable LocalDate death) {
        return new Person(
                "P1",
                0,
                new Person.Name("Ann", "", "Jones", ""),
                "F",
                LocalDate.of(1940, 1, 1),
                death,
                new Person.Home("1 Mill Lane", "ZZ1 2AB", "ZZ1 2AB"),
                "9990000018",
                World.NORTHMERE,
                "0000001",
                Set.of(Line.SOCIAL_CARE),
                false);
    }

    private static long pence(BigDecimal pounds) {
        return pounds.movePointRight(2).longValueExact();
    }

    private static Exact inYear(BigDecimal weekly, LocalDate from) {
        var days = new Span(from, null).daysIn(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
        return Exact.of(weekly).times(100).times(days).over(7);
    }

    private List<String> budget() throws IOException {
        return Files.readAllLines(out.resolve("truth/budgets.csv"));
    }

    private List<NamedCsvRecord> charges() throws IOException {
        var file = out.resolve("charging/charges-991-2026-09.csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        }
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column), DAY);
    }
}

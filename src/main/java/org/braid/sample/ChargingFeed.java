package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One council's charges for care: what people are assessed to pay, and what the 12-week property disregard puts off. */
final class ChargingFeed implements Closeable {
    private static final String CONTRIBUTION = "Contribution a week (£)";
    private static final List<String> IDENTITY =
            List.of("Person ID", "NHS number", "Surname", "Forenames", "Date of birth", "Postcode");
    private static final List<String> HEADER = List.of(
            "Assessment ref",
            "Person ID",
            "NHS number",
            "Surname",
            "Forenames",
            "Date of birth",
            "Date of death",
            "Postcode",
            "Outcome",
            "Setting",
            "Assessed on",
            "Charged from",
            "Charged to",
            CONTRIBUTION,
            "Property charge a week (£)",
            "Disregard from",
            "Disregard to",
            "Deferred payment");
    /** Benefits, and so contributions, are uprated in the week of 6 April. */
    private static final BigDecimal UPRATED = new BigDecimal("1.038");

    private static final int OLD = 75;

    private final LocalDate asOf;
    private final LocalDate uprating;
    private final Scribe scribe;
    private final CsvFile csv;
    private final MoneyTable table;
    private int references = 4000;
    private int charged;
    private int admitted;

    ChargingFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        var thisYears = LocalDate.of(asOf.getYear(), 4, 6);
        uprating = thisYears.isAfter(asOf) ? thisYears.minusYears(1) : thisYears;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        var name = "charges-" + World.NORTHMERE + "-" + month + ".csv";
        csv = new CsvFile(folder.resolve(name), StandardCharsets.UTF_8, HEADER);
        table = new MoneyTable(
                MoneyTable.in(csv),
                mess,
                truth,
                (cells, dice) -> cells.with(CONTRIBUTION, dice.pounds(300, 390)),
                Map.of(
                        Fault.AMOUNT, (cells, dice) -> cells.with(CONTRIBUTION, dice.of("full cost", "tbc")),
                        Fault.PERIOD,
                                (cells, dice) ->
                                        cells.with("Charged from", "01/03/2026").with("Charged to", "01/02/2026"),
                        Fault.REFERENCE, (cells, dice) -> cells.with("Assessment ref", null),
                        Fault.IDENTITY, (cells, dice) -> cells.without(IDENTITY)));
    }

    /** Four in ten of those the council cares for, and all who live in a care home. */
    void write(Person person, CarePackage care, Dice dice) throws IOException {
        var home = inCareHome(care);
        // Of some who have just moved into a care home the care extract does not tell yet.
        var moved = home || (person.birth().until(asOf).getYears() > OLD && dice.chance(0.1));
        var comes = moved || dice.chance(0.4);
        if (!comes || care.services().isEmpty() || !person.council().equals(World.NORTHMERE)) {
            return;
        }
        var row = row(person, scribe.details(person, dice), dice);
        if (moved) {
            admission(person, row, dice);
        } else if (++charged % 9 == 0) {
            table.event(named(row, reference()).with("Outcome", "Awaiting information"));
        } else {
            atHome(person, row, dice);
        }
    }

    private static boolean inCareHome(CarePackage care) {
        return care.services().stream()
                .anyMatch(service -> service.kind().component().startsWith("Long term"));
    }

    private static Cells row(Person person, Details details, Dice dice) {
        return new Cells(HEADER)
                .with("Person ID", dice.chance(0.04) ? "" : ChildRow.withoutZeros(person.councilId(), dice))
                .with("NHS number", dice.chance(0.7) ? details.nhsNumber() : "")
                .with("Surname", details.family())
                .with("Forenames", details.forenames())
                .with("Date of birth", details.birth())
                .with("Date of death", person.death())
                .with("Postcode", details.postcode());
    }

    private String reference() {
        return String.format(Locale.ROOT, "FA%06d", ++references);
    }

    private static Cells named(Cells row, String reference) {
        return row.copy().with("Assessment ref", reference);
    }

    /** One in four pays nothing. What began before the uprating is told in two periods. */
    private void atHome(Person person, Cells row, Dice dice) throws IOException {
        row.with("Outcome", charged % 4 == 0 ? "Nil charge" : "Assessed").with("Setting", "Own home");
        var until = until(person);
        var first = dice.daysBefore(until, 5, 500);
        var last = dice.chance(0.1) ? until.minusDays(dice.between(1, 4)) : null;
        var amount = charged % 4 == 0 ? BigDecimal.ZERO.setScale(2) : dice.pounds(8, 140);
        if (first.isBefore(uprating) && until.isAfter(uprating.plusDays(4))) {
            period(person, row, new Span(first, uprating.minusDays(1)), amount, dice);
            period(person, row, new Span(uprating, last), uprated(amount), dice);
        } else {
            period(person, row, new Span(first, last), amount, dice);
        }
    }

    private LocalDate until(Person person) {
        return person.death() == null ? asOf : person.death();
    }

    private static BigDecimal uprated(BigDecimal amount) {
        return amount.multiply(UPRATED).setScale(2, RoundingMode.HALF_UP);
    }

    private void period(Person person, Cells row, Span span, BigDecimal amount, Dice dice) throws IOException {
        var reference = reference();
        var cells = charged(row, reference, span, amount);
        table.money(person, cells, List.of(part(person, reference, "", amount, span)), dice);
    }

    private static Cells charged(Cells row, String reference, Span span, BigDecimal amount) {
        return named(row, reference)
                .with("Assessed on", span.first().minusDays(9))
                .with("Charged from", span.first())
                .with("Charged to", span.last())
                .with(CONTRIBUTION, amount);
    }

    /** Of three, one has no home of their own, one's was disregarded, one's still is; every second of these defers. */
    private void admission(Person person, Cells row, Dice dice) throws IOException {
        var owner = ++admitted % 3 != 0;
        var disregard = Disregard.from(dice.daysBefore(until(person), 5, 75).minusDays(admitted % 3 == 2 ? 90 : 0));
        // Some came for a time before they came to stay.
        var first = dice.chance(0.3) ? disregard.first().minusDays(28) : disregard.first();
        var reference = reference();
        var income = dice.pounds(120, 260);
        var property = dice.pounds(310, 790);
        var span = new Span(first, null);
        var cells = charged(row, reference, span, income)
                .with("Outcome", "Assessed")
                .with("Setting", "Care home");
        var parts = new ArrayList<Part>();
        parts.add(part(person, reference, "", income, span));
        if (owner) {
            cells.with("Property charge a week (£)", property)
                    .with("Disregard from", disregard.first())
                    .with("Disregard to", disregard.last())
                    .with("Deferred payment", admitted % 4 < 2 ? "Yes" : "No");
            parts.add(property(person, reference, property, disregard));
        }
        table.money(person, cells, parts, dice);
    }

    private static Part part(Person person, String reference, String part, BigDecimal amount, Span span) {
        var line = new Line(
                Line.SOCIAL_CARE,
                Line.SELF,
                Price.of(amount, Every.WEEK, Year.OF_52_WEEKS),
                person.death() == null ? span : span.through(person.death()));
        return new Part(new Key(Key.CHARGING, World.NORTHMERE, reference, part), line.notPublic());
    }

    /** Whoever dies within the 12 weeks owes nothing of it. */
    private static Part property(Person person, String reference, BigDecimal amount, Disregard disregard) {
        var death = person.death();
        var never = death != null && death.isBefore(disregard.after());
        var owed = never ? BigDecimal.ZERO : amount;
        return part(person, reference, "property", owed, new Span(disregard.after(), null));
    }

    /** @param last of its 12 weeks */
    private record Disregard(LocalDate first, LocalDate last) {
        static Disregard from(LocalDate first) {
            return new Disregard(first, first.plusWeeks(12).minusDays(1));
        }

        LocalDate after() {
            return last.plusDays(1);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Education, health and care plans of one council: the census of the plans, and the finance workbook with the pounds. */
final class EducationFeed implements Closeable {
    private static final List<String> ELEMENTS = List.of(
            "Personal assistant",
            "Speech and language therapy",
            "Travel to college",
            "Occupational therapy",
            "Specialist tuition",
            "Short breaks");

    private final LocalDate asOf;
    private final Scribe scribe;
    private final PlanCensus census;
    private final FinanceWorkbook finance;
    private int plans;
    private int payments = 1000;

    EducationFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        census = new PlanCensus(folder, asOf);
        finance = new FinanceWorkbook(folder, asOf, mess, truth);
    }

    void write(Person person, Dice dice) throws IOException {
        var upn = dice.chance(0.015) ? "" : upn(person, asOf);
        var plan = String.format(Locale.ROOT, "EHCP-991-%06d", ++plans);
        var first = asOf.minusDays(dice.between(30, 1500));
        var elements = new ArrayList<SectionJ>();
        var number = 1 + dice.below(10) / 6 + dice.below(10) / 8;
        for (int i = 0; i < number; i++) {
            elements.add(element(first, dice));
        }
        census.write(person, scribe.details(person, dice), upn, first, elements, dice);
        finance.write(person, scribe.details(person, dice), upn, plan, elements, dice);
    }

    /** LA, school, year of entry and serial make it unique; the letter in front checks the rest (STANDARDS 2.5). */
    static String upn(Person person, LocalDate asOf) {
        var entry = Math.min(person.birth().getYear() + 4, asOf.getYear()) % 100;
        var school = 2000 + person.number() / 1000 % 7000;
        var twelve = String.format(Locale.ROOT, "991%04d%02d%03d", school, entry, person.number() % 1000);
        return CheckDigits.upn(twelve) + twelve;
    }

    private SectionJ element(LocalDate planFirst, Dice dice) {
        var reference = String.format(Locale.ROOT, "EHC%07d", ++payments);
        var equipment = dice.chance(0.12);
        var every = equipment ? Every.ONCE : every(dice);
        var amount = switch (every) {
            case WEEK -> dice.pounds(15, 420);
            case MONTH -> dice.pounds(60, 1600);
            case YEAR -> dice.pounds(400, 24_000, 500);
            default -> dice.pounds(50, 2600);
        };
        var name = equipment ? "Specialist equipment" : dice.of(ELEMENTS);
        var how = dice.of(
                "Direct payment",
                "Direct payment",
                "Organised arrangement",
                "Third party",
                "Payment card",
                "Broker",
                "Trust");
        return new SectionJ(reference, name, how, Price.of(amount, every, Year.OF_52_WEEKS), span(planFirst, dice));
    }

    private static Every every(Dice dice) {
        var share = dice.share();
        return share < 0.55 ? Every.YEAR : share < 0.8 ? Every.MONTH : Every.WEEK;
    }

    /** By the school year for the most part. */
    private Span span(LocalDate planFirst, Dice dice) {
        var september = LocalDate.of(asOf.getMonthValue() < 9 ? asOf.getYear() - 1 : asOf.getYear(), 9, 1);
        var share = dice.share();
        if (share < 0.45) {
            return new Span(september, september.plusYears(1).minusDays(1));
        }
        if (share < 0.60) {
            return new Span(september.minusYears(1), september.minusDays(1));
        }
        return new Span(planFirst, share < 0.70 ? asOf.plusDays(dice.between(-25, 300)) : null);
    }

    @Override
    public void close() throws IOException {
        census.close();
        finance.close();
    }
}

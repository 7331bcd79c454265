package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Access to Work grants of the Department for Work and Pensions: no NHS number, no council's id. */
final class AccessToWorkFeed implements Closeable {
    static final List<String> HEADER = List.of(
            "AtW Reference",
            "Surname",
            "Forenames",
            "Date of birth",
            "Gender",
            "Postcode",
            "Element",
            "Grant amount",
            "Paid",
            "Award start",
            "Award end",
            "Employer");
    private static final String FUNDER = "dwp:DWP";
    private static final List<String> EMPLOYERS = List.of(
            "Mereside Print Works", "Lumb & Sons", "Northmere Council", "Vale Garden Centre", "Harebell Care", "");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate asOf;
    private final Scribe scribe;
    private final Mess mess;
    private final Truth truth;
    private final CsvFile csv;
    private int references = 10_000;

    AccessToWorkFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        this.mess = mess;
        this.truth = truth;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        // A byte order mark before the first heading, as a spreadsheet program saves "CSV UTF-8".
        var header = new ArrayList<>(HEADER);
        header.set(0, "\uFEFF" + HEADER.get(0));
        csv = new CsvFile(folder.resolve("atw-" + month + ".csv"), StandardCharsets.UTF_8, header);
    }

    void write(Person person, Dice dice) throws IOException {
        var details = scribe.details(person, dice);
        var gender = dice.chance(0.05) ? "" : person.gender();
        award(person, details, gender, dice);
        if (dice.chance(0.1)) {
            award(person, details, gender, dice);
        }
    }

    private void award(Person person, Details details, String gender, Dice dice) throws IOException {
        var reference = String.format(Locale.ROOT, "ATW%07d", ++references);
        var span = span(dice);
        var employer = dice.of(EMPLOYERS);
        var left = new ArrayList<>(Element.ALL);
        var number = 1 + dice.below(10) / 6 + dice.below(10) / 8;
        for (int i = 0; i < number; i++) {
            var element = left.remove(dice.below(left.size()));
            var grant = new Grant(reference, element.name(), element.price(dice), span);
            row(person, cells(details, gender, grant, employer), grant, dice);
        }
    }

    private static List<String> cells(Details details, String gender, Grant grant, String employer) {
        var last = grant.span().last();
        return new ArrayList<>(List.of(
                grant.reference(),
                details.family(),
                details.forenames(),
                DAY.format(details.birth()),
                gender,
                details.postcode(),
                grant.element(),
                pounds(grant.price().amount()),
                paid(grant.price().every()),
                DAY.format(grant.span().first()),
                last == null ? "" : DAY.format(last),
                employer));
    }

    private void row(Person person, List<String> cells, Grant grant, Dice dice) throws IOException {
        var fate = mess.fate(dice);
        if (fate == Fate.SPOILT) {
            spoilt(person, cells, grant, dice);
            return;
        }
        csv.row(cells);
        truth.line(person, grant.key(), new Line(Line.EMPLOYMENT, FUNDER, grant.price(), grant.span()));
        if (fate == Fate.TWICE) {
            csv.later(cells);
            truth.row(person, grant.key(), Use.DUPLICATE);
        } else if (fate == Fate.CONTRADICTED) {
            cells.set(7, pounds(grant.price().amount().add(BigDecimal.TEN)));
            csv.later(cells);
            truth.row(person, grant.key(), Use.QUARANTINED);
        }
    }

    private void spoilt(Person person, List<String> cells, Grant grant, Dice dice) throws IOException {
        var fault = Fault.inText(dice);
        var key = fault == Fault.REFERENCE ? grant.unnamed() : grant.key();
        truth.row(person, key, Use.REJECTED);
        switch (fault) {
            case AMOUNT -> cells.set(7, dice.of("see letter", "TBC", "as invoiced"));
            case FREQUENCY -> cells.set(8, dice.of("Termly", "Per visit"));
            case PERIOD -> cells.set(10, DAY.format(grant.span().first().minusDays(dice.between(5, 90))));
            case REFERENCE -> cells.set(0, "");
            case IDENTITY -> cells.subList(1, 6).replaceAll(cell -> "");
            case TORN -> {
                csv.torn(cells, dice);
                return;
            }
        }
        csv.row(cells);
    }

    private Span span(Dice dice) {
        var first = asOf.minusDays(dice.between(5, 1000)).plusDays(dice.chance(0.03) ? 1050 : 0);
        // Awards are for up to three years.
        return new Span(first, dice.chance(0.7) ? first.plusDays(dice.between(90, 1095)) : null);
    }

    private static String pounds(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
    }

    private static String paid(Every every) {
        return switch (every) {
            case WEEK -> "Weekly";
            case MONTH -> "Monthly";
            case YEAR -> "Annually";
            default -> "One-off";
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private record Grant(String reference, String element, Price price, Span span) {
        Key key() {
            return new Key(Key.ACCESS_TO_WORK, "DWP", reference, element);
        }

        Key unnamed() {
            return new Key(Key.ACCESS_TO_WORK, "DWP", "", element);
        }
    }

    /** What a grant may be for (STANDARDS 7). */
    private record Element(String name, boolean recurs) {
        static final List<Element> ALL = List.of(
                new Element("Communication Support for Interviews", false),
                new Element("Special Aids and Equipment", false),
                new Element("Adaptations to Premises", false),
                new Element("Adaptations to Vehicles", false),
                new Element("Travel to Work", true),
                new Element("Travel in Work", true),
                new Element("Support Worker", true),
                new Element("Mental Health Support Service", true),
                new Element("Transitional Employer Support Grant", false),
                new Element("Access to Work Plus", true),
                new Element("Miscellaneous", false));

        Price price(Dice dice) {
            if (!recurs) {
                return Price.of(dice.pounds(60, 6000), Every.ONCE, Year.OF_52_WEEKS);
            }
            var every = switch (dice.below(3)) {
                case 0 -> Every.WEEK;
                case 1 -> Every.MONTH;
                default -> Every.YEAR;
            };
            var amount = every == Every.WEEK
                    ? dice.pounds(20, 700)
                    : every == Every.MONTH ? dice.pounds(90, 2900) : dice.pounds(900, 34_000);
            return Price.of(amount, every, Year.OF_52_WEEKS);
        }
    }
}

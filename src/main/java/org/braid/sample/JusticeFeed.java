package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small budgets for people who leave prison or are supervised in the community: no NHS number, no council's id. */
final class JusticeFeed implements Closeable {
    static final String AREA = "MERESIDE";
    private static final String AMOUNT = "Amount (£)";
    private static final List<String> IDENTITY =
            List.of("CRN", "Surname", "Forenames", "Date of birth", "Gender", "Postcode");
    private static final List<String> HEADER = List.of(
            "Record",
            "Reference",
            "CRN",
            "Surname",
            "Forenames",
            "Date of birth",
            "Gender",
            "Postcode",
            "Paid by",
            "Budget",
            AMOUNT,
            "Paid",
            "From",
            "To",
            "Held as",
            "Lives in",
            "Rights",
            "Responsibilities",
            "Used for",
            "Unlawful",
            "Domain",
            "Measure",
            "Score");

    private final LocalDate asOf;
    private final Scribe scribe;
    private final CsvFile csv;
    private final MoneyTable table;
    private int people;
    private int references = 500;

    JusticeFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        csv = new CsvFile(folder.resolve("resettlement-" + month + ".csv"), StandardCharsets.UTF_8, HEADER);
        table = new MoneyTable(
                MoneyTable.in(csv),
                mess,
                truth,
                (cells, dice) -> cells.with(AMOUNT, dice.pounds(900, 990)),
                Map.of(
                        Fault.AMOUNT, (cells, dice) -> cells.with(AMOUNT, dice.of("tbc", "on receipt")),
                        Fault.FREQUENCY, (cells, dice) -> cells.with("Paid", dice.of("Per visit", "As needed")),
                        Fault.PERIOD,
                                (cells, dice) ->
                                        cells.with("From", "01/03/2026").with("To", "01/02/2026"),
                        Fault.REFERENCE, (cells, dice) -> cells.with("Reference", null),
                        Fault.IDENTITY, (cells, dice) -> cells.without(IDENTITY)));
    }

    void write(Person person, Dice dice) throws IOException {
        var who = who(person, scribe.details(person, dice));
        people++;
        agreement(who.copy(), dice);
        var number = dice.between(1, 3);
        var first = asOf;
        for (int i = 0; i < number; i++) {
            first = award(person, who.copy(), Budget.ALL.get((people + i) % Budget.ALL.size()), dice);
        }
        // Whatever the seed, the first has used money for something unlawful.
        use(who.copy(), first.plusDays(dice.between(1, 5)), people == 1 || dice.chance(0.005), dice);
        if (dice.chance(0.5)) {
            outcome(who.copy(), dice);
        }
    }

    private static Cells who(Person person, Details details) {
        return new Cells(HEADER)
                .with("CRN", String.format(Locale.ROOT, "X%06d", person.number() + 100))
                .with("Surname", details.family())
                .with("Forenames", details.forenames())
                .with("Date of birth", details.birth())
                .with("Gender", person.gender())
                .with("Postcode", details.postcode());
    }

    private String reference(String kind) {
        return String.format(Locale.ROOT, "%s%06d", kind, ++references);
    }

    /** The first day of the award. */
    private LocalDate award(Person person, Cells cells, Budget budget, Dice dice) throws IOException {
        var reference = reference("RB");
        var commissioner = dice.chance(0.4);
        var funder = commissioner ? "pcc:" + AREA : "probation:" + AREA;
        var price = budget.price(dice);
        var span = span(price, dice);
        cells.with("Record", "Award")
                .with("Reference", reference)
                .with("Paid by", commissioner ? "Police and Crime Commissioner" : "Probation")
                .with("Budget", budget.name())
                .with(AMOUNT, price.amount())
                .with(
                        "Paid",
                        price.every() == Every.ONCE ? "Once" : price.every().councilWord())
                .with("From", span.first())
                .with("To", span.last())
                .with("Held as", dice.of("Paid to the person", "Paid to the supplier", "Prepaid card", ""))
                .with("Lives in", dice.of("own home, on licence", "approved premises", "prison, release planned", ""));
        var key = new Key(Key.CRIMINAL_JUSTICE, AREA, reference, "");
        var part = new Part(key, new Line(Line.CRIMINAL_JUSTICE, funder, price, span));
        table.money(person, cells, List.of(part), dice);
        return span.first();
    }

    private Span span(Price price, Dice dice) {
        var first = asOf.minusDays(dice.between(5, 360));
        return new Span(first, price.every() == Every.ONCE ? null : first.plusDays(dice.between(60, 500)));
    }

    private void agreement(Cells cells, Dice dice) throws IOException {
        table.event(cells.with("Record", "Agreement")
                .with("Reference", reference("AG"))
                .with("From", dice.daysBefore(asOf, 361, 420))
                .with("Rights", "Chooses what it is spent on; may ask for a review")
                .with("Responsibilities", "Keeps receipts; spends nothing on what is unlawful"));
    }

    /** What a person spends it on is told, and is nobody's to forbid, unless it is unlawful. */
    private void use(Cells cells, LocalDate day, boolean unlawful, Dice dice) throws IOException {
        var lawful =
                dice.of("Boots for work", "Motorcycle lessons", "Lottery syndicate at work", "A tattoo", "Bus pass");
        table.event(cells.with("Record", "Use")
                .with("Reference", reference("US"))
                .with("From", day)
                .with("Used for", unlawful ? "Goods known to be stolen" : lawful)
                .with("Unlawful", unlawful ? "Yes" : dice.of("No", "")));
    }

    private void outcome(Cells cells, Dice dice) throws IOException {
        table.event(cells.with("Record", "Outcome")
                .with("Reference", reference("OU"))
                .with("From", dice.daysBefore(asOf, 2, 200))
                .with("Domain", dice.of("Employment", "Relationships", "Community"))
                .with("Measure", dice.of("Outcomes star (1 to 10)", "Weeks without a new offence"))
                .with("Score", Integer.toString(dice.between(2, 10))));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private record Budget(String name, int least, int most, boolean monthly) {
        static final List<Budget> ALL = List.of(
                new Budget("Rent deposit", 300, 950, false),
                new Budget("Mentoring", 60, 240, true),
                new Budget("Tools and work clothes", 40, 380, false),
                new Budget("Travel to work", 30, 120, true),
                new Budget("Course fee", 60, 700, false),
                new Budget("Telephone and identity papers", 20, 140, false));

        Price price(Dice dice) {
            BigDecimal amount = dice.pounds(least, most);
            return Price.of(amount, monthly ? Every.MONTH : Every.ONCE, Year.OF_52_WEEKS);
        }
    }
}

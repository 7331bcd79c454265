package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One council's services for disabled children and young people: what is paid, what it costs to employ, what is put by. */
final class ChildrenFeed implements Closeable {
    private static final String FUNDER = "council:" + World.NORTHMERE;
    static final String AMOUNT = "Amount (£)";

    private final LocalDate asOf;
    private final Scribe scribe;
    private final CsvFile csv;
    private final MoneyTable table;
    private final ChildPayments payments;
    private int children;
    private int references = 2000;

    ChildrenFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        var name = "children-" + World.NORTHMERE + "-" + month + ".csv";
        csv = new CsvFile(folder.resolve(name), StandardCharsets.UTF_8, ChildRow.HEADER);
        table = new MoneyTable(
                MoneyTable.in(csv),
                mess,
                truth,
                (cells, dice) -> cells.with(AMOUNT, dice.pounds(900, 990)),
                Map.of(
                        Fault.AMOUNT, (cells, dice) -> cells.with(AMOUNT, dice.of("tbc", "panel to agree")),
                        Fault.FREQUENCY, (cells, dice) -> cells.with("Paid", dice.of("Per visit", "Now and then")),
                        Fault.PERIOD,
                                (cells, dice) ->
                                        cells.with("From", "01/03/2026").with("To", "01/02/2026"),
                        Fault.REFERENCE, (cells, dice) -> cells.with("Reference", null),
                        Fault.IDENTITY, (cells, dice) -> cells.without(ChildRow.IDENTITY)));
        payments = new ChildPayments(asOf);
    }

    void write(Person person, Dice dice) throws IOException {
        var child = new ChildRow(person, scribe.details(person, dice), asOf, dice);
        children++;
        new ChildEvents(child, asOf, table).write(children, dice);
        payment(person, child, payments.payment(person, children, dice), dice);
        if (dice.chance(0.4)) {
            payment(person, child, payments.club(person, dice), dice);
        }
    }

    private void payment(Person person, ChildRow child, ChildPayments.Payment payment, Dice dice) throws IOException {
        var reference = String.format(Locale.ROOT, "CSD%06d", ++references);
        var cells = child.record("Payment", reference, payment.span());
        payment.fill(cells);
        var parts = new ArrayList<Part>();
        parts.add(part(reference, "", payment.price(), payment.span()));
        for (var cost : payment.costs()) {
            cells.with(cost.heading(), cost.price().amount());
            parts.add(part(reference, cost.part(), cost.price(), payment.span()));
        }
        var saving = payment.saving();
        if (saving != null) {
            cells.with("Saved (£)", saving.amount())
                    .with("Saving for", saving.purpose())
                    .with("Saving since", saving.since())
                    .with("Wanted by", saving.wantedBy())
                    .with("Carried over (£)", saving.carriedOver());
            parts.add(saved(reference, saving));
        }
        table.money(person, cells, parts, dice);
    }

    private static Part part(String reference, String part, Price price, Span span) {
        return new Part(
                new Key(Key.CHILDREN, World.NORTHMERE, reference, part), new Line(Line.CHILDREN, FUNDER, price, span));
    }

    /** It was in the total when it was paid, and is the family's since. */
    private static Part saved(String reference, ChildPayments.Saving saving) {
        var price = Price.of(saving.amount(), Every.ONCE, Year.OF_52_WEEKS);
        var line = new Line(Line.CHILDREN, Line.SELF, price, new Span(saving.since(), saving.wantedBy()));
        return new Part(new Key(Key.CHILDREN, World.NORTHMERE, reference, "savings"), line.notPublic());
    }

    /** What it costs to employ a helper, or to have the money looked after. */
    record Cost(String part, String heading, Price price) {
        static List<Cost> ofAnEmployer(Dice dice) {
            return List.of(
                    new Cost("payroll", "Payroll, a month (£)", price(dice.pounds(8, 18), Every.MONTH)),
                    new Cost("insurance", "Insurance, a year (£)", price(dice.pounds(84, 142), Every.YEAR)),
                    new Cost("pension", "Pension, 4-weekly (£)", price(dice.pounds(6, 31), Every.FOUR_WEEKS)),
                    new Cost("holiday", "Holiday pay, a year (£)", price(dice.pounds(140, 690), Every.YEAR)));
        }

        static List<Cost> ofAnAccount(Dice dice) {
            return List.of(new Cost("account", "Managed account, a month (£)", price(dice.pounds(9, 34), Every.MONTH)));
        }

        private static Price price(BigDecimal amount, Every every) {
            return Price.of(amount, every, Year.OF_52_WEEKS);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

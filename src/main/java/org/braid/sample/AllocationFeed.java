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
import org.jspecify.annotations.Nullable;

/**
 * One council's resource allocation and support planning: what was indicated, what became final, and what the person wants.
 * Of social care it reports how the money was allocated, which the care extract states; housing-related support is told of
 * by nobody else.
 */
final class AllocationFeed implements Closeable {
    private static final String COUNCIL = "council:" + World.NORTHMERE;
    private static final String BY_SYSTEM = "RAS";
    private static final String BY_PLAN = "Support plan";
    private static final List<String> MANAGED = List.of(
            "Direct payment", "Broker", "Independent living trust", "Council managed", "Individual service fund");
    private static final List<String> MANAGERS =
            List.of("", "Vale Brokers", "Trustees of the Harebell Trust", "", "Open Hands Trust");

    private final LocalDate asOf;
    private final Scribe scribe;
    private final CsvFile csv;
    private final MoneyTable table;
    private int references = 700;
    private int cared;
    private int housed;

    AllocationFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        var name = "allocations-" + World.NORTHMERE + "-" + month + ".csv";
        csv = new CsvFile(folder.resolve(name), StandardCharsets.UTF_8, AllocationRow.HEADER);
        table = new MoneyTable(
                MoneyTable.in(csv),
                mess,
                truth,
                (cells, dice) -> cells.with(AllocationRow.FINAL, "1.00").with("Set by", BY_PLAN),
                Map.of(
                        Fault.AMOUNT,
                                (cells, dice) -> cells.with(AllocationRow.FINAL, "panel to agree")
                                        .with("Set by", BY_SYSTEM)
                                        .with("Starts", "01/03/2026"),
                        Fault.PERIOD,
                                (cells, dice) -> cells.with("Starts", "01/03/2026")
                                        .with("Indicative on", "01/03/2026")
                                        .with("Ends", "01/02/2026"),
                        Fault.REFERENCE, (cells, dice) -> cells.with("Allocation ref", null),
                        Fault.IDENTITY, (cells, dice) -> cells.without(AllocationRow.IDENTITY)));
    }

    /** Seven in ten with one budget that they or others hold; one in four of those cared for has support in the home. */
    void write(Person person, CarePackage care, Dice dice) throws IOException {
        if (!person.council().equals(World.NORTHMERE)) {
            return;
        }
        var details = scribe.details(person, dice);
        var held = care.held();
        if (held.size() == 1 && dice.chance(0.7)) {
            var price = held.get(0).price();
            if (price != null && price.every() != Every.ONCE) {
                cared(person, AllocationRow.of(person, details, dice), held.get(0), price, dice);
            }
        }
        if (dice.chance(care.services().isEmpty() ? 0.01 : 0.25)) {
            housed(person, AllocationRow.of(person, details, dice), dice);
        }
    }

    private String reference() {
        return String.format(Locale.ROOT, "RA%06d", ++references);
    }

    /** Of five, one is as indicated, one fell without and one with a reason, one is not what the points give, one too little. */
    private void cared(Person person, Cells cells, Service service, Price price, Dice dice) throws IOException {
        var way = ++cared % 5;
        var amount = BigDecimal.valueOf(price.weekly().rounded(), 2);
        var more = AllocationRow.points(amount).add(BigDecimal.valueOf(dice.between(8, 40)));
        var reference = reference();
        var fell = way == 1 || way == 2;
        AllocationRow.indicated(
                cells,
                way == 0 || way == 4 ? AllocationRow.points(amount) : more,
                service.span().first());
        if (way == 3) {
            cells.with(AllocationRow.INDICATIVE, null).with("Indicative on", null);
        }
        AllocationRow.agreed(cells, amount, fell ? BY_PLAN : BY_SYSTEM, service.span())
                .with("Funding", "Adult social care")
                .with("Budget", service.kind().component())
                .with("Plan costs (£ a week)", way == 4 ? amount.add(dice.pounds(5, 60)) : amount)
                .with("Reason", way == 2 ? "A neighbour helps at weekends, as the person wishes" : "");
        AllocationRow.planned(cells, reference, dice).with("Allocation ref", reference);
        var parts = new ArrayList<Part>();
        parts.add(new Part(key(reference, ""), null));
        if (way != 3) {
            parts.add(new Part(key(reference, "indicative"), null));
        }
        table.money(person, cells, parts, dice);
    }

    /** Of six, one was cut, one is suspended, one fell, one differs, one is too little, and one is not final yet. */
    private void housed(Person person, Cells row, Dice dice) throws IOException {
        var way = ++housed % 6;
        var points = BigDecimal.valueOf(dice.between(30, 110));
        var holder = housed % MANAGED.size();
        var starts = LocalDate.of(asOf.getMonthValue() < 4 ? asOf.getYear() - 1 : asOf.getYear(), 4, 1);
        var cells = row.with("Funding", "Housing-related support")
                .with("Budget", dice.of("Tenancy support", "Floating support", "Community alarm and visits"))
                .with("Managed as", MANAGED.get(holder))
                .with("Managed by", MANAGERS.get(holder))
                .with("Review due", starts.plusYears(1).minusDays(40));
        if (way == 0) {
            lastYear(person, cells.copy(), points.add(BigDecimal.valueOf(dice.between(4, 20))), starts, dice);
        }
        if (way == 5) {
            indicated(person, cells, points, starts.plusDays(dice.between(60, 150)), dice);
            return;
        }
        var amount = way == 2 || way == 3
                ? AllocationRow.worth(points).subtract(dice.pounds(4, 30))
                : AllocationRow.worth(points);
        AllocationRow.indicated(cells, points, starts)
                .with("Plan costs (£ a week)", way == 4 ? amount.add(dice.pounds(3, 25)) : amount);
        if (way == 3) {
            cells.with(AllocationRow.INDICATIVE, null).with("Indicative on", null);
        }
        var off = way == 1 ? off(dice) : null;
        agreed(person, cells, amount, way == 2 ? BY_PLAN : BY_SYSTEM, new Span(starts, null), off, dice);
    }

    /** In hospital, or away: of two, one is back. */
    private Span off(Dice dice) {
        var first = asOf.minusDays(dice.between(35, 60));
        return new Span(first, housed % 12 == 1 ? first.plusDays(20) : asOf.plusDays(9));
    }

    private void lastYear(Person person, Cells cells, BigDecimal points, LocalDate starts, Dice dice)
            throws IOException {
        var span = new Span(starts.minusYears(1), starts.minusDays(1));
        AllocationRow.indicated(cells, points, span.first())
                .with(AllocationRow.INDICATIVE, null)
                .with("Indicative on", null);
        agreed(person, cells, AllocationRow.worth(points), BY_SYSTEM, span, null, dice);
    }

    private void agreed(
            Person person, Cells cells, BigDecimal amount, String setBy, Span span, @Nullable Span off, Dice dice)
            throws IOException {
        var reference = reference();
        AllocationRow.agreed(cells, amount, setBy, span).with("Allocation ref", reference);
        AllocationRow.planned(AllocationRow.suspended(cells, off), reference, dice);
        var parts = new ArrayList<Part>();
        parts.add(new Part(key(reference, ""), line(amount, span).suspended(off)));
        if (!cells.texts()
                .get(AllocationRow.HEADER.indexOf(AllocationRow.INDICATIVE))
                .isEmpty()) {
            parts.add(new Part(key(reference, "indicative"), null));
        }
        table.money(person, cells, parts, dice);
    }

    /** It counts until the final figure is there. */
    private void indicated(Person person, Cells cells, BigDecimal points, LocalDate starts, Dice dice)
            throws IOException {
        var reference = reference();
        AllocationRow.indicated(cells, points, starts).with("Allocation ref", reference);
        var span = new Span(starts.minusDays(27), null);
        table.money(
                person, cells, List.of(new Part(key(reference, ""), line(AllocationRow.worth(points), span))), dice);
    }

    private static Line line(BigDecimal amount, Span span) {
        return new Line(Line.HOUSING_SUPPORT, COUNCIL, Price.of(amount, Every.WEEK, Year.OF_52_WEEKS), span);
    }

    private static Key key(String reference, String part) {
        return new Key(Key.ALLOCATION, World.NORTHMERE, reference, part);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

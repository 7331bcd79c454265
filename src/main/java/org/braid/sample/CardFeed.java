package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A card company's balances: direct payments that councils load onto cards. It owes nobody anything, and only reports. */
final class CardFeed implements Closeable {
    static final String AUTHORITY = "meridian-cards";
    private static final String LOADED = "Loaded (£)";
    private static final List<String> IDENTITY =
            List.of("Client ref", "Surname", "Forename", "Date of birth", "Postcode");
    private static final List<String> HEADER = List.of(
            "Card",
            "Client ref",
            "Council",
            "Surname",
            "Forename",
            "Date of birth",
            "Postcode",
            LOADED,
            "How often",
            "First load",
            "Closed on",
            "Spent this year (£)",
            "Balance (£)",
            "Brought forward (£)",
            "As at");

    private final LocalDate asOf;
    private final Scribe scribe;
    private final Truth truth;
    private final CsvFile csv;
    private final MoneyTable table;
    private int cards;

    CardFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        this.truth = truth;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        csv = new CsvFile(folder.resolve("cards-" + month + ".csv"), StandardCharsets.UTF_8, HEADER);
        table = new MoneyTable(
                MoneyTable.in(csv),
                mess,
                truth,
                (cells, dice) -> cells.with(LOADED, "1.00"),
                Map.of(
                        Fault.AMOUNT, (cells, dice) -> cells.with(LOADED, "#N/A"),
                        Fault.FREQUENCY, (cells, dice) -> cells.with("How often", "on request"),
                        Fault.PERIOD,
                                (cells, dice) ->
                                        cells.with("First load", "2026-03-01").with("Closed on", "2026-02-01"),
                        Fault.REFERENCE, (cells, dice) -> cells.with("Card", null),
                        Fault.IDENTITY, (cells, dice) -> cells.without(IDENTITY)));
    }

    /** Three in ten of a council's direct payments; and now and then a card of which no council tells. */
    void write(Person person, CarePackage care, Dice dice) throws IOException {
        var paid = care.services().stream()
                .filter(service -> service.kind().component().equals(CareServices.DIRECT_PAYMENT))
                .toList();
        if (!dice.chance(paid.isEmpty() ? 0.004 : 0.3)) {
            return;
        }
        var details = scribe.details(person, dice);
        var clientRef = dice.chance(0.04) ? "" : ChildRow.withoutZeros(person.councilId(), dice);
        try (var rows = PersonRows.together(person, truth)) {
            cards(new Holder(person, details, clientRef, rows), paid, dice);
        }
    }

    private record Holder(Person person, Details details, String clientRef, PersonRows rows) {}

    private void cards(Holder holder, List<Service> paid, Dice dice) throws IOException {
        for (var service : paid) {
            var price = service.price();
            if (price != null) {
                card(holder, price, service.span(), dice);
            }
        }
        if (paid.isEmpty()) {
            var price = Price.of(dice.pounds(40, 400), Every.FOUR_WEEKS, Year.OF_52_WEEKS);
            card(holder, price, new Span(dice.daysBefore(asOf, 10, 500), null), dice);
        }
    }

    private void card(Holder holder, Price price, Span span, Dice dice) throws IOException {
        var details = holder.details();
        var reference = String.format(Locale.ROOT, "MC-%06d", 40_000 + ++cards);
        var council =
                holder.person().council().equals(World.NORTHMERE) ? "Northmere Council" : "Southwold Vale Council";
        var loaded = dice.chance(0.1) ? price.amount().add(dice.pounds(1, 25)) : price.amount();
        var cells = new Cells(HEADER)
                .with("Card", reference)
                .with("Client ref", holder.clientRef())
                .with("Council", council)
                .with("Surname", details.family())
                .with("Forename", details.given())
                .with("Date of birth", details.birth().toString())
                .with("Postcode", details.postcode())
                .with(LOADED, loaded)
                .with("How often", price.every().councilWord())
                .with("First load", span.first().toString())
                .with("Closed on", span.last() == null ? "" : span.last().toString());
        balances(cells, loaded, price, span, dice);
        var key = new Key(Key.PAYMENT_CARD, AUTHORITY, reference, "");
        table.money(holder.rows(), cells, List.of(new Part(key, null)), dice);
    }

    /** What is not spent stays on the card; whoever saves may, and what was left last year is still theirs. */
    private void balances(Cells cells, BigDecimal loaded, Price price, Span span, Dice dice) {
        var year = LocalDate.of(asOf.getMonthValue() < 4 ? asOf.getYear() - 1 : asOf.getYear(), 4, 1);
        var forward = span.first().isBefore(year) && dice.chance(0.4) ? dice.pounds(5, 900) : BigDecimal.ZERO;
        var loads = span.daysIn(year, asOf) / days(price.every());
        var all = forward.add(loaded.multiply(BigDecimal.valueOf(loads)));
        var part = span.holds(asOf) ? BigDecimal.valueOf(dice.between(55, 100), 2) : BigDecimal.ONE;
        var spent = all.multiply(part).setScale(2, RoundingMode.DOWN);
        cells.with("Spent this year (£)", spent)
                .with("Balance (£)", all.subtract(spent).setScale(2))
                .with("Brought forward (£)", forward.setScale(2))
                .with("As at", asOf.toString());
    }

    private static int days(Every every) {
        return switch (every) {
            case WEEK -> 7;
            case FORTNIGHT -> 14;
            case FOUR_WEEKS -> 28;
            default -> 30;
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

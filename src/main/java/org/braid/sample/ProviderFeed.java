package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The spreadsheet of a third-sector provider: the public money it holds for people, and what is their own. */
final class ProviderFeed implements Closeable {
    static final List<String> HEADER = List.of(
            "Our ref",
            "Service user",
            "NHS No.",
            "D.O.B.",
            "Postcode",
            "Council ref",
            "Council",
            "Type of money",
            "Amount",
            "From",
            "To",
            "Saving for",
            "Target date",
            "Notes");
    static final String AUTHORITY = "open-hands";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final LocalDate asOf;
    private final Scribe scribe;
    private final Mess mess;
    private final Truth truth;
    private final Workbook book;
    private int references = 100;

    ProviderFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        this.mess = mess;
        this.truth = truth;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        var sheet = "Service users "
                + DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).format(asOf);
        book = new Workbook(
                folder.resolve("open-hands-" + month + ".xlsx"), false, asOf, List.of(sheet.replace("Sep ", "Sept ")));
        book.sheet();
        book.row("Open Hands Trust");
        book.row("Money we look after for people");
        book.row("Please send questions to the finance desk");
        book.skipRow();
        book.row(HEADER.toArray());
    }

    /** @param held what the council pays through the provider; may be none */
    void write(Person person, List<Service> held, Dice dice) throws IOException {
        try (var rows = PersonRows.together(person, truth)) {
            write(new ProviderRow(person, rows, scribe.details(person, dice), dice), held, dice);
        }
    }

    private void write(ProviderRow row, List<Service> held, Dice dice) throws IOException {
        for (var service : held) {
            var price = service.price();
            if (price != null) {
                repeated(row, service, price, dice);
            }
        }
        if (held.isEmpty()) {
            var amount = pounds(dice.pounds(50, 400)) + " p/w";
            row(row.money("Direct payment", amount, openSpan(dice)), null, dice);
        }
        if (dice.chance(0.35)) {
            topUp(row, dice);
        }
        if (dice.chance(0.25)) {
            savings(row, dice);
        }
    }

    private void repeated(ProviderRow row, Service service, Price price, Dice dice) throws IOException {
        var type = service.kind().equals(CareServices.SERVICE_FUND) ? "Individual service fund" : "Direct payment";
        var differs = dice.chance(0.1);
        var told = differs ? price.withAmount(price.amount().add(dice.pounds(1, 40, 100))) : price;
        row(row.money(type, words(told, dice), service.span()), null, dice);
    }

    private void topUp(ProviderRow row, Dice dice) throws IOException {
        var every = dice.chance(0.6) ? Every.WEEK : dice.chance(0.5) ? Every.FOUR_WEEKS : Every.MONTH;
        var price = Price.of(dice.pounds(5, 120, 50), every, Year.OF_52_WEEKS);
        var span = openSpan(dice);
        var told = row.money("Own money top-up", pounds(price.amount()) + " " + word(every), span);
        row(told, new Line(Line.OWN_MONEY, Line.SELF, price, span), dice);
    }

    private void savings(ProviderRow row, Dice dice) throws IOException {
        var price = Price.of(dice.pounds(40, 6000, 1000), Every.ONCE, Year.OF_52_WEEKS);
        var span = new Span(dice.daysBefore(asOf, 0, 500), null);
        var told = row.money("Savings", pounds(price.amount()) + " one-off", span)
                .with(11, dice.of("Powered wheelchair", "Holiday", "Laptop", "Adapted bicycle", "Garden room"))
                .with(12, DAY.format(asOf.plusDays(dice.between(60, 700))))
                .with(13, dice.of("", "", "kept in the client account"));
        row(told, new Line(Line.OWN_MONEY, Line.SELF, price, span), dice);
    }

    /** @param line what the row counts as; null where it only reports */
    private void row(ProviderRow.Cells cells, @Nullable Line line, Dice dice) throws IOException {
        var reference = String.format(Locale.ROOT, "OH%05d", ++references);
        var key = new Key(Key.PROVIDER, AUTHORITY, reference, "");
        cells.with(0, reference);
        var fate = mess.fate(dice);
        if (fate == Fate.SPOILT) {
            spoilt(cells, key, dice);
            return;
        }
        book.row(cells.values());
        cells.rows().good(key, line);
        if (fate == Fate.TWICE) {
            book.row(cells.values());
            cells.rows().repeated(key);
        } else if (fate == Fate.CONTRADICTED) {
            book.row(cells.with(8, "£1.00 p/w").values());
            cells.rows().bad(key, Use.QUARANTINED, true);
        }
    }

    private void spoilt(ProviderRow.Cells cells, Key key, Dice dice) throws IOException {
        var fault = Fault.inCells(dice);
        switch (fault) {
            case AMOUNT -> cells.with(8, dice.of("tbc", "as agreed", "ask Sue"));
            case FREQUENCY -> cells.with(8, "£120 termly");
            case PERIOD -> cells.with(9, "01/03/2026").with(10, "01/02/2026");
            case REFERENCE -> cells.with(0, "");
            default -> cells.anonymous();
        }
        book.row(cells.values());
        var reference = fault == Fault.REFERENCE ? "" : key.reference();
        var told = new Key(Key.PROVIDER, AUTHORITY, reference, "");
        cells.rows().bad(told, Use.REJECTED, fault != Fault.IDENTITY);
    }

    private Span openSpan(Dice dice) {
        return new Span(dice.daysBefore(asOf, 10, 900), null);
    }

    /** The same worth, by the week or by four weeks as it comes; what is paid by the month stays so. */
    private static String words(Price price, Dice dice) {
        var weekly = dice.chance(0.5);
        return switch (price.every()) {
            case WEEK ->
                weekly
                        ? pounds(price.amount()) + " p/w"
                        : pounds(price.amount().multiply(BigDecimal.valueOf(4))) + " 4-weekly";
            case FORTNIGHT -> pounds(price.amount().multiply(BigDecimal.valueOf(2))) + " 4-weekly";
            default -> pounds(price.amount()) + " " + word(price.every());
        };
    }

    private static String word(Every every) {
        return switch (every) {
            case WEEK -> "p/w";
            case FOUR_WEEKS -> "4-weekly";
            case MONTH -> "pcm";
            default -> "one-off";
        };
    }

    /** £1,204.50, and mostly £300 for whole pounds. */
    private static String pounds(BigDecimal amount) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var pattern = whole ? "£#,##0" : "£#,##0.00";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String anyDay(LocalDate day, Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> DAY.format(day);
            case 1 -> LONG_DAY.format(day);
            default -> day.toString();
        };
    }

    @Override
    public void close() throws IOException {
        book.row("TOTAL", null, null, null, null, null, null, null, (book.rows() - 5) + " entries");
        book.close();
    }
}

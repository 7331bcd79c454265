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

/** The list of a smaller provider: the same things as the first one's, in its own words and columns. */
final class SecondProviderFeed implements Closeable {
    static final String AUTHORITY = "bright-lives";
    private static final List<String> HEADER = List.of(
            "Client ID",
            "Client",
            "NHS number",
            "DOB",
            "Post code",
            "LA client ID",
            "Local authority",
            "Paid as",
            "Cost",
            "Paid",
            "Start date",
            "End date");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final Scribe scribe;
    private final Mess mess;
    private final Truth truth;
    private final Workbook book;
    private int references = 2000;

    SecondProviderFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.scribe = scribe;
        this.mess = mess;
        this.truth = truth;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        book = new Workbook(folder.resolve("bright-lives-" + month + ".xlsx"), true, asOf, List.of("Clients"));
        book.sheet();
        book.row("Bright Lives CIC - client list");
        book.skipRow();
        book.row(HEADER.toArray());
    }

    /** @param held what the council pays through the provider */
    void write(Person person, List<Service> held, Dice dice) throws IOException {
        var details = scribe.details(person, dice);
        try (var rows = PersonRows.together(person, truth)) {
            for (var service : held) {
                var price = service.price();
                if (price != null) {
                    var reference = "BL-" + ++references;
                    write(rows, reference, row(person, details, service, price, reference), dice);
                }
            }
        }
    }

    private static @Nullable Object[] row(
            Person person, Details details, Service service, Price price, String reference) {
        var last = service.span().last();
        return new @Nullable Object[] {
            reference,
            details.given() + " " + details.family(),
            details.nhsNumber(),
            DAY.format(details.birth()),
            details.postcode(),
            person.councilId(),
            person.council().equals(World.NORTHMERE) ? "Northmere" : "Southwold Vale",
            service.kind().equals(CareServices.SERVICE_FUND) ? "ISF" : "DP",
            words(price),
            often(price),
            DAY.format(service.span().first()),
            last == null ? "ongoing" : DAY.format(last)
        };
    }

    private void write(PersonRows rows, String reference, @Nullable Object[] row, Dice dice) throws IOException {
        var key = new Key(Key.PROVIDER, AUTHORITY, reference, "");
        if (mess.fate(dice) == Fate.SPOILT) {
            row[8] = "tbc";
            rows.bad(key, Use.REJECTED, true);
        } else {
            rows.good(key, null);
        }
        book.row(row);
    }

    /** What is paid every two weeks stands there for four. */
    private static String words(Price price) {
        var amount = price.every() == Every.FORTNIGHT ? price.amount().multiply(BigDecimal.valueOf(2)) : price.amount();
        return "GBP " + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
    }

    private static String often(Price price) {
        return switch (price.every()) {
            case WEEK -> "every week";
            case FORTNIGHT, FOUR_WEEKS -> "every 4 weeks";
            case MONTH -> "every month";
            default -> "once";
        };
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}

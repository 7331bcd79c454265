package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One council's file of client level data, and what should become of each of its money rows. */
final class SocialCareFile implements Closeable {
    private final String council;
    private final boolean releaseOne;
    private final boolean replaced;
    private final CsvFile csv;
    private final Mess mess;
    private final Truth truth;

    /**
     * @param replaced whether a later file for the same period takes its place
     */
    SocialCareFile(Path path, Charset charset, String council, boolean replaced, Mess mess, Truth truth)
            throws IOException {
        this.council = council;
        this.replaced = replaced;
        this.mess = mess;
        this.truth = truth;
        releaseOne = council.equals(World.SOUTHWOLD_VALE);
        csv = new CsvFile(path, charset, CldRow.HEADER);
    }

    /** A request, an assessment or a review: it states no money. */
    void event(CldRow row) throws IOException {
        csv.row(row.cells(releaseOne));
    }

    void service(Person person, CldRow row, Service service, Dice dice) throws IOException {
        var inFile = replaced ? Service.Presence.FIRST_ONLY : Service.Presence.LAST_ONLY;
        var fate = mess.fate(dice);
        var fault = Fault.inText(dice);
        if (service.presence() != Service.Presence.BOTH && service.presence() != inFile) {
            return;
        }
        var price = replaced ? service.firstPrice() : service.price();
        priced(row, price);
        if (price == null || service.joint() || fate == Fate.FINE) {
            csv.row(row.cells(releaseOne));
            told(person, service, price);
            return;
        }
        switch (fate) {
            case TWICE -> {
                csv.row(row.cells(releaseOne));
                csv.later(row.cells(releaseOne));
                told(person, service, price);
                truth.row(person, key(service), Use.DUPLICATE);
            }
            case CONTRADICTED -> {
                csv.row(row.cells(releaseOne));
                told(person, service, price);
                priced(row, price.withAmount(price.amount().add(BigDecimal.ONE)));
                csv.later(row.cells(releaseOne));
                truth.row(person, key(service), Use.QUARANTINED);
            }
            default -> spoilt(person, row, service, fault, dice);
        }
    }

    private static void priced(CldRow row, @Nullable Price price) {
        if (price != null) {
            row.with("Unit Cost", price.amount().toPlainString())
                    .with("Cost Frequency (Unit Type)", price.every().councilWord())
                    .with(
                            "Planned units per week",
                            price.every().perUnit() ? price.units().toPlainString() : "");
        }
    }

    private void told(Person person, Service service, @Nullable Price price) throws IOException {
        var key = key(service);
        if (price == null) {
            truth.row(person, key, Use.NOT_DATA);
        } else if (replaced) {
            truth.row(person, key, Use.SUPERSEDED);
        } else if (service.part() == Service.Part.JOINT_TOLD_BY_BOARD) {
            truth.row(person, key, Use.CORROBORATES);
        } else if (service.part() == Service.Part.JOINT_UNTOLD) {
            truth.line(person, key, new Line(Line.NHS_PHB, HealthFeed.FUNDER, price, counted(person, service, price)));
        } else {
            truth.line(
                    person,
                    key,
                    new Line(Line.SOCIAL_CARE, "council:" + council, price, counted(person, service, price)));
        }
    }

    /** The council's money by the week ends on the day of death, as in DHSC's script; what is paid once stays. */
    private static Span counted(Person person, Service service, Price price) {
        var death = person.death();
        return death == null || price.every() == Every.ONCE
                ? service.span()
                : service.span().through(death);
    }

    private Key key(Service service) {
        return new Key(Key.SOCIAL_CARE, council, service.reference(), "");
    }

    private void spoilt(Person person, CldRow row, Service service, Fault fault, Dice dice) throws IOException {
        var reference = fault == Fault.REFERENCE ? "" : service.reference();
        truth.row(person, new Key(Key.SOCIAL_CARE, council, reference, ""), Use.REJECTED);
        switch (fault) {
            case AMOUNT -> row.with("Unit Cost", dice.of("see contract", "tbc", "n/a", "as agreed"));
            case FREQUENCY -> row.with("Cost Frequency (Unit Type)", dice.of("Per visit", "Termly", "Nightly"));
            case PERIOD -> row.with("Event End Date", service.span().first().minusDays(dice.between(5, 90)));
            case REFERENCE -> row.without("Event Reference");
            case IDENTITY ->
                row.without(
                        "NHS Number",
                        "LA Person Unique Identifier",
                        "First Name",
                        "Last Name",
                        "Date of Birth",
                        "Postcode");
            case TORN -> {
                csv.torn(row.cells(releaseOne), dice);
                return;
            }
        }
        csv.row(row.cells(releaseOne));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

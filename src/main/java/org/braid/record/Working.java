package org.braid.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.braid.entitlement.Step;
import org.braid.entitlement.Terms;

/** How the figures of a line came about, as a person would write it on paper. */
public final class Working {
    private final Entitlement entitlement;
    private final Worth worth;
    private final LocalDate day;
    private final DateRange year;

    private Working(Entitlement entitlement, Worth worth, LocalDate day) {
        this.entitlement = entitlement;
        this.worth = worth;
        this.day = day;
        this.year = entitlement.year(day);
    }

    /** {@code £143.20 a week = 8 h x £17.90; £7,466.86 (rounded) in 2026-27 = £143.20 x 365 days / 7}. */
    static String of(Entitlement entitlement, Worth worth, LocalDate day) {
        return new Working(entitlement, worth, day).text();
    }

    private String text() {
        var parts = new ArrayList<String>();
        var terms = entitlement.terms();
        if (terms.frequency().recurring()) {
            parts.add(shown(worth.weekly()) + " a week" + weekly(terms.on(day)));
            parts.add(inYear());
            days(terms).ifPresent(parts::add);
            terms.steps().forEach(step -> parts.add(step(step)));
        } else {
            parts.add("%s once%s, from %s"
                    .formatted(
                            stated(terms, terms.amount()),
                            share(terms),
                            entitlement.valid().startInclusive()));
            parts.add("counts whole in the financial year it starts in");
        }
        points(entitlement.allocation(), terms).ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private String weekly(Terms terms) {
        var amount = stated(terms, terms.amount());
        var way = switch (terms.frequency()) {
            case PER_SESSION, HOURLY, DAILY -> "%s %s x %s".formatted(units(terms), unit(terms), amount);
            case WEEKLY, ONE_OFF -> amount;
            case FORTNIGHTLY -> amount + " / 2";
            case FOUR_WEEKLY -> amount + " / 4";
            case MONTHLY -> "%s x 12 %s".formatted(amount, perYear(terms));
            case QUARTERLY -> "%s x 4 %s".formatted(amount, perYear(terms));
            case ANNUALLY -> "%s %s".formatted(amount, perYear(terms));
            case WHOLE_PERIOD ->
                "%s x 7 / %s days".formatted(amount, entitlement.valid().days());
        };
        var whole = way + weeks(terms) + share(terms);
        return whole.equals(amount) ? "" : " = " + whole;
    }

    private static String units(Terms terms) {
        return plain(Objects.requireNonNull(terms.unitsPerWeek()).abs());
    }

    private static String unit(Terms terms) {
        var one = units(terms).equals("1");
        return switch (terms.frequency()) {
            case HOURLY -> "h";
            case DAILY -> one ? "day" : "days";
            default -> one ? "session" : "sessions";
        };
    }

    /** {@code  x 39 weeks / 52} of what is paid in term time. */
    private static String weeks(Terms terms) {
        var weeks = terms.weeksPerYear();
        return weeks == null ? "" : " x %s weeks %s".formatted(plain(weeks), perYear(terms));
    }

    private static String share(Terms terms) {
        var share = terms.share();
        return share == null ? "" : " x %s / %s".formatted(plain(share.part()), plain(share.whole()));
    }

    private static String perYear(Terms terms) {
        return switch (terms.convention()) {
            case WEEKS_52 -> "/ 52";
            case DAYS_365, MONTHS_OF_30_DAYS -> "x 7 / 365";
        };
    }

    /** The length of a year, where the figures depend on it: what is stated by the week or the day does not. */
    private static Optional<String> days(Terms terms) {
        var parted = terms.weeksPerYear() != null || aMonth(terms.frequency()).isPresent();
        return parted ? Optional.of("year of " + days(terms.convention())) : Optional.empty();
    }

    private static String days(Convention convention) {
        return switch (convention) {
            case WEEKS_52 -> "52 weeks";
            case DAYS_365 -> "365 days";
            case MONTHS_OF_30_DAYS -> "12 months, a part of one in thirtieths";
        };
    }

    private String inYear() {
        var pieces = Rates.pieces(year, entitlement.terms(), entitlement.valid());
        return pieces.isEmpty()
                ? "nothing in " + yearName()
                : "%s in %s = %s".formatted(shown(worth.year()), yearName(), sum(pieces));
    }

    /** {@code 2026-27}, or {@code 2026} where the year is the calendar's. */
    private String yearName() {
        var first = year.startInclusive();
        return first.getDayOfYear() == 1
                ? String.valueOf(first.getYear())
                : String.format(Locale.ROOT, "%d-%02d", first.getYear(), (first.getYear() + 1) % 100);
    }

    private String sum(List<Rates.Piece> pieces) {
        return pieces.stream().map(this::piece).collect(Collectors.joining(" + "));
    }

    private String piece(Rates.Piece piece) {
        var terms = piece.terms();
        var month = aMonth(terms.frequency());
        if (terms.convention() == Convention.MONTHS_OF_30_DAYS && month.isPresent()) {
            return "%s%s%s x %s months"
                    .formatted(stated(terms, terms.amount()), month.get(), share(terms), months(piece.days()));
        }
        var weekly = Money.rounded(Rates.weekly(terms, entitlement.valid()), worth.currency());
        return "%s x %s days / 7".formatted(weekly, piece.days().days());
    }

    /** What a month is of an amount; nothing where it is not paid by parts of a year. */
    private static Optional<String> aMonth(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> Optional.of("");
            case QUARTERLY -> Optional.of(" / 3");
            case ANNUALLY -> Optional.of(" / 12");
            default -> Optional.empty();
        };
    }

    /** {@code 12}, or {@code 2 5/30}. */
    private static String months(DateRange days) {
        var months = Rates.months(days);
        var whole = months.getNumerator().divide(months.getDenominator());
        var thirtieths = months.subtract(BigFraction.of(whole)).multiply(30);
        return thirtieths.getNumerator().signum() == 0
                ? whole.toString()
                : "%s %s/30".formatted(whole, thirtieths.getNumerator());
    }

    private String step(Step step) {
        var terms = entitlement.terms().on(step.from());
        return switch (step.reason()) {
            case SUSPENDED -> "suspended from " + step.from();
            case DISREGARDED -> "disregarded from " + step.from();
            case RESUMED -> "%s%s again from %s".formatted(stated(terms, step.amount()), share(terms), step.from());
            case TARIFF ->
                "%s%s by the tariff from %s".formatted(stated(terms, step.amount()), share(terms), step.from());
        };
    }

    /** {@code 412 points x £0.36 by the RAS 'Northmere', version 3}. */
    private static Optional<String> points(Allocation allocation, Terms terms) {
        var points = allocation.points();
        var rate = allocation.rate();
        return points == null || rate == null
                ? Optional.empty()
                : Optional.of("allocated by %s points x %s%s%s"
                        .formatted(
                                plain(points),
                                stated(terms, rate),
                                allocation.instrument().isBlank() ? "" : ", " + allocation.instrument(),
                                allocation.version().isBlank() ? "" : " version " + allocation.version()));
    }

    private String shown(BigFraction minor) {
        var exact = minor.getDenominator().equals(BigInteger.ONE);
        return Money.rounded(minor, worth.currency()) + (exact ? "" : " (rounded)");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** The amount as stated, also where it has parts of a penny. */
    public static String stated(Terms terms, BigDecimal amount) {
        var decimals = Math.max(amount.scale(), terms.currency().getDefaultFractionDigits());
        return String.format(
                Locale.UK,
                "%s%s%,." + decimals + "f",
                amount.signum() < 0 ? "-" : "",
                terms.currency().getSymbol(Locale.UK),
                amount.abs());
    }
}

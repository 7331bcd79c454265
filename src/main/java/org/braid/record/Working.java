package org.braid.record;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Terms;

/** How the figures of a line came about, as a person would write it on paper. */
final class Working {
    private Working() {}

    /** {@code £143.20 a week = 8 x £17.90; £7,466.86 (rounded) in 2026-27 = £143.20 x 365 days / 7; year of 52 weeks}. */
    static String of(Entitlement entitlement, Worth worth, DateRange year) {
        var terms = entitlement.terms();
        if (!terms.frequency().recurring()) {
            return "%s once, from %s; counts whole in the financial year it starts in"
                    .formatted(stated(terms), entitlement.valid().startInclusive());
        }
        return "%s%s; %s; %s"
                .formatted(
                        shown(worth.weekly(), worth) + " a week",
                        weekly(terms, entitlement.valid()),
                        year(entitlement, worth, year),
                        "year of " + days(terms.convention()));
    }

    private static String weekly(Terms terms, DateRange valid) {
        var amount = stated(terms);
        return switch (terms.frequency()) {
            case PER_SESSION, HOURLY, DAILY ->
                " = %s x %s"
                        .formatted(
                                Objects.requireNonNull(terms.unitsPerWeek())
                                        .abs()
                                        .toPlainString(),
                                amount);
            case WEEKLY, ONE_OFF -> "";
            case FORTNIGHTLY -> " = %s / 2".formatted(amount);
            case FOUR_WEEKLY -> " = %s / 4".formatted(amount);
            case MONTHLY -> " = %s x 12 %s".formatted(amount, perYear(terms));
            case QUARTERLY -> " = %s x 4 %s".formatted(amount, perYear(terms));
            case ANNUALLY -> " = %s %s".formatted(amount, perYear(terms));
            case WHOLE_PERIOD -> " = %s x 7 / %s days".formatted(amount, valid.days());
        };
    }

    private static String perYear(Terms terms) {
        return switch (terms.convention()) {
            case WEEKS_52 -> "/ 52";
            case DAYS_365 -> "x 7 / 365";
        };
    }

    private static String days(Convention convention) {
        return switch (convention) {
            case WEEKS_52 -> "52 weeks";
            case DAYS_365 -> "365 days";
        };
    }

    private static String year(Entitlement entitlement, Worth worth, DateRange year) {
        var first = year.startInclusive().getYear();
        var name = String.format(Locale.ROOT, "%d-%02d", first, (first + 1) % 100);
        return entitlement
                .valid()
                .intersection(year)
                .map(days -> "%s in %s = %s x %s days / 7"
                        .formatted(shown(worth.year(), worth), name, worth.weeklyShown(), days.days()))
                .orElse("nothing in " + name);
    }

    private static String shown(BigFraction minor, Worth worth) {
        var exact = minor.getDenominator().equals(BigInteger.ONE);
        return Money.rounded(minor, worth.currency()) + (exact ? "" : " (rounded)");
    }

    /** The amount as stated, also where it has parts of a penny. */
    private static String stated(Terms terms) {
        var decimals = Math.max(terms.amount().scale(), terms.currency().getDefaultFractionDigits());
        return String.format(
                Locale.UK,
                "%s%s%,." + decimals + "f",
                terms.amount().signum() < 0 ? "-" : "",
                terms.currency().getSymbol(Locale.UK),
                terms.amount().abs());
    }
}

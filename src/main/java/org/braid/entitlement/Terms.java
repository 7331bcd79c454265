package org.braid.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is paid and on what basis, as stated; {@link Rates} works out what that is a week or over a period.
 *
 * @param amount in the currency's major unit, exactly as stated; per unit, per period or once, by the frequency
 * @param unitsPerWeek hours, days or sessions a week; only where the frequency is per unit
 * @param weeksPerYear weeks a year in which it is paid, as in term time; null for all of them
 * @param share the part of the amount that is meant, as in a joint package; null for all of it
 * @param steps other amounts from later days on, sorted; the first amount counts until the first of them
 * @param convention how this funder turns a frequency into a week
 * @param yearBegins the first day of the year in which this funder accounts
 */
public record Terms(
        MoneyKind kind,
        BigDecimal amount,
        Currency currency,
        Frequency frequency,
        @Nullable BigDecimal unitsPerWeek,
        @Nullable BigDecimal weeksPerYear,
        @Nullable Share share,
        List<Step> steps,
        Commitment commitment,
        Convention convention,
        MonthDay yearBegins) {
    /** When public funders of the United Kingdom begin their year. */
    public static final MonthDay FIRST_OF_APRIL = MonthDay.of(4, 1);

    public Terms {
        // 10 and 10.00 are the same claim and must give the same bytes.
        amount = plain(amount);
        unitsPerWeek = unitsPerWeek == null ? null : plain(unitsPerWeek);
        weeksPerYear = weeksPerYear == null ? null : plain(weeksPerYear);
        steps = steps.size() < 2
                ? List.copyOf(steps)
                : steps.stream().sorted(Comparator.comparing(Step::from)).toList();
        if (frequency.perUnit() && unitsPerWeek == null) {
            throw new IllegalArgumentException("an amount per unit needs the units a week");
        }
    }

    /** One amount for all weeks of a year that begins on 1 April. */
    public static Terms simple(
            MoneyKind kind,
            BigDecimal amount,
            Currency currency,
            Frequency frequency,
            @Nullable BigDecimal unitsPerWeek,
            Commitment commitment,
            Convention convention) {
        return new Terms(
                kind,
                amount,
                currency,
                frequency,
                unitsPerWeek,
                null,
                null,
                List.of(),
                commitment,
                convention,
                FIRST_OF_APRIL);
    }

    /** The same kind of money, in another amount. */
    public Terms with(BigDecimal other, @Nullable Share otherShare, List<Step> otherSteps) {
        return new Terms(
                kind,
                other,
                currency,
                frequency,
                unitsPerWeek,
                weeksPerYear,
                otherShare,
                otherSteps,
                commitment,
                convention,
                yearBegins);
    }

    public Terms with(List<Step> others) {
        return with(amount, share, others);
    }

    /** The same terms with one amount: the one of a day, on which no step falls any more. */
    public Terms on(LocalDate day) {
        var step = steps.stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return step == null ? with(List.of()) : with(step.amount(), step.share(), List.of());
    }

    /** The one way to write a number: 10 for 10.00, and for 1E+1. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.braid.entitlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact arithmetic of what terms are worth, in minor units; nothing here rounds. */
public final class Rates {
    private static final int DAYS_OF_A_MONTH = 30;

    private Rates() {}

    /**
     * Days on which one amount counts.
     *
     * @param terms without steps
     */
    public record Piece(DateRange days, Terms terms) {}

    /**
     * What a week costs at the first amount; zero for a one-off.
     *
     * @param valid the period of the award; an amount for the whole period is spread over its days
     */
    public static BigFraction weekly(Terms terms, DateRange valid) {
        if (terms.frequency() == Frequency.WHOLE_PERIOD) {
            return minor(terms).multiply(BigFraction.of(7, valid.days()));
        }
        return minor(terms).multiply(terms.convention().timesPerWeek(terms));
    }

    /** What a week costs at the amount of a day; outside the award, at its first or last. */
    public static BigFraction weekly(Terms terms, DateRange valid, LocalDate day) {
        return terms.steps().isEmpty() ? weekly(terms, valid) : weekly(terms.on(nearest(valid, day)), valid);
    }

    private static LocalDate nearest(DateRange valid, LocalDate day) {
        var last = valid.lastDay();
        if (day.isBefore(valid.startInclusive())) {
            return valid.startInclusive();
        }
        return last != null && day.isAfter(last) ? last : day;
    }

    /**
     * What falls into a window: the weekly cost for each day in both, days inclusive, a seventh each (STANDARDS 1.3), or
     * the calendar months where the funder counts those; a one-off wholly where its first day is.
     */
    public static BigFraction within(DateRange window, Terms terms, DateRange valid) {
        if (terms.frequency() == Frequency.ONE_OFF) {
            return window.contains(valid.startInclusive()) ? minor(terms) : BigFraction.ZERO;
        }
        return pieces(window, terms, valid).stream()
                .map(piece -> worth(piece, valid))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The days in both, cut where the amount changes; empty when there are none. */
    public static List<Piece> pieces(DateRange window, Terms terms, DateRange valid) {
        var pieces = new ArrayList<Piece>();
        var from = valid.startInclusive();
        for (var step : terms.steps()) {
            if (step.from().isAfter(from)) {
                add(pieces, new DateRange(from, step.from()), terms, valid, window);
                from = step.from();
            }
        }
        add(pieces, new DateRange(from, null), terms, valid, window);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, DateRange part, Terms terms, DateRange valid, DateRange window) {
        part.intersection(valid)
                .flatMap(days -> days.intersection(window))
                .ifPresent(days -> pieces.add(new Piece(days, terms.on(days.startInclusive()))));
    }

    /** What one piece is worth. */
    public static BigFraction worth(Piece piece, DateRange valid) {
        var terms = piece.terms();
        return terms.convention().countsMonths(terms.frequency())
                ? minor(terms).multiply(months(piece.days())).multiply(monthsBetween(terms))
                : weekly(terms, valid).multiply(BigFraction.of(piece.days().days(), 7));
    }

    private static BigFraction monthsBetween(Terms terms) {
        return BigFraction.of(terms.frequency().timesPerYear(), 12);
    }

    /** Calendar months in the days: a whole one is one, a part of one so many thirtieths, and never more than one. */
    public static BigFraction months(DateRange days) {
        var months = BigFraction.ZERO;
        var last = days.startInclusive().plusDays(days.days() - 1);
        for (var month = YearMonth.from(days.startInclusive());
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            months = months.add(partOf(month, days));
        }
        return months;
    }

    private static BigFraction partOf(YearMonth month, DateRange days) {
        var whole = DateRange.throughLastDay(month.atDay(1), month.atEndOfMonth());
        var part = whole.intersection(days).orElseThrow().days();
        return part == whole.days()
                ? BigFraction.ONE
                : BigFraction.of(Math.min(part, DAYS_OF_A_MONTH), DAYS_OF_A_MONTH);
    }

    private static BigFraction minor(Terms terms) {
        var amount = exact(terms.amount().movePointRight(terms.currency().getDefaultFractionDigits()));
        var share = terms.share();
        return share == null ? amount : share.of(amount);
    }

    static BigFraction exact(BigDecimal number) {
        return number.scale() <= 0
                ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }
}

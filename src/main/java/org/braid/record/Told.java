package org.braid.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Allocation.Stage;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.ManagementOption;
import org.braid.record.Authority.Voice;

/** A statement by a feed without the last word, that looks for the line which counts the same money. */
record Told(Entitlement statement, Voice voice, BigFraction worth) {
    /** Options under which somebody other than the funder holds the money, and so can report on it. */
    private static final Set<ManagementOption> HELD_OUTSIDE = Set.of(
            ManagementOption.DIRECT_PAYMENT,
            ManagementOption.THIRD_PARTY,
            ManagementOption.PAYMENT_CARD,
            ManagementOption.BROKER,
            ManagementOption.TRUST);

    /** The minor unit, whatever the currency calls it. */
    private static final BigFraction PENNY = BigFraction.ONE;

    /** How far two funders can be apart on one money: figures of two years, not of two needs. */
    private static final BigFraction NEAR = BigFraction.of(1, 4);

    /** How many days after one another two funders can date the beginning of one award. */
    private static final int MONTH = 31;

    /** How a line is recognised, the surest way first. */
    enum Way {
        SAME_WORTH_AND_COMPONENT,
        SAME_WORTH,
        /** Within a penny a week: one of the two was rounded when its frequency was changed. */
        CLOSE_WORTH,
        SAME_COMPONENT,
        /** The only line with just these days. */
        SAME_PERIOD,
        /** Only one line is left that it could be. */
        ONLY_ONE
    }

    Told(Entitlement statement, Voice voice) {
        this(statement, voice, Worth.compared(statement));
    }

    Optional<Strand> line(Way way, List<Strand> strands) {
        var possible = strands.stream()
                .filter(strand -> !strand.feed().equals(feed()))
                .filter(strand -> strand.canBe(statement))
                .sorted(nearest())
                .toList();
        return switch (way) {
            case SAME_WORTH_AND_COMPONENT ->
                first(possible, (told, strand) -> told.agrees(strand) && told.sameComponent(strand));
            case SAME_WORTH -> first(possible, Told::agrees);
            case CLOSE_WORTH -> first(possible, (told, strand) -> told.within(PENNY, strand));
            case SAME_COMPONENT -> first(possible, Told::sameComponent);
            case SAME_PERIOD ->
                only(possible.stream()
                        .filter(this::mayBeMeant)
                        .filter(this::samePeriod)
                        .toList());
            case ONLY_ONE -> only(possible.stream().filter(this::mayBeMeant).toList());
        };
    }

    /** Its own feed's final figure, of which it is the indicative one. */
    Optional<Strand> itsFinal(List<Strand> strands) {
        return strands.stream()
                .filter(strand -> strand.feed().equals(feed()) && !indicative(strand.counted()))
                .filter(strand -> strand.canBe(statement) && sameComponent(strand))
                .min(nearest());
    }

    /** To the fraction of a penny between funders; whoever only holds the money writes whole pence. */
    boolean agrees(Strand strand) {
        return within(voice == Voice.REPORT ? PENNY : BigFraction.ZERO, strand);
    }

    private boolean within(BigFraction minor, Strand strand) {
        return worth.subtract(strand.worth()).abs().compareTo(minor) <= 0;
    }

    String feed() {
        return statement.key().feed();
    }

    boolean isIndicative() {
        return indicative(statement);
    }

    static boolean indicative(Entitlement entitlement) {
        return entitlement.allocation().stage() == Stage.INDICATIVE;
    }

    boolean sameComponent(Strand strand) {
        var component = statement.scheme().component();
        return !component.isBlank()
                && component.equalsIgnoreCase(strand.counted().scheme().component());
    }

    /**
     * A report is always about money of others. A fallback may speak of money that the funder has not told of yet, so where
     * both name what it is for, and differ, nothing is guessed.
     */
    private boolean mayBeMeant(Strand strand) {
        return voice == Voice.REPORT
                || statement.scheme().component().isBlank()
                || strand.counted().scheme().component().isBlank();
    }

    private boolean samePeriod(Strand strand) {
        return statement.valid().equals(strand.counted().valid());
    }

    private Optional<Strand> first(List<Strand> possible, BiPredicate<Told, Strand> like) {
        return possible.stream().filter(strand -> like.test(this, strand)).findFirst();
    }

    private Optional<Strand> only(List<Strand> possible) {
        var likely = possible.stream().filter(this::likely).toList();
        var held = likely.stream().filter(this::heldOutside).toList();
        var left = held.isEmpty() ? likely : held;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** A report that is wrongly matched costs nothing; a fallback would take its money out of the budget. */
    private boolean likely(Strand strand) {
        return voice == Voice.REPORT
                || (daysApart(strand) <= MONTH && within(strand.worth().abs().multiply(NEAR), strand));
    }

    private Comparator<Strand> nearest() {
        return Comparator.comparing((Strand strand) -> !heldOutside(strand))
                .thenComparing(this::daysApart)
                .thenComparing(strand -> worth.subtract(strand.worth()).abs())
                .thenComparing(strand -> strand.counted().key());
    }

    private boolean heldOutside(Strand strand) {
        return voice == Voice.REPORT
                && HELD_OUTSIDE.contains(strand.counted().handling().option());
    }

    private long daysApart(Strand strand) {
        return Math.abs(strand.counted().valid().startInclusive().toEpochDay()
                - statement.valid().startInclusive().toEpochDay());
    }
}

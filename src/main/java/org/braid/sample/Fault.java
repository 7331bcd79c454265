package org.braid.sample;

import java.util.List;

/** Why a spoilt row cannot be used. */
enum Fault {
    /** The amount is in words. */
    AMOUNT,
    /** Nobody knows how often that is. */
    FREQUENCY,
    /** It ends before it begins. */
    PERIOD,
    /** It has no reference. */
    REFERENCE,
    /** It does not say whose it is. */
    IDENTITY,
    /** The line came apart. */
    TORN;

    private static final List<Fault> IN_TEXT = List.of(values());
    private static final List<Fault> IN_CELLS = List.of(AMOUNT, FREQUENCY, PERIOD, REFERENCE, IDENTITY);

    static Fault inText(Dice dice) {
        return dice.of(IN_TEXT);
    }

    static Fault inCells(Dice dice) {
        return dice.of(IN_CELLS);
    }
}

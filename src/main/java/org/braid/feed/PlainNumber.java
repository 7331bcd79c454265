package org.braid.feed;

import java.math.BigDecimal;

/** Numbers as people write them: digits and a point, no exponent. */
public final class PlainNumber {
    /** Beyond this many zeros a number is nobody's money; writing them out would fill the memory. */
    private static final int MOST_ZEROS = 400;

    private PlainNumber() {}

    public static String of(BigDecimal number) {
        return Math.abs(number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
    }
}

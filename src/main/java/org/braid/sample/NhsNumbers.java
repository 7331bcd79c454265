package org.braid.sample;

import java.util.Locale;

/**
 * NHS numbers from the range that nobody is given, 999 onwards, each once. The range holds some 909,000; whoever comes
 * after has none, like a person newly arrived.
 */
final class NhsNumbers {
    private static final int SERIALS = 1_000_000;
    // Prime to the number of serials, so that each serial comes up once, and not in order.
    private static final long STRIDE = 618_033;
    private final long offset;
    private int taken;

    NhsNumbers(long seed) {
        offset = new Dice(seed, "nhs numbers", 0).below(SERIALS);
    }

    /** Blank when the range is used up. */
    String next() {
        while (taken < SERIALS) {
            var nine = String.format(Locale.ROOT, "999%06d", (taken * STRIDE + offset) % SERIALS);
            taken++;
            if (CheckDigits.nhs(nine) < 10) {
                return nine + CheckDigits.nhs(nine);
            }
        }
        return "";
    }
}

package org.braid.person;

import java.util.Locale;

/** Hardly anybody is described twice: figures made of so few would be worse than those there are. */
public final class TooFewToLearn extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooFewToLearn(long pairs, long fewest) {
        super(String.format(
                Locale.ROOT,
                "About %,d pairs of descriptions are of one person; from fewer than %,d nothing is learnt. Keep the figures there are.",
                pairs,
                fewest));
    }
}

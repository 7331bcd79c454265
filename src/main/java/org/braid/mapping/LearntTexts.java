package org.braid.mapping;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one column were understood as. A fixed number of short ones is kept, the latest of those that share a
 * place. Two threads may lose each other's counts: they only say whether it is worth looking.
 */
final class LearntTexts {
    private static final int PLACES = 1_024;
    private static final int LONGEST = 64;

    /** After so many texts it is known whether they come again. */
    private static final int TRIAL = 8_192;

    private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);
    private int asked;
    private int found;

    private record Known(String text, Learnt learnt) {}

    /**
     * What a text was understood as.
     *
     * @param value null where the field stays blank
     * @param quotes none where the text is not one that a statement uses
     */
    record Learnt(@Nullable Object value, List<Quote> quotes) {}

    @Nullable
    Learnt find(String text) {
        if (isNotWorthIt()) {
            return null;
        }
        var isTrial = asked < TRIAL;
        asked += isTrial ? 1 : 0;
        var there = known.get(place(text));
        if (there == null || !there.text().equals(text)) {
            return null;
        }
        found += isTrial ? 1 : 0;
        return there.learnt();
    }

    void keep(String text, Learnt learnt) {
        if (text.length() <= LONGEST && !isNotWorthIt()) {
            known.setRelease(place(text), new Known(text, learnt));
        }
    }

    /** Whether most texts are new: looking for them costs more than it saves. */
    private boolean isNotWorthIt() {
        return asked >= TRIAL && found < asked / 2;
    }

    private static int place(String text) {
        var hash = text.hashCode();
        return (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
    }
}

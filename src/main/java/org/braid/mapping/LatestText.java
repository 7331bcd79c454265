package org.braid.mapping;

import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What the text of the row before was understood as: many columns say the same in all rows. Readers hand such columns on
 * as one text, so that it need not be compared; an equal one is read once more. Two threads may disagree on what was before.
 */
@SuppressWarnings("ReferenceEquality")
final class LatestText {
    private @Nullable String before;
    private @Nullable Known known;

    private record Known(String text, LearntTexts.Learnt learnt) {}

    LearntTexts.@Nullable Learnt of(String text) {
        var there = known;
        return there != null && there.text() == text ? there.learnt() : null;
    }

    /** Keeps a value from the second time on, so that nothing is made for texts that never come again. */
    void keep(String text, Object value, Quote quote) {
        if (before == text) {
            known = new Known(text, new LearntTexts.Learnt(value, quote));
        }
        before = text;
    }

    void keep(String text, LearntTexts.Learnt learnt) {
        if (before == text) {
            known = new Known(text, learnt);
        }
        before = text;
    }
}

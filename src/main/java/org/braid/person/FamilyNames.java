package org.braid.person;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Compares family names. */
final class FamilyNames {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double TYPO = 0.95;
    private static final double SIMILAR = 0.88;
    private static final int SHORT = 4;

    private FamilyNames() {}

    static Level compare(Name left, Name right) {
        if (!left.stated() || !right.stated()) {
            return Level.NOT_STATED;
        }
        if (left.id() == right.id() || left.squeezed().equals(right.squeezed())) {
            return Level.FAMILY_EXACT;
        }
        if (left.words().stream()
                .anyMatch(word -> word.length() >= SHORT - 1 && right.words().contains(word))) {
            return Level.FAMILY_PART;
        }
        return resemblance(left.squeezed(), right.squeezed());
    }

    private static Level resemblance(String left, String right) {
        var similarity = SIMILARITY.apply(left, right);
        var slip = Math.min(left.length(), right.length()) >= SHORT && Slip.between(left, right);
        if (similarity >= TYPO || slip) {
            return Level.FAMILY_TYPO;
        }
        return similarity >= SIMILAR ? Level.FAMILY_SIMILAR : Level.FAMILY_DIFFERENT;
    }
}

package org.braid.person;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Compares what stands behind the first word of a given name: sisters may be Mei Ling and Mei Lan, brothers Abdul Rahman and Abdul Rahim. */
final class MiddleNames {
    /** Below this length one letter parts too many true names, and so does an ending: Lin and Ling. */
    private static final int SHORT = 4;

    /** They tell no two apart and hold no two together. */
    private static final Set<String> BETWEEN = Set.of(
            "AL", "BEN", "BIN", "BINT", "BINTE", "DA", "DE", "DEL", "DI", "DOS", "EL", "IBN", "LA", "VAN", "VON");

    private final BiPredicate<String, String> nicknames;
    private final Predicate<String> listed;

    /**
     * @param nicknames whether one name may stand for the other
     * @param listed whether a name is known to be one in its own right
     */
    MiddleNames(BiPredicate<String, String> nicknames, Predicate<String> listed) {
        this.nicknames = nicknames;
        this.listed = listed;
    }

    /** Whether one has none, or the two have one in common. */
    boolean agree(Name left, Name right) {
        if (left.words().size() == 1 || right.words().size() == 1) {
            return true;
        }
        var others = right.words().subList(1, right.words().size());
        return left.words().stream()
                .skip(1)
                .filter(word -> !BETWEEN.contains(word))
                .anyMatch(word -> agree(word, others));
    }

    private boolean agree(String word, List<String> others) {
        return others.stream().anyMatch(other -> agree(word, other));
    }

    private boolean agree(String word, String other) {
        return word.equals(other) || shortened(word, other) || nicknames.test(word, other) || slip(word, other);
    }

    private static boolean shortened(String word, String other) {
        var shorter = word.length() < other.length() ? word : other;
        var longer = word.length() < other.length() ? other : word;
        return (shorter.length() == 1 || shorter.length() >= SHORT) && longer.startsWith(shorter);
    }

    private boolean slip(String word, String other) {
        return Math.min(word.length(), other.length()) >= SHORT
                && Slip.between(word, other)
                && !(listed.test(word) && listed.test(other));
    }
}

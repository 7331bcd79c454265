package org.braid.linkage;

import java.util.List;
import java.util.function.Predicate;

/** Compares given names: knows short forms, initials and middle names. */
record GivenNames(Nicknames nicknames, Predicate<String> inUse) implements Comparison {
    private static final double ALIKE = 0.92;
    private static final double SIMILAR = 0.8;
    /** Below this length one letter parts too many true names: Mia and Mya, Ava and Ada. */
    private static final int SHORT = 4;
    /** Two names that others have, too: twins share all but these, one person hardly ever has both. */
    private static final int ANOTHER = 9;

    private static final double ANOTHER_NAME = 0.005;

    @Override
    public List<String> levels() {
        return List.of(
                "exact",
                "first-word",
                "nickname",
                "slip",
                "alike",
                "initial",
                "similar",
                "different",
                "another",
                "swapped");
    }

    @Override
    public int level(String left, String right) {
        var one = Tokens.first(left);
        var other = Tokens.first(right);
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? 6 : 8;
        }
        if (one.equals(other) || Tokens.joined(left).equals(Tokens.joined(right))) {
            return 2;
        }
        if (nicknames.together(one, other)) {
            return 3;
        }
        if (Math.min(one.length(), other.length()) >= SHORT && Likeness.slip(one, other)) {
            return 4;
        }
        var alike = Likeness.jaroWinkler(one, other);
        if (alike >= ALIKE) {
            return 5;
        }
        if (alike >= SIMILAR || Tokens.share(left, right)) {
            return 7;
        }
        return inUse.test(one) && inUse.test(other) ? ANOTHER : 8;
    }

    @Override
    public double most(int level) {
        return level == ANOTHER ? ANOTHER_NAME : 1;
    }
}

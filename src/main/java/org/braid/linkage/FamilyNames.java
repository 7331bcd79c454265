package org.braid.linkage;

import java.util.List;

/** Compares family names: knows double-barrelled ones. */
record FamilyNames() implements Comparison {
    private static final double ALIKE = 0.92;
    private static final double SIMILAR = 0.82;
    private static final int SHORT = 4;

    @Override
    public List<String> levels() {
        return List.of("exact", "part", "slip", "alike", "similar", "different", "swapped");
    }

    @Override
    public int level(String left, String right) {
        var one = Tokens.joined(left);
        var other = Tokens.joined(right);
        if (one.equals(other) || Tokens.share(left, right)) {
            return 2;
        }
        if (Math.min(one.length(), other.length()) >= SHORT && Likeness.slip(one, other)) {
            return 3;
        }
        var alike = Likeness.jaroWinkler(one, other);
        if (alike >= ALIKE) {
            return 4;
        }
        return alike >= SIMILAR ? 5 : 6;
    }
}

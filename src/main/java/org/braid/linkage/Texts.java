package org.braid.linkage;

import java.util.List;

/** Compares texts of which nothing is known. */
record Texts() implements Comparison {
    private static final double ALIKE = 0.9;
    private static final double SIMILAR = 0.75;
    private static final int SHORT = 4;

    @Override
    public List<String> levels() {
        return List.of("exact", "slip", "alike", "part", "similar", "different");
    }

    @Override
    public int level(String left, String right) {
        if (Math.min(left.length(), right.length()) >= SHORT && Likeness.slip(left, right)) {
            return 2;
        }
        var alike = Likeness.jaroWinkler(left, right);
        if (alike >= ALIKE) {
            return 3;
        }
        if (Tokens.share(left, right)) {
            return 4;
        }
        return alike >= SIMILAR ? 5 : 6;
    }
}

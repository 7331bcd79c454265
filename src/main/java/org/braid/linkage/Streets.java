package org.braid.linkage;

import java.util.ArrayList;
import java.util.List;

/** Compares addresses word by word, whatever their order and whichever line they stand in. */
record Streets() implements Comparison {
    private static final double MOST = 0.7;
    private static final double SOME = 0.4;
    private static final int SHORT = 4;

    @Override
    public List<String> levels() {
        return List.of("exact", "same-words", "most-words", "some-words", "different");
    }

    /** By letters, so that a long word counts for more than a short one. */
    @Override
    public int level(String left, String right) {
        var rest = new ArrayList<>(Tokens.of(right));
        var shared = 0;
        for (var word : Tokens.of(left)) {
            shared += letters(word, rest);
        }
        var all = Math.max(Tokens.joined(left).length(), Tokens.joined(right).length());
        var share = shared / (double) all;
        if (share >= 1) {
            return 2;
        }
        if (share >= MOST) {
            return 3;
        }
        return share >= SOME ? 4 : 5;
    }

    private static int letters(String word, List<String> others) {
        for (var at = 0; at < others.size(); at++) {
            var other = others.get(at);
            if (word.equals(other) || (word.length() >= SHORT && Likeness.slip(word, other))) {
                others.remove(at);
                return word.length();
            }
        }
        return 0;
    }
}

package org.braid.linkage;

import java.util.ArrayList;
import java.util.List;

/** Compares whole names, whatever the order of their words. */
record FullNames(Nicknames nicknames) implements Comparison {
    private static final double MOST = 0.6;
    private static final int SHORT = 4;
    private static final double ALIKE = 0.92;

    @Override
    public List<String> levels() {
        return List.of("exact", "same-words", "contained", "resembling", "most", "some", "different");
    }

    @Override
    public int level(String left, String right) {
        var one = new ArrayList<>(Tokens.of(left));
        var other = new ArrayList<>(Tokens.of(right));
        var ordered = one.size() <= other.size();
        var shorter = ordered ? one : other;
        var longer = new ArrayList<>(ordered ? other : one);
        var words = shorter.size();
        var rest = new ArrayList<>(shorter);
        rest.removeIf(longer::remove);
        var same = words - rest.size();
        if (rest.isEmpty()) {
            return longer.isEmpty() ? 2 : words > 1 ? 3 : 6;
        }
        rest.removeIf(word -> takeLike(word, longer));
        var alike = words - rest.size();
        if (rest.isEmpty() && words > 1) {
            return 4;
        }
        if (alike >= words * MOST && alike > 1) {
            return 5;
        }
        return same > 0 || alike > 0 ? 6 : 7;
    }

    private boolean takeLike(String word, List<String> others) {
        for (var at = 0; at < others.size(); at++) {
            if (alike(word, others.get(at))) {
                others.remove(at);
                return true;
            }
        }
        return false;
    }

    private boolean alike(String left, String right) {
        if (left.length() == 1 || right.length() == 1) {
            return left.charAt(0) == right.charAt(0);
        }
        return nicknames.together(left, right)
                || (Math.min(left.length(), right.length()) >= SHORT
                        && (Likeness.slip(left, right) || Likeness.jaroWinkler(left, right) >= ALIKE));
    }
}

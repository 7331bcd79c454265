package org.braid.linkage;

import java.util.List;

/** The words of a folded text. */
final class Tokens {
    /** Words below this length are shared by chance: DE, LE, VAN. */
    private static final int LONG_ENOUGH = 3;

    private Tokens() {}

    static String first(String text) {
        var space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    static String joined(String text) {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }

    static List<String> of(String text) {
        return List.of(text.split(" ", -1));
    }

    /** Whether a word of more than two letters stands in both. */
    static boolean share(String left, String right) {
        if (left.indexOf(' ') < 0 && right.indexOf(' ') < 0) {
            return false;
        }
        var others = of(right);
        return of(left).stream().anyMatch(word -> word.length() >= LONG_ENOUGH && others.contains(word));
    }
}

package org.braid.linkage;

import java.util.LinkedHashSet;
import java.util.Set;

/** The parts of a value that are hashed one by one, so that values that differ a little share most of them. */
final class Grams {
    private static final char PAD = ' ';

    private Grams() {}

    static Set<String> of(Kind kind, String value) {
        return switch (kind) {
            case BIRTH_DATE -> ofDate(value);
            case GENDER -> Set.of(value);
            default -> ofWords(value);
        };
    }

    /** Each word's letters in twos, and its first and last by themselves; the words in any order. */
    private static Set<String> ofWords(String value) {
        var grams = new LinkedHashSet<String>();
        for (var word : Tokens.of(value)) {
            var padded = PAD + word + PAD;
            for (var at = 0; at + 1 < padded.length(); at++) {
                grams.add(padded.substring(at, at + 2));
            }
        }
        return grams;
    }

    /**
     * The figures in twos with their places, so that a day is no year; the first is left out, being one of two. Month and
     * day once more without a place: they stay, when they are swapped.
     */
    private static Set<String> ofDate(String date) {
        var grams = new LinkedHashSet<String>();
        var stated = date.endsWith("0000") ? 4 : date.endsWith("00") ? 6 : date.length();
        for (var at = 1; at + 1 < stated; at++) {
            grams.add(at + ":" + date.substring(at, at + 2));
        }
        for (var at = 4; at < stated; at += 2) {
            grams.add("part:" + date.substring(at, at + 2));
        }
        return grams;
    }
}

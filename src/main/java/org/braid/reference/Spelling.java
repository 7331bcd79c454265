package org.braid.reference;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they compare: without capitals, dashes and the like, a blank between two. */
final class Spelling {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Spelling() {}

    static String of(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

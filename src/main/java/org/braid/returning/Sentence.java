package org.braid.returning;

import java.util.Locale;

/** Words as a sentence begins. */
final class Sentence {
    private Sentence() {}

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}

package org.braid.person;

import java.time.Instant;
import java.util.Locale;

/**
 * What one person says of a clerical review while a second must confirm it; it has no effect on who is who.
 *
 * @param reason blank where none was given
 * @param by who says so, as they call themselves
 */
public record Opinion(Verdict verdict, String reason, String by, Instant at) {

    public boolean isBy(String name) {
        return sameName(by, name);
    }

    /** Whether two names are one, however they are spaced, dotted and capitalised. */
    public static boolean sameName(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

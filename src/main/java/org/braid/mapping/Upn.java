package org.braid.mapping;

import java.util.Locale;
import java.util.Optional;

/** The unique pupil number's check letter: positions 2 to 13 weighted by position, modulus 23 (STANDARDS 2.5). */
final class Upn {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    static Optional<String> of(String text) {
        var upn = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return upn.matches("[A-Z][0-9]{11}[0-9A-Z]") && checks(upn) ? Optional.of(upn) : Optional.empty();
    }

    private static boolean checks(String upn) {
        var sum = 0;
        for (var position = 1; position < upn.length(); position++) {
            sum += valueOf(upn.charAt(position)) * (position + 1);
        }
        return LETTERS.charAt(sum % 23) == upn.charAt(0);
    }

    /** A temporary number ends in a letter, which counts as its index. */
    private static int valueOf(char character) {
        return Character.isDigit(character) ? character - '0' : Math.max(0, LETTERS.indexOf(character));
    }
}

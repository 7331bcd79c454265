package org.braid.mapping;

import java.util.Optional;
import java.util.regex.Pattern;

/** The NHS number's check: ten digits, weights 10 to 2, modulus 11 (STANDARDS 3.3). */
final class NhsNumber {
    /** Ten times the same digit always passes the check; people write it where they know no number. */
    private static final Pattern PLACEHOLDER = Pattern.compile("([0-9])\\1{9}");

    private NhsNumber() {}

    /** The ten digits, or nothing when the text is not a valid number; blanks and hyphens are for people. */
    static Optional<String> of(String text) {
        var digits = text.replaceAll("[\\s\\u00a0-]", "");
        return digits.matches("[0-9]{10}") && !PLACEHOLDER.matcher(digits).matches() && checks(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean checks(String digits) {
        var sum = 0;
        for (var position = 0; position < 9; position++) {
            sum += (digits.charAt(position) - '0') * (10 - position);
        }
        // A check of 10 never equals a digit, so such a number is never given out.
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
}

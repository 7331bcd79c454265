package org.braid.mapping;

import java.util.Optional;
import org.braid.audit.FindingCode;

/** The NHS number's check: ten digits, weights 10 to 2, modulus 11 (STANDARDS 3.3). */
final class NhsNumber {
    private static final int DIGITS = 10;

    private NhsNumber() {}

    /** The ten digits, or nothing when the text is not a valid number; blanks and hyphens are for people. */
    static Optional<String> of(String text) {
        return read(text).found();
    }

    /** The ten digits with what a spreadsheet did to them, or why there are none. */
    static Read<String> read(String text) {
        var numeral = Numeral.of(text);
        if (numeral.code() != null) {
            return Read.no(numeral.code());
        }
        var digits = bare(numeral.found().orElse(""));
        if (digits.length() == DIGITS - 1 && isValid("0" + digits)) {
            return Read.noted("0" + digits, FindingCode.ZERO_LOST);
        }
        return isValid(digits) ? Read.plain(digits) : Read.no(FindingCode.INVALID_NHS_NUMBER);
    }

    private static String bare(String text) {
        if (text.indexOf(' ') < 0 && text.indexOf('-') < 0) {
            return text;
        }
        var bare = new StringBuilder(text.length());
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            if (character != '-' && !Character.isWhitespace(character)) {
                bare.append(character);
            }
        }
        return bare.toString();
    }

    private static boolean isValid(String digits) {
        return isTenDigits(digits) && checks(digits);
    }

    /** Ten times the same digit always passes the check; people write it where they know no number. */
    private static boolean isTenDigits(String text) {
        var differ = false;
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            if (character < '0' || character > '9') {
                return false;
            }
            differ |= character != text.charAt(0);
        }
        return differ && text.length() == DIGITS;
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

package org.braid.mapping;

import java.util.Optional;

/**
 * The unique learner number's check: ten digits, the first no 0, weights 10 to 1, remainder 10 by 11. So it is never an NHS
 * number, whose remainder is 0. Source: HESA, Student record, field ULN.
 */
final class Uln {
    private Uln() {}

    static Optional<String> of(String text) {
        var digits = Numeral.of(text).found().orElse("").replace(" ", "");
        return digits.matches("[1-9][0-9]{9}") && checks(digits) ? Optional.of(digits) : Optional.empty();
    }

    private static boolean checks(String digits) {
        var sum = 0;
        for (var position = 0; position < digits.length(); position++) {
            sum += (digits.charAt(position) - '0') * (digits.length() - position);
        }
        return sum % 11 == 10;
    }
}

package org.braid.mapping;

import java.util.Optional;

/** The Dutch citizen service number's eleven test: weights 9 to 2 and -1, divisible by 11 (STANDARDS 5.1). */
final class Bsn {
    private static final int LENGTH = 9;

    private Bsn() {}

    static Optional<String> of(String text) {
        var digits = text.replaceAll("[\\s.]", "");
        return digits.matches("[0-9]{9}") && checks(digits) ? Optional.of(digits) : Optional.empty();
    }

    private static boolean checks(String digits) {
        var sum = 0;
        for (var position = 0; position < LENGTH - 1; position++) {
            sum += (digits.charAt(position) - '0') * (LENGTH - position);
        }
        sum -= digits.charAt(LENGTH - 1) - '0';
        return sum > 0 && sum % 11 == 0;
    }
}

package org.braid.linkage;

import java.util.List;

/** Compares numbers that name one person each; knows NHS numbers by their check digit. */
record Numbers() implements Comparison {
    private static final int CONTRADICTS = 4;
    /** Two right numbers for one person are an error of a register. */
    private static final double TWO_RIGHT_NUMBERS = 0.002;

    private static final int NHS_DIGITS = 10;
    private static final int MODULUS = 11;

    @Override
    public List<String> levels() {
        return List.of("exact", "slip", "different", "contradicts");
    }

    @Override
    public int level(String left, String right) {
        if (Likeness.slip(left, right)) {
            return 2;
        }
        return isNhsNumber(left) && isNhsNumber(right) ? CONTRADICTS : 3;
    }

    @Override
    public double most(int level) {
        return level == CONTRADICTS ? TWO_RIGHT_NUMBERS : 1;
    }

    @Override
    public boolean forbids(int level) {
        return level == CONTRADICTS;
    }

    private static boolean isNhsNumber(String text) {
        if (text.length() != NHS_DIGITS || !text.chars().allMatch(Character::isDigit)) {
            return false;
        }
        var sum = 0;
        for (var at = 0; at < NHS_DIGITS; at++) {
            sum += (text.charAt(at) - '0') * Math.max(1, NHS_DIGITS - at);
        }
        return sum % MODULUS == 0;
    }
}

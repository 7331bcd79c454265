package org.braid.person;

/** Compares dates of birth, each written as the number yyyymmdd; 0 is not stated. */
final class BirthDates {
    /** From this many years on, a wrong digit is less likely than a parent of the same name. */
    private static final int GENERATION = 15;

    private BirthDates() {}

    static Level compare(int left, int right) {
        if (left == 0 || right == 0) {
            return Level.NOT_STATED;
        }
        if (left == right) {
            return Level.BIRTH_EXACT;
        }
        if (Math.abs(left / 10_000 - right / 10_000) >= GENERATION) {
            return Level.BIRTH_GENERATION;
        }
        if (eitherWay(left) == eitherWay(right)) {
            return Level.BIRTH_SWAPPED;
        }
        if (oneSlip(left, right)) {
            return Level.BIRTH_SLIP;
        }
        return left / 10_000 == right / 10_000 ? Level.BIRTH_YEAR : Level.BIRTH_DIFFERENT;
    }

    /** The same date, or the same apart from one slip of the hand. */
    static boolean agree(int left, int right) {
        return agree(compare(left, right));
    }

    static boolean agree(Level level) {
        return level.isOneOf(Level.BIRTH_EXACT, Level.BIRTH_SWAPPED, Level.BIRTH_SLIP);
    }

    /** The date with the smaller of day and month first: the same for a date and its swapped twin. */
    static int eitherWay(int date) {
        var month = date / 100 % 100;
        var day = date % 100;
        return date / 10_000 * 10_000 + Math.min(month, day) * 100 + Math.max(month, day);
    }

    /** One digit wrong, two neighbouring digits swapped, or the year or the decade one off. */
    private static boolean oneSlip(int left, int right) {
        var wrong = 0;
        var swapped = false;
        for (int a = left, b = right; a > 0; a /= 10, b /= 10) {
            if (a % 10 != b % 10) {
                wrong++;
                swapped |= a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
            }
        }
        return wrong == 1 || (wrong == 2 && swapped) || miscounted(left, right);
    }

    private static boolean miscounted(int left, int right) {
        var apart = Math.abs(left - right);
        return apart == 10_000 || apart == 100_000;
    }
}

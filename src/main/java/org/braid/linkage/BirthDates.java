package org.braid.linkage;

import java.util.List;

/** Compares dates of birth as eight digits, with 00 where a part is not stated. */
record BirthDates() implements Comparison {
    private static final int NEAR = 10;
    private static final int DIFFERENT = 8;
    /** Parent and child of one name share a home; one person is hardly ever written down so wrongly. */
    private static final double ANOTHER_GENERATION = 0.001;

    @Override
    public List<String> levels() {
        return List.of("exact", "swapped", "slip", "two-parts", "partial", "year", "near", "different");
    }

    @Override
    public int level(String left, String right) {
        var leftDate = Integer.parseInt(left);
        var rightDate = Integer.parseInt(right);
        var years = Math.abs(leftDate / 10_000 - rightDate / 10_000);
        if (partial(leftDate, rightDate)) {
            return years == 0 ? 5 : years <= NEAR ? 7 : 8;
        }
        if (years == 0 && day(leftDate) == month(rightDate) && month(leftDate) == day(rightDate)) {
            return 2;
        }
        if (Likeness.slip(left, right)) {
            return 3;
        }
        var agreeing = (years == 0 ? 1 : 0)
                + (day(leftDate) == day(rightDate) ? 1 : 0)
                + (month(leftDate) == month(rightDate) ? 1 : 0);
        if (agreeing >= 2) {
            return 4;
        }
        if (years == 0) {
            return 6;
        }
        return years <= NEAR ? 7 : 8;
    }

    @Override
    public double most(int level) {
        return level == DIFFERENT ? ANOTHER_GENERATION : 1;
    }

    private static boolean partial(int left, int right) {
        return day(left) == 0 || day(right) == 0;
    }

    private static int day(int date) {
        return date % 100;
    }

    private static int month(int date) {
        return date / 100 % 100;
    }
}

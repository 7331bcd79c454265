package org.braid.mapping;

/** What the texts of a column say of the order of day and month. */
final class DateVotes {
    private long dayFirst;
    private long monthFirst;
    private long either;

    void count(boolean canBeDayFirst, boolean canBeMonthFirst) {
        if (canBeDayFirst && canBeMonthFirst) {
            either++;
        } else if (canBeDayFirst) {
            dayFirst++;
        } else {
            monthFirst++;
        }
    }

    /** One order, if a text asks for it and none asks for the other. */
    Dates.Decision decision() {
        var order = dayFirst > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        return new Dates.Decision((dayFirst > 0) == (monthFirst > 0) ? null : order, evidence(), share());
    }

    /** Whether there is anything to decide, and so to tell. */
    boolean matters() {
        return either > 0;
    }

    private String share() {
        var sure = dayFirst + monthFirst;
        return "%d of %d cells of the column say so".formatted(sure, sure + either);
    }

    private String evidence() {
        return "%d force day first, %d force month first, %d could be either".formatted(dayFirst, monthFirst, either);
    }
}

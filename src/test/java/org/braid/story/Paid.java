package org.braid.story;

/** How often an amount falls due. A week of a 52-week year, and what a form calls it. */
public enum Paid {
    WEEKLY("Weekly", 1, 1),
    FOUR_WEEKLY("4-weekly", 1, 4),
    MONTHLY("Monthly", 12, 52),
    /** Seven and a half hours a week. */
    HOURLY("Hourly", 15, 2),
    ONE_OFF("One-off", 0, 1);

    static final String HOURS = "7.5";

    final String word;
    final long times;
    final long inWeeks;

    /** @param times how many times it falls due in that many weeks */
    Paid(String word, long times, long inWeeks) {
        this.word = word;
        this.times = times;
        this.inWeeks = inWeeks;
    }
}

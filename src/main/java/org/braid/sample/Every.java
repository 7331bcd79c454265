package org.braid.sample;

/** How often an amount falls due. */
enum Every {
    HOUR("Hourly"),
    DAY("Daily"),
    SESSION("Per session"),
    WEEK("Weekly"),
    FORTNIGHT("Fortnightly"),
    FOUR_WEEKS("4-weekly"),
    MONTH("Monthly"),
    QUARTER("Quarterly"),
    YEAR("Annually"),
    ONCE("One-off");

    private final String councilWord;

    Every(String councilWord) {
        this.councilWord = councilWord;
    }

    /** As the cost frequency of client level data says it (STANDARDS 1.3). */
    String councilWord() {
        return councilWord;
    }

    boolean perUnit() {
        return this == HOUR || this == DAY || this == SESSION;
    }
}

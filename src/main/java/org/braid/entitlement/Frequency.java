package org.braid.entitlement;

/** How often an amount is paid (ASC CLD "Cost Frequency (Unit Type)", with what other feeds add). */
public enum Frequency {
    PER_SESSION,
    HOURLY,
    DAILY,
    WEEKLY,
    FORTNIGHTLY,
    FOUR_WEEKLY,
    MONTHLY,
    QUARTERLY,
    ANNUALLY,
    ONE_OFF,
    /** The amount is for the whole of the stated period. */
    WHOLE_PERIOD;

    /** Paid for each unit, so that the units a week say what a week costs. */
    public boolean perUnit() {
        return this == PER_SESSION || this == HOURLY || this == DAILY;
    }

    /** How often a year, for what is paid by the year's parts; 0 for the rest. */
    int timesPerYear() {
        return switch (this) {
            case MONTHLY -> 12;
            case QUARTERLY -> 4;
            case ANNUALLY -> 1;
            default -> 0;
        };
    }

    /** Falls due again and again, or is spread over a period: all but the one-off. */
    public boolean recurring() {
        return this != ONE_OFF;
    }
}

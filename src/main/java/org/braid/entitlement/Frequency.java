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

    /** Falls due again and again, or is spread over a period: all but the one-off. */
    public boolean recurring() {
        return this != ONE_OFF;
    }
}

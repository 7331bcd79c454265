package org.braid.entitlement;

/** What the money is to the person who holds the budget. */
public enum MoneyKind {
    PUBLIC_DEVOLVED,
    PUBLIC_RETAINED,
    OWN_TOP_UP,
    SAVED_UP,
    MANAGEMENT_FEE,
    EMPLOYMENT_COST,
    CLIENT_CONTRIBUTION;

    /** Public money; the rest never enters a public total. */
    public boolean isPublic() {
        return this == PUBLIC_DEVOLVED || this == PUBLIC_RETAINED || this == MANAGEMENT_FEE || this == EMPLOYMENT_COST;
    }
}

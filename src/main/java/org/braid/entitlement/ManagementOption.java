package org.braid.entitlement;

/** Who holds the money for the person; nothing is assumed where the source says nothing. */
public enum ManagementOption {
    DIRECT_PAYMENT,
    /** Includes the individual service fund. */
    THIRD_PARTY,
    BROKER,
    TRUST,
    COUNCIL_MANAGED,
    /** The NHS twin of council managed: the notional budget. */
    COMMISSIONER_MANAGED,
    PAYMENT_CARD,
    /** Several on the lines of one budget: derived, never stated. */
    MIXED,
    NOT_RECORDED
}

package org.braid.entitlement;

/** How real the money is. */
public enum Commitment {
    PLANNED,
    COMMITTED,
    ACTUAL
}

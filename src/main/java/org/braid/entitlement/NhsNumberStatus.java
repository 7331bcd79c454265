package org.braid.entitlement;

/** How far a stated NHS number can be trusted (UK Core, NHS number verification status). */
public enum NhsNumberStatus {
    /** Code 01, present and verified; or traced by the sender under its data dictionary. */
    VERIFIED,
    /** Stated, not traced. */
    UNVERIFIED,
    /** None stated, or one that fails its check digit. */
    ABSENT
}

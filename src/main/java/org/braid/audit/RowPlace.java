package org.braid.audit;

/** Where a received row ended: each row of a night is in exactly one of these. */
public enum RowPlace {
    /** It says something new, and counts from now on. */
    APPLIED,
    /** It says what was known already. */
    UNCHANGED,
    /** A later row or delivery says it better. */
    SUPERSEDED,
    /** It waits for a person. */
    QUARANTINED,
    /** It could not be used; the finding says why. */
    REJECTED,
    /** It holds no claim by its nature: a request, a blank row, a total. */
    NOT_DATA
}

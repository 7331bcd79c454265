package org.braid.entitlement;

/** Whose money a funder's is. */
public enum Sector {
    STATUTORY,
    THIRD,
    COMMUNITY,
    PRIVATE,
    /** The person, from their own pocket. */
    SELF
}

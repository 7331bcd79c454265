package org.braid.mapping;

/** What a delivery does to what its feed said before. */
public enum Semantics {
    /** It replaces what was said for the same authority and period; absence means ended. */
    SNAPSHOT,
    /** It replaces what has the same key and leaves the rest. */
    UPSERT,
    /** It adds; what has a known key must say the same again, or waits. */
    APPEND
}

package org.braid.cli;

/** What people decide in a story. */
final class Decisions {
    private Decisions() {}

    /** All that is known is of one person. */
    static void joinAll(Installation installation) {
        decide(installation, true, "2026-07-15T09:00:00Z");
    }

    /** Everybody is somebody else. */
    static void partAll(Installation installation) {
        decide(installation, false, "2026-08-15T09:00:00Z");
    }

    private static void decide(Installation installation, boolean joined, String at) {
        installation
                .jdbc()
                .update(
                        "INSERT INTO decision (left_key, right_key, joined, decided_by, decided_at)"
                                + " SELECT l.identity_key, r.identity_key, ?, 'clerk', CAST(? AS TIMESTAMP WITH TIME ZONE)"
                                + " FROM identity l JOIN identity r ON l.identity_key < r.identity_key",
                        joined,
                        at);
    }
}

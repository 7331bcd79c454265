package org.braid.cli;

/** What people decide in a story. */
final class Decisions {
    private static final String NEXT = "(SELECT MAX(night) + 1 FROM night)";

    private Decisions() {}

    /** All that is known is of one person. */
    static void joinAll(Installation installation) {
        installation
                .jdbc()
                .update("INSERT INTO decision (decision, kind, person, reason, decided_by, decided_at, from_night)"
                        + " VALUES (1, 'JOIN', '', '', 'clerk', TIMESTAMP WITH TIME ZONE '2026-07-15 09:00:00Z', "
                        + NEXT
                        + ")");
        installation
                .jdbc()
                .update("INSERT INTO decision_pair (decision, left_key, right_key, from_night)"
                        + " SELECT 1, l.identity_key, r.identity_key, " + NEXT
                        + " FROM identity l JOIN identity r ON l.identity_key < r.identity_key");
    }
}

package org.braid.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision as a person took it; it may hold between many descriptions. Never deleted: an undo is another one.
 *
 * @param decision its number, from 1
 * @param person whom it was about, by the id that the person had
 * @param other the second person of a join, or of two who are kept apart; the fingerprint of the finding that was decided;
 *     otherwise absent
 * @param reason blank where none was given
 * @param undoes the decision that an undo takes back
 * @param undoneBy the undo that took it back; absent while it is in force
 * @param decidedBy who decided, as they call themselves
 * @param confirmedBy who confirmed it, where two people took it
 * @param review the clerical review that it answers; absent where it answers none
 * @param night the number of the night with which it took effect
 */
public record Ruling(
        long decision,
        Kind kind,
        String person,
        @Nullable String other,
        String reason,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        String decidedBy,
        @Nullable String confirmedBy,
        @Nullable String review,
        Instant decidedAt,
        int night) {

    /** What was decided. */
    public enum Kind {
        JOIN,
        SPLIT,
        /** What follows from a finding that was held. */
        FINDING,
        UNDO
    }

    /**
     * A decision that is about to be taken.
     *
     * @param by who decides
     * @param confirmedBy a second person who decides the same; absent where one is enough
     * @param review the clerical review that it answers
     */
    public record Draft(
            Kind kind,
            String person,
            @Nullable String other,
            @Nullable Long undoes,
            String by,
            String reason,
            @Nullable String confirmedBy,
            @Nullable String review) {
        public static Draft join(String person, String other, String by, String reason) {
            return new Draft(Kind.JOIN, person, other, null, by, reason, null, null);
        }

        public static Draft split(String person, String by, String reason) {
            return new Draft(Kind.SPLIT, person, null, null, by, reason, null, null);
        }

        public static Draft finding(String person, String fingerprint, String by, String reason) {
            return new Draft(Kind.FINDING, person, fingerprint, null, by, reason, null, null);
        }

        /** Two people who were never one stay two. */
        public static Draft apart(String person, String other, String by, String reason) {
            return new Draft(Kind.SPLIT, person, other, null, by, reason, null, null);
        }

        public Draft confirmedBy(@Nullable String second) {
            return new Draft(kind, person, other, undoes, by, reason, second, review);
        }

        Draft answering(String id) {
            return new Draft(kind, person, other, undoes, by, reason, confirmedBy, id);
        }

        public static Draft undo(Ruling ruling, String by, String reason) {
            return new Draft(Kind.UNDO, ruling.person(), ruling.other(), ruling.decision(), by, reason, null, null);
        }
    }

    boolean isAbout(String id) {
        return id.equals(person) || id.equals(other);
    }

    public boolean inForce() {
        return kind != Kind.UNDO && undoneBy == null;
    }
}

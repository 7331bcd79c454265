package org.braid.sample;

import org.jspecify.annotations.Nullable;

/**
 * One service that a council arranges or pays for; the words are those of Release 2.
 *
 * @param price as in the file that counts; null where the council rightly states none
 * @param firstPrice as in the file that a resubmission replaces
 * @param part whether it is the council's own money or, in a joint package, the board's
 * @param presence in which of the two files it is
 */
record Service(
        String reference,
        Kind kind,
        String mechanism,
        @Nullable Price price,
        @Nullable Price firstPrice,
        Span span,
        Part part,
        Presence presence) {

    /** @param clientType whom the service is for */
    record Kind(String type, String component, String clientType, String description) {}

    enum Part {
        OWN,
        /** The board states it too; the board's own row counts. */
        JOINT_TOLD_BY_BOARD,
        /** The board forgot it; only the council's row tells of it. */
        JOINT_UNTOLD
    }

    enum Presence {
        BOTH,
        FIRST_ONLY,
        LAST_ONLY
    }

    boolean joint() {
        return part != Part.OWN;
    }
}

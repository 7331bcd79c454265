package org.braid.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened around the money: it carries none, and explains some.
 *
 * @param valid from the day it happened; for a plan, the days it is in force
 * @param outcome what came of it, in the source's words
 * @param plan the plan it made, reviewed or is
 * @param handling how the event says the money is to be held; a plan may say it where the money does not
 * @param arrangement who gave the support, and where; null when nothing of it is stated
 * @param happening what only some kinds of event tell; null for the others
 */
public record CareEvent(
        StatementKey key,
        PersonDetails person,
        Stream stream,
        Kind kind,
        DateRange valid,
        String outcome,
        Plan plan,
        Handling handling,
        @Nullable Arrangement arrangement,
        @Nullable Happening happening,
        List<SourceValue> words,
        Provenance provenance)
        implements Statement {

    public CareEvent {
        words = Words.copyOf(words);
    }

    /** What happened. */
    public enum Kind {
        REQUEST,
        ASSESSMENT,
        PLAN,
        REVIEW,
        /** How a budget was offered: the options named, the information and advocacy given. */
        OFFER,
        /** An outcome was measured. */
        OUTCOME,
        /** A support service was received. */
        SUPPORT,
        /** The person lives somewhere else, or differently. */
        SETTING,
        /** The person and a funder agreed on rights and responsibilities. */
        AGREEMENT,
        /** Money was used for something that the source thought worth telling. */
        USE
    }
}

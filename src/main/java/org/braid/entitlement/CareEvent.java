package org.braid.entitlement;

import java.util.List;

/**
 * Something that happened around the money: it carries none, and explains some.
 *
 * @param valid from the day it happened; for a plan, the days it is in force
 * @param outcome what came of it, in the source's words
 * @param plan the plan it made, reviewed or is
 * @param handling how the event says the money is to be held; a plan may say it where the money does not
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
        List<SourceValue> words,
        Provenance provenance)
        implements Statement {

    public CareEvent {
        words = List.copyOf(words);
    }

    /** What happened. */
    public enum Kind {
        REQUEST,
        ASSESSMENT,
        PLAN,
        REVIEW
    }
}

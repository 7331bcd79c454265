package org.braid.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Who has money of the smaller streams, drawn apart from {@link Streams} so that these change nothing about those:
 * three in ten of the young, one in forty of the grown-up on probation, one in thirty-three of those whose council is a
 * housing authority that sends its grants.
 */
final class FurtherStreams {
    /** All that somebody of age can have. */
    static final Set<String> GROWN_UP = Set.of(Line.CRIMINAL_JUSTICE, Line.HOUSING);

    private static final int OF_AGE = 18;

    private FurtherStreams() {}

    static Set<String> of(LocalDate birth, String council, LocalDate asOf, Dice dice) {
        var age = birth.until(asOf).getYears();
        var home = council.equals(World.NORTHMERE);
        var child = dice.chance(0.3);
        var released = dice.chance(0.025);
        var adapted = dice.chance(0.03);
        var streams = new HashSet<String>();
        // Services for children end at 18; those that ended in the last year are still told of.
        if (child && home && age <= OF_AGE) {
            streams.add(Line.CHILDREN);
        }
        if (released && age >= OF_AGE) {
            streams.add(Line.CRIMINAL_JUSTICE);
        }
        if (adapted && home) {
            streams.add(Line.HOUSING);
        }
        return streams;
    }
}

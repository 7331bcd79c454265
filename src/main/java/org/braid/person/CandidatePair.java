package org.braid.person;

import java.util.Comparator;

/** Two descriptions that may be one, by their indexes, of which the smaller is left. */
sealed interface CandidatePair permits Bond, Scored {
    Comparator<CandidatePair> STRONGEST_FIRST = Comparator.comparingDouble(CandidatePair::weight)
            .reversed()
            .thenComparingInt(CandidatePair::left)
            .thenComparingInt(CandidatePair::right);

    int left();

    int right();

    double weight();

    /** What would join them, with all that is told of it. */
    Bond bond();
}

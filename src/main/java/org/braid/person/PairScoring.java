package org.braid.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Weighs pairs, shared out among the processors. */
final class PairScoring {
    private static final Comparator<Scored> STRONGEST_FIRST = Comparator.comparingDouble(Scored::weight)
            .reversed()
            .thenComparingInt(Scored::left)
            .thenComparingInt(Scored::right);

    private static final int PARTS = 16;

    private final Profiles profiles;
    private final Supplier<Scoring> scoring;

    /** @param scoring one for each thread */
    PairScoring(Profiles profiles, Supplier<Scoring> scoring) {
        this.profiles = profiles;
        this.scoring = scoring;
    }

    /** The pairs worth asking about, strongest first. */
    List<Scored> score(long[] pairs, LongPredicate wanted) {
        return IntStream.range(0, PARTS)
                .parallel()
                .boxed()
                .flatMap(part -> score(pairs, part, wanted).stream())
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private List<Scored> score(long[] pairs, int part, LongPredicate wanted) {
        var mine = scoring.get();
        var scored = new ArrayList<Scored>();
        for (var at = place(pairs, part); at < place(pairs, part + 1); at++) {
            if (wanted.test(pairs[at])) {
                mine.score(profiles.get(Pairs.left(pairs[at])), profiles.get(Pairs.right(pairs[at])))
                        .ifPresent(scored::add);
            }
        }
        return scored;
    }

    private static int place(long[] pairs, int part) {
        return (int) ((long) pairs.length * part / PARTS);
    }
}

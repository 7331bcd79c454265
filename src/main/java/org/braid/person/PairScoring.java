package org.braid.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weighs pairs, a batch at a time, each shared out among the processors. */
final class PairScoring {
    /** Pairs: two megabytes. */
    private static final int BATCH = 1 << 18;

    private final Profiles profiles;
    /** One for each part of a batch, which is weighed in one thread: each remembers three megabytes of names. */
    private final List<Scoring> scorings;

    private final long[] batch = new long[BATCH];
    private int size;
    private final List<Scored> worthAsking = new ArrayList<>();

    PairScoring(Profiles profiles, Supplier<Scoring> scoring) {
        this.profiles = profiles;
        scorings = Stream.generate(scoring)
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
    }

    void add(long pair) {
        if (size == BATCH) {
            weigh();
        }
        batch[size++] = pair;
    }

    /** The pairs worth asking about, strongest first. */
    List<Scored> strongestFirst() {
        weigh();
        return worthAsking.stream().sorted(CandidatePair.STRONGEST_FIRST).toList();
    }

    private void weigh() {
        IntStream.range(0, scorings.size())
                .parallel()
                .mapToObj(this::weighed)
                .toList()
                .forEach(worthAsking::addAll);
        size = 0;
    }

    private List<Scored> weighed(int part) {
        var scoring = scorings.get(part);
        var scored = new ArrayList<Scored>();
        for (var at = place(part); at < place(part + 1); at++) {
            scoring.score(profiles.get(Pairs.left(batch[at])), profiles.get(Pairs.right(batch[at])))
                    .ifPresent(scored::add);
        }
        return scored;
    }

    private int place(int part) {
        return (int) ((long) size * part / scorings.size());
    }
}

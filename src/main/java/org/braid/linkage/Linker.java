package org.braid.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.braid.linkage.Clustering.Weighed;

/** Links tables of people: chooses pairs, learns or takes a model, weighs and gathers. */
final class Linker {
    /** Pairs more than four bits below even odds are not worth a second look. */
    private static final double WORTHLESS = -4;

    private final People people;
    private final Comparisons comparisons;
    private final Comparing comparing;

    Linker(People people, Comparisons comparisons) {
        this.people = people;
        this.comparisons = comparisons;
        comparing = new Comparing(people, comparisons);
    }

    /** @throws InvalidModel when there are no two rows */
    Model train() {
        if (people.pairs() < 1) {
            throw new InvalidModel("There are no two rows to learn from.");
        }
        var candidates = Candidates.of(people);
        return Training.of(people, comparisons, comparing, candidates, comparing.patterns(candidates.pairs()));
    }

    /** Trains itself and links. */
    Linked link(double least) {
        if (people.pairs() < 1) {
            return new Linked(
                    List.of(), IntStream.range(0, people.size()).boxed().toList(), 0, 0);
        }
        var candidates = Candidates.of(people);
        var patterns = comparing.patterns(candidates.pairs());
        var model = Training.of(people, comparisons, comparing, candidates, patterns);
        return link(model, candidates, patterns, least);
    }

    Linked link(Model model, double least) {
        var candidates = Candidates.by(model.rules(), people);
        return link(model, candidates, comparing.patterns(candidates.pairs()), least);
    }

    private Linked link(Model model, Candidates candidates, long[] patterns, double least) {
        var scoring = new Scoring(people, model, comparing);
        var weighed = new ArrayList<Weighed>();
        for (var at = 0; at < patterns.length; at++) {
            var weight = scoring.weight(candidates.pairs()[at], patterns[at]);
            if (weight >= WORTHLESS) {
                weighed.add(new Weighed(candidates.pairs()[at], weight));
            }
        }
        var clustering = new Clustering(people, scoring);
        clustering.gather(EncodedTraining.suits(people) && people.twoTables() ? Rivals.without(weighed) : weighed);
        return new Linked(clustering.pairs(least), clustering.clusters(), patterns.length, candidates.narrowed());
    }
}

package org.braid.person;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the linkage believes before it looks: how much each agreement tells, which pairs to compare, where to draw the
 * lines. Read from {@code mappings/linkage.yaml}; docs/linkage.md explains the figures.
 *
 * @param others how many other descriptions a description's person has, on average
 * @param upper the match weight in bits from which a pair links by itself
 * @param lower the match weight in bits from which a pair goes to clerical review
 * @param rival the lead in bits that a pair needs over a second person who fits as well
 * @param blockLimit the number of members from which a block is narrowed
 * @param personLimit the number of descriptions from which a person is held
 * @param blocking each rule is the fields that two descriptions must share to be compared
 * @param odds of every level but {@link Level#NOT_STATED}
 * @param nicknames groups of given names that may stand for each other
 * @param names further given names that are names of their own and never slips of one another
 */
public record LinkageModel(
        double others,
        double upper,
        double lower,
        double rival,
        int blockLimit,
        int personLimit,
        List<List<BlockField>> blocking,
        Map<Level, Odds> odds,
        List<Set<String>> nicknames,
        Set<String> names) {

    /** Fewer are taken for so many: they are some of a council's, and those not at hand share names and birthdays, too. */
    private static final int FEWEST = 50_000;

    public LinkageModel {
        blocking = blocking.stream().map(List::copyOf).toList();
        odds = Map.copyOf(new EnumMap<>(odds));
        nicknames = nicknames.stream().map(Set::copyOf).toList();
        names = Set.copyOf(names);
    }

    /**
     * @throws InvalidLinkageModel when the file is not a complete model
     */
    public static LinkageModel read(Path file) {
        return new LinkageModelFile(file).read();
    }

    /**
     * The match weight before anything is compared, in bits: among more people, two are one more rarely. In {@link Steps}.
     *
     * @param descriptions how many there are
     */
    double priorWeight(int descriptions) {
        var prior = others / Math.max(Steps.of(descriptions), FEWEST);
        return log2(prior / (1 - prior));
    }

    /** The same with other figures. */
    LinkageModel with(double othersNow, Map<Level, Odds> oddsNow) {
        return new LinkageModel(
                othersNow, upper, lower, rival, blockLimit, personLimit, blocking, oddsNow, nicknames, names);
    }

    double weight(Level level) {
        return odds(level).weight();
    }

    Odds odds(Level level) {
        return odds.getOrDefault(level, Odds.NOTHING);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /**
     * How often a level is seen.
     *
     * @param m the share among pairs of one person
     * @param u the share among pairs of two people
     */
    public record Odds(double m, double u) {
        /** Seen as often either way, and so no evidence. */
        static final Odds NOTHING = new Odds(1, 1);

        double weight() {
            return log2(m / u);
        }
    }
}

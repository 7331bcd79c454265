package org.braid.person;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.braid.person.LinkageModel.Odds;

/**
 * Learns from the descriptions at hand how much each agreement tells; nobody need say who is who. What random pairs show is
 * <i>u</i>. What pairs show that share a verified NHS number, or that all respects but one are sure of, is <i>m</i> of that
 * one, found by expectation and maximisation. docs/linkage.md says why so.
 */
public final class LinkageTraining {
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 8;
    /** In bits: odds of a thousand to one. */
    private static final double SURE = 10;
    /** With fewer pairs of one person there is too little to learn from. */
    private static final long FEWEST = 1_000;

    /** Not those that are what they are only beside other agreements. */
    private static final Set<Level> LEARNT = EnumSet.complementOf(EnumSet.of(
            Level.GIVEN_SWAPPED, Level.FAMILY_SWAPPED, Level.FAMILY_CHANGED, Level.SCOPED_DIFFERENT, Level.NOT_STATED));

    /** Among pairs that all else is sure of these are of households as often as of one person: only numbers tell which. */
    private static final Set<Level> OF_HOUSEHOLDS = EnumSet.of(
            Level.GIVEN_SIMILAR,
            Level.GIVEN_DIFFERENT,
            Level.BIRTH_YEAR,
            Level.BIRTH_DIFFERENT,
            Level.BIRTH_GENERATION,
            Level.GENDER_DIFFERENT,
            Level.NHS_NUMBER_DIFFERENT);

    /** What only feeds with addresses show: where there is none, chance would make figures of it for the day there is one. */
    private static final Set<Level> OF_ADDRESSES =
            EnumSet.of(Level.POSTCODE_HOUSE, Level.POSTCODE_ADDRESS, Level.POSTCODE_NEIGHBOUR);

    private final LinkageModel before;
    private final Profiles profiles;
    private final Set<Level> learnt = EnumSet.copyOf(LEARNT);
    /** Those whose identity is not protected. */
    private final List<Profile> free;

    private final Comparing comparing;
    /** Pairs with one verified number. */
    private final Patterns numbered = new Patterns();
    /** Pairs of which not both have a verified number. */
    private final Patterns open = new Patterns();

    private LinkageTraining(LinkageModel before, Profiles profiles) {
        this.before = before;
        this.profiles = profiles;
        free = profiles.all().stream().filter(profile -> !profile.secluded()).toList();
        comparing = new Comparing(new GivenNames(before, profiles.population().families()));
    }

    /**
     * The same model with the figures of these people.
     *
     * @throws TooFewToLearn when hardly anybody is described twice
     */
    public static LinkageModel learn(LinkageModel before, List<Identity> identities) {
        var training = new LinkageTraining(before, Profiles.of(identities));
        training.compare();
        return training.learn();
    }

    private void compare() {
        var blocks = Blocks.of(before, profiles.all());
        Blocking.eachPair(
                blocks,
                before.blockLimit(),
                profiles.everybody(),
                pair -> compare(profiles.get(Pairs.left(pair)), profiles.get(Pairs.right(pair))));
        if (free.stream().noneMatch(profile -> profile.address().stated())) {
            learnt.removeAll(OF_ADDRESSES);
        }
    }

    private void compare(Profile left, Profile right) {
        if (!left.verified() || !right.verified()) {
            open.add(comparing.of(left, right));
        } else if (left.nhsNumber().equals(right.nhsNumber())) {
            numbered.add(comparing.of(left, right));
        }
    }

    private LinkageModel learn() {
        if (numbered.total() + open.total() < FEWEST) {
            throw new TooFewToLearn(numbered.total() + open.total(), FEWEST);
        }
        var model = withUnlikely();
        for (var round = 0; round < ROUNDS; round++) {
            model = withOthers(withLikely(model));
        }
        return model;
    }

    /** What chance brings together, those left out that look like one person. */
    private LinkageModel withUnlikely() {
        var random = new SplittableRandom(SEED);
        var counts = new LevelCounts();
        for (var pair = 0; pair < RANDOM_PAIRS; pair++) {
            var left = free.get(random.nextInt(free.size()));
            var right = free.get(random.nextInt(free.size()));
            var agreement = comparing.of(left, right);
            if (left.index() != right.index() && weight(before, agreement) < 0) {
                counts.add(agreement.levels(), 1);
            }
        }
        var shares = counts.shares(learnt, level -> before.odds(level).u(), RANDOM_PAIRS / 10);
        return with(before, level -> new Odds(before.odds(level).m(), shares.getOrDefault(level, 1.0)));
    }

    /** What is seen of one person, as far as a model knows who is one. */
    private LinkageModel withLikely(LinkageModel model) {
        var all = new LevelCounts();
        var certain = new LevelCounts();
        numbered.each((agreement, count) -> {
            all.add(agreement.levels(), count);
            certain.add(agreement.levels(), count);
        });
        open.each((agreement, count) -> {
            var weight = weight(model, agreement);
            all.add(agreement.levels().filter(level -> weight - model.weight(level) >= SURE), count);
        });
        var households = certain.shares(learnt, level -> before.odds(level).m(), FEWEST / 10);
        households.keySet().retainAll(OF_HOUSEHOLDS);
        var others = EnumSet.copyOf(learnt);
        others.removeAll(OF_HOUSEHOLDS);
        var shares = all.shares(others, level -> before.odds(level).m(), FEWEST / 10);
        shares.replaceAll((level, share) -> share * (1 - sum(households, level.comparison())));
        shares.putAll(households);
        return with(
                model,
                level -> new Odds(
                        shares.getOrDefault(level, 1.0), model.odds(level).u()));
    }

    private static double sum(Map<Level, Double> shares, String comparison) {
        return shares.entrySet().stream()
                .filter(share -> share.getKey().comparison().equals(comparison))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private LinkageModel with(LinkageModel model, Function<Level, Odds> found) {
        var odds = new EnumMap<Level, Odds>(model.odds());
        learnt.forEach(level -> odds.put(level, found.apply(level)));
        return model.with(model.others(), odds);
    }

    /**
     * How many pairs of one person there are: those who agree in both names and the date of birth, without those whom chance
     * brings together, and with those who are one and do not agree.
     */
    private LinkageModel withOthers(LinkageModel model) {
        var found = new long[1];
        ObjLongConsumer<Agreement> count = (agreement, number) -> found[0] += agreement.isExact() ? number : 0;
        numbered.each(count);
        open.each(count);
        var people = (double) profiles.size();
        var byChance = people * people / 2 * product(model, Odds::u);
        var pairs = Math.max(0, found[0] - byChance) / product(model, Odds::m);
        if (pairs < FEWEST) {
            throw new TooFewToLearn((long) pairs, FEWEST);
        }
        return model.with(2 * pairs / people, model.odds());
    }

    private static double product(LinkageModel model, ToDoubleFunction<Odds> share) {
        return Stream.of(Level.GIVEN_EXACT, Level.FAMILY_EXACT, Level.BIRTH_EXACT)
                .mapToDouble(level -> share.applyAsDouble(model.odds(level)))
                .reduce(1, (one, other) -> one * other);
    }

    private double weight(LinkageModel model, Agreement agreement) {
        return model.priorWeight(profiles.size())
                + agreement.levels().mapToDouble(model::weight).sum();
    }
}

package org.braid.person;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs a pair after Fellegi and Sunter: the sum, in bits, of what each agreement and disagreement tells. */
final class Scoring {
    private final LinkageModel model;
    private final NameShares allGiven;
    private final NameShares allFamily;
    private final Comparing comparing;
    private final Map<Level, Double> weights = new EnumMap<>(Level.class);
    private final double prior;
    private final Namesakes namesakes;
    private final double mostOfNames;
    private final double mostOfPlaces;
    /** The same for all pairs that agree alike: of people much alike there are millions, and hundreds of agreements. */
    private final Map<Agreement, Agreement> agreements = new HashMap<>();

    Scoring(LinkageModel model, Population population, Comparing comparing) {
        this.model = model;
        this.comparing = comparing;
        namesakes = population.namesakes();
        allGiven = population.given();
        allFamily = population.family();
        for (var level : Level.values()) {
            weights.put(level, model.weight(level));
        }
        prior = model.priorWeight(population.size());
        mostOfPlaces = Stream.of(Level.values())
                .filter(level -> level.comparison().equals(Level.POSTCODE_EXACT.comparison()))
                .mapToDouble(model::weight)
                .max()
                .orElseThrow();
        mostOfNames = most(Level.GIVEN_EXACT) + most(Level.FAMILY_EXACT);
    }

    private double most(Level exact) {
        var odds = model.odds(exact);
        return LinkageModel.log2(odds.m() / NameShares.rarest(odds.u()));
    }

    /** Nothing below the lower threshold, and nothing for twins. */
    Optional<Scored> score(Profile left, Profile right) {
        var plain = comparing.plain(left, right);
        var weight = prior
                + weight(plain.birth())
                + weight(plain.gender())
                + weight(plain.nhsNumber())
                + weight(plain.scoped())
                + weight(plain.feed());
        if (weight + mostOfPlaces + mostOfNames < model.lower()) {
            return Optional.empty();
        }
        var placed = comparing.placed(left, right, plain);
        var withPlace = weight + weight(placed.postcode());
        return withPlace + mostOfNames < model.lower()
                ? Optional.empty()
                : score(left, right, withPlace, comparing.named(left, right, placed));
    }

    private Optional<Scored> score(Profile left, Profile right, double nameless, Agreement agreement) {
        var weight = nameless
                + given(agreement.given(), left, right)
                + family(agreement.family(), left, right)
                + namesakes(agreement, left, right);
        return weight < model.lower() || agreement.twins()
                ? Optional.empty()
                : Optional.of(new Scored(
                        left.index(),
                        right.index(),
                        rounded(weight),
                        agreements.computeIfAbsent(agreement, own -> own)));
    }

    /** What a pair's weight is the sum of; what weighs nothing is left out. */
    List<LinkWeight> weights(Profile left, Profile right) {
        var agreement = comparing.of(left, right);
        var weights = new ArrayList<LinkWeight>();
        weights.add(new LinkWeight("beforehand", "", rounded(prior)));
        agreement
                .levels()
                .filter(level -> level != Level.NOT_STATED)
                .forEach(level -> weights.add(new LinkWeight(
                        level.comparison().replace('-', ' '), level.word(), rounded(weight(level, left, right)))));
        weights.add(new LinkWeight("names and date together", "", rounded(namesakes(agreement, left, right))));
        weights.removeIf(each -> each.bits() == 0);
        return weights;
    }

    private double weight(Level level, Profile left, Profile right) {
        return switch (level.comparison()) {
            case "given-name" -> given(level, left, right);
            case "family-name" -> family(level, left, right);
            default -> weight(level);
        };
    }

    private double weight(Level level) {
        return weights.getOrDefault(level, 0.0);
    }

    private double given(Level level, Profile left, Profile right) {
        return level.isOneOf(Level.GIVEN_EXACT, Level.GIVEN_FIRST_WORD)
                ? weight(level) + rarity(Level.GIVEN_EXACT, allGiven, left.given(), right.given())
                : weight(level);
    }

    private double family(Level level, Profile left, Profile right) {
        if (level == Level.FAMILY_EXACT) {
            return weight(level) + rarity(level, allFamily, left.family(), right.family());
        }
        return level.isOneOf(Level.FAMILY_TYPO, Level.FAMILY_PART)
                ? weight(level) - commonness(level, left.family(), right.family())
                : weight(level);
    }

    /** Two common names that are nearly one, Clark and Clarke, are hardly a slip. */
    private double commonness(Level level, Name left, Name right) {
        var usual = model.odds(level).u();
        var rarer = Math.min(allFamily.share(left, usual), allFamily.share(right, usual));
        return Math.max(0, LinkageModel.log2(rarer / usual));
    }

    /**
     * Names go with each other, and with the years of their bearers: where more of one full name were born around a day than
     * the shares of both names let expect, the day tells less.
     */
    private double namesakes(Agreement agreement, Profile left, Profile right) {
        var same = agreement.given() == Level.GIVEN_EXACT
                && agreement.family() == Level.FAMILY_EXACT
                && agreement.birth() == Level.BIRTH_EXACT;
        if (!same) {
            return 0;
        }
        var expected = share(Level.GIVEN_EXACT, allGiven, left.given(), right.given())
                * share(Level.FAMILY_EXACT, allFamily, left.family(), right.family())
                * model.odds(Level.BIRTH_EXACT).u();
        return LinkageModel.log2(namesakes.more(left, expected));
    }

    /** A rare name tells more than a name of the model's frequency, a common one less. */
    private double rarity(Level exact, NameShares names, Name left, Name right) {
        return LinkageModel.log2(model.odds(exact).u() / share(exact, names, left, right));
    }

    private double share(Level exact, NameShares names, Name left, Name right) {
        var usual = model.odds(exact).u();
        return Math.max(names.share(left, usual), names.share(right, usual));
    }

    /** To a thousandth of a bit, so that the order of pairs never hangs on the last digits of a sum. */
    private static double rounded(double weight) {
        return Math.rint(weight * 1000) / 1000;
    }
}

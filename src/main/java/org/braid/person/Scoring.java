package org.braid.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Weighs a pair after Fellegi and Sunter: the sum, in bits, of what each agreement and disagreement tells. */
final class Scoring {
    private final LinkageModel model;
    private final Names allGiven;
    private final Names allFamily;
    private final GivenNames givenNames;
    private final Map<Level, Double> weights = new EnumMap<>(Level.class);
    private final double prior;
    private final double mostOfNames;

    Scoring(LinkageModel model, Profiles profiles, GivenNames givenNames) {
        this.model = model;
        this.givenNames = givenNames;
        allGiven = profiles.givenNames();
        allFamily = profiles.familyNames();
        for (var level : Level.values()) {
            weights.put(level, model.weight(level));
        }
        prior = model.priorWeight();
        mostOfNames = most(Level.GIVEN_EXACT) + most(Level.FAMILY_EXACT);
    }

    private double most(Level exact) {
        var odds = model.odds(exact);
        return LinkageModel.log2(odds.m() / Names.rarest(odds.u()));
    }

    /** Nothing below the lower threshold, and nothing for twins. */
    Optional<Scored> score(Profile left, Profile right) {
        var birth = BirthDates.compare(left.birth(), right.birth());
        var postcode = Postcodes.compare(left.postcode(), right.postcode());
        var gender = gender(left.gender(), right.gender());
        var nhsNumber = nhsNumber(left, right);
        var plain = prior + weight(birth) + weight(postcode) + weight(gender) + weight(nhsNumber);
        if (plain + mostOfNames < model.lower()) {
            return Optional.empty();
        }
        return score(
                left,
                right,
                plain,
                new Agreement(
                        givenNames.compare(left.given(), right.given()),
                        FamilyNames.compare(left.family(), right.family()),
                        birth,
                        postcode,
                        gender,
                        nhsNumber,
                        scoped(left, right)));
    }

    private Optional<Scored> score(Profile left, Profile right, double plain, Agreement stated) {
        var agreement = read(left, right, stated);
        var weight = plain
                + weight(agreement.scoped())
                + given(agreement.given(), left, right)
                + family(agreement.family(), left, right);
        return weight < model.lower() || agreement.twins()
                ? Optional.empty()
                : Optional.of(new Scored(left.index(), right.index(), rounded(weight), agreement));
    }

    /** Sees the two names together: swapped, or changed as on marriage. */
    private static Agreement read(Profile left, Profile right, Agreement as) {
        if (as.family() != Level.FAMILY_DIFFERENT) {
            return as;
        }
        if (left.namesSwapped(right)) {
            return as.withNames(Level.GIVEN_SWAPPED, Level.FAMILY_SWAPPED);
        }
        var woman = left.gender().equals("female") || right.gender().equals("female");
        if (woman && as.birth() == Level.BIRTH_EXACT && as.given() == Level.GIVEN_EXACT) {
            return as.withNames(as.given(), Level.FAMILY_CHANGED);
        }
        return as;
    }

    private static Level gender(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Level.NOT_STATED;
        }
        if (left.equals(right)) {
            return Level.GENDER_SAME;
        }
        return left.equals("other") || right.equals("other") ? Level.NOT_STATED : Level.GENDER_DIFFERENT;
    }

    /** Two different verified numbers are no matter of weight: a guard keeps them apart. */
    private static Level nhsNumber(Profile left, Profile right) {
        if (left.nhsNumber().isEmpty() || right.nhsNumber().isEmpty() || (left.verified() && right.verified())) {
            return Level.NOT_STATED;
        }
        return left.nhsNumber().equals(right.nhsNumber()) ? Level.NHS_NUMBER_SAME : Level.NHS_NUMBER_DIFFERENT;
    }

    private static Level scoped(Profile left, Profile right) {
        for (var identifier : left.scoped()) {
            if (left.contradicts(identifier, right)) {
                return Level.SCOPED_DIFFERENT;
            }
        }
        return Level.NOT_STATED;
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
        return level == Level.FAMILY_EXACT
                ? weight(level) + rarity(level, allFamily, left.family(), right.family())
                : weight(level);
    }

    /** A rare name tells more than a name of the model's frequency, a common one less. */
    private double rarity(Level exact, Names names, Name left, Name right) {
        var usual = model.odds(exact).u();
        return LinkageModel.log2(usual / Math.max(names.share(left, usual), names.share(right, usual)));
    }

    /** To a thousandth of a bit, so that the order of pairs never hangs on the last digits of a sum. */
    private static double rounded(double weight) {
        return Math.rint(weight * 1000) / 1000;
    }
}

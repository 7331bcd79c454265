package org.braid.person;

/** Finds how far two descriptions agree in each respect; what costs little comes first, for whoever stops there. One for each thread. */
final class Comparing {
    private final ComparedNames givenNames;
    private final ComparedNames familyNames = new ComparedNames(FamilyNames::compare);

    Comparing(GivenNames givenNames) {
        this.givenNames = new ComparedNames(givenNames::compare);
    }

    Agreement of(Profile left, Profile right) {
        return named(left, right, placed(left, right, plain(left, right)));
    }

    /** Names and places left out. */
    Agreement plain(Profile left, Profile right) {
        return new Agreement(
                Level.NOT_STATED,
                Level.NOT_STATED,
                BirthDates.compare(left.birth(), right.birth()),
                Level.NOT_STATED,
                gender(left.gender(), right.gender()),
                nhsNumber(left, right),
                scoped(left, right),
                left.feed().equals(right.feed()) ? Level.FEED_SAME : Level.FEED_OTHER);
    }

    Agreement placed(Profile left, Profile right, Agreement plain) {
        return plain.withPostcode(Homes.compare(left, right));
    }

    Agreement named(Profile left, Profile right, Agreement placed) {
        var given = givenNames.of(left.given(), right.given());
        var family = familyNames.of(left.family(), right.family());
        return read(left, right, placed.withNames(given, family));
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
}

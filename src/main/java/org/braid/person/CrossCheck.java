package org.braid.person;

import static org.braid.person.Level.*;

import java.util.List;
import java.util.stream.Stream;

/** What date of birth and names say about two who share an identifier. */
record CrossCheck(Level birth, Level given, Level family) {

    static CrossCheck of(Profile left, Profile right, GivenNames givenNames) {
        return new CrossCheck(
                BirthDates.compare(left.birth(), right.birth()),
                givenNames.compare(left.given(), right.given()),
                FamilyNames.compare(left.family(), right.family()));
    }

    boolean anyAgrees() {
        return birthAgrees() || nameAgrees();
    }

    boolean bothAgree() {
        return birthAgrees() && nameAgrees();
    }

    boolean nothingStated() {
        return birth == NOT_STATED && given == NOT_STATED && family == NOT_STATED;
    }

    /** All is stated, and nothing of it agrees. */
    boolean contradicts() {
        return !anyAgrees() && birth != NOT_STATED && given != NOT_STATED && family != NOT_STATED;
    }

    /**
     * @param identifier the phrase for what the two share
     */
    List<String> evidence(String identifier) {
        return Stream.of(identifier, birth.evidence(), given.evidence(), family.evidence())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private boolean birthAgrees() {
        return BirthDates.agree(birth);
    }

    private boolean nameAgrees() {
        return given.isOneOf(GIVEN_EXACT, GIVEN_FIRST_WORD, GIVEN_NICKNAME, GIVEN_TYPO, GIVEN_SIMILAR)
                || family.isOneOf(FAMILY_EXACT, FAMILY_PART, FAMILY_TYPO, FAMILY_SIMILAR);
    }
}

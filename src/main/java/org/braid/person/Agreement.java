package org.braid.person;

import static org.braid.person.Level.*;

import java.util.List;
import java.util.stream.Stream;

/** How far two descriptions agree, in every respect that is compared. */
record Agreement(
        Level given,
        Level family,
        Level birth,
        Level postcode,
        Level gender,
        Level nhsNumber,
        Level scoped,
        Level feed) {

    Agreement withNames(Level givenNow, Level familyNow) {
        return new Agreement(givenNow, familyNow, birth, postcode, gender, nhsNumber, scoped, feed);
    }

    Agreement withPostcode(Level postcodeNow) {
        return new Agreement(given, family, birth, postcodeNow, gender, nhsNumber, scoped, feed);
    }

    /**
     * Whether the pair may link by itself at all, whatever its weight. Weights add up as if each agreement came about by
     * itself, but a household shares family name, postcode and often birthday: so given name and date of birth must
     * agree, and the family name or the postcode with them.
     */
    boolean linkable() {
        return givenAgrees()
                && !twinsByMore()
                && BirthDates.agree(birth)
                && (familyAgrees() ? firmOrAtOnePlace() : firmDespiteFamily());
    }

    /** Whether another person who fits nearly as well would put the pair in doubt. */
    boolean tenuous() {
        return given.isOneOf(GIVEN_NICKNAME, GIVEN_INITIAL) || !familyAgrees();
    }

    /** Whether the two could be rivals for one person. */
    boolean near() {
        return BirthDates.agree(birth) && !given.isOneOf(GIVEN_DIFFERENT, NOT_STATED);
    }

    /** Two given names on one birthday in one family: twins far more often than one person. */
    boolean twins() {
        return given == GIVEN_DIFFERENT && birth == BIRTH_EXACT && familyAgrees();
    }

    /** Whether both names and the date of birth are the same. */
    boolean isExact() {
        return given == GIVEN_EXACT && family == FAMILY_EXACT && birth == BIRTH_EXACT;
    }

    /** In the order in which evidence is told. */
    Stream<Level> levels() {
        return Stream.of(nhsNumber, given, family, birth, postcode, gender, scoped, feed);
    }

    /** One plain phrase for each respect in which both sides say something. */
    List<String> evidence() {
        return levels().map(Level::evidence).filter(phrase -> !phrase.isEmpty()).toList();
    }

    private boolean givenAgrees() {
        return !given.isOneOf(GIVEN_SIMILAR, GIVEN_DIFFERENT, NOT_STATED);
    }

    /** Names that are not quite one, and two numbers of one council or two genders: Charlotte and Charlie, born on one day. */
    private boolean twinsByMore() {
        return (scoped == SCOPED_DIFFERENT || gender == GENDER_DIFFERENT)
                && !given.isOneOf(GIVEN_EXACT, GIVEN_FIRST_WORD);
    }

    private boolean familyAgrees() {
        return family.isOneOf(FAMILY_EXACT, FAMILY_PART, FAMILY_TYPO, FAMILY_SWAPPED, FAMILY_SIMILAR);
    }

    private boolean postcodeAgrees() {
        return postcode.isOneOf(POSTCODE_HOUSE, POSTCODE_ADDRESS, POSTCODE_EXACT, POSTCODE_FOLDED);
    }

    private boolean firmOrAtOnePlace() {
        return postcodeAgrees()
                || (birth == BIRTH_EXACT && !given.isOneOf(GIVEN_INITIAL, GIVEN_SWAPPED) && family != FAMILY_SIMILAR);
    }

    private boolean firmDespiteFamily() {
        return postcodeAgrees()
                && birth == BIRTH_EXACT
                && gender != GENDER_DIFFERENT
                && given.isOneOf(GIVEN_EXACT, GIVEN_FIRST_WORD, GIVEN_NICKNAME);
    }
}

package org.braid.person;

import java.util.List;
import org.braid.entitlement.DatedIdentifier;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.Validity;

/**
 * One description of a person made ready for comparing.
 *
 * @param index its place among all, which are in the order of their keys; below zero for who is there no more
 * @param birth the date of birth as the number yyyymmdd, or 0
 * @param nhsNumber the one that stands for the one that is stated; blank when none is
 * @param statedNumber the NHS number that is stated
 * @param identifiers all of them
 * @param scoped the identifiers other than NHS numbers
 * @param dated those of them of which it is said on which days they are valid
 * @param secluded never compared: its identity is protected, or shares an identifier of its feed with one that is
 */
record Profile(
        int index,
        String key,
        String feed,
        Name given,
        Name family,
        int birth,
        String postcode,
        Address address,
        String gender,
        String nhsNumber,
        boolean verified,
        String statedNumber,
        List<Identifier> identifiers,
        List<Identifier> scoped,
        List<DatedIdentifier> dated,
        boolean secluded) {

    private static final String UPN = "upn";

    /** @param nhsNumber the one that stands for the one that is stated, or blank */
    static Profile of(
            int index, Identity identity, String nhsNumber, Names givenNames, Names familyNames, boolean secluded) {
        var details = identity.details();
        var born = details.birthDate();
        return new Profile(
                index,
                identity.key(),
                identity.feed(),
                givenNames.of(details.givenName()),
                familyNames.of(details.familyName()),
                born == null ? 0 : born.getYear() * 10_000 + born.getMonthValue() * 100 + born.getDayOfMonth(),
                details.postcode(),
                Address.of(details.address()),
                details.gender(),
                nhsNumber,
                !nhsNumber.isEmpty() && details.nhsNumberStatus() == NhsNumberStatus.VERIFIED,
                details.nhsNumber().orElse(""),
                details.identifiers(),
                scoped(details.identifiers()),
                details.dated(),
                secluded);
    }

    /** The same at another place. */
    Profile at(int place) {
        return new Profile(
                place,
                key,
                feed,
                given,
                family,
                birth,
                postcode,
                address,
                gender,
                nhsNumber,
                verified,
                statedNumber,
                identifiers,
                scoped,
                dated,
                secluded);
    }

    /** Whether it is there, and its identity not protected. */
    boolean isComparable() {
        return index >= 0 && !secluded;
    }

    static List<Identifier> scoped(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> !identifier.system().equals(Identifier.NHS)
                        && !identifier.system().equals(Identifier.NHS_SUPERSEDED))
                .toList();
    }

    /** The unique pupil number, or blank. */
    String pupilNumber() {
        return scoped.stream()
                .filter(identifier -> identifier.system().equals(UPN))
                .map(Identifier::value)
                .findFirst()
                .orElse("");
    }

    /**
     * Whether the other has another identifier in the system of one of these, and not this one. One that ended before the other
     * began is its forerunner, and contradicts nothing.
     */
    boolean contradicts(Identifier identifier, Profile other) {
        return !other.scoped.contains(identifier)
                && other.scoped.stream()
                        .filter(theirs -> theirs.system().equals(identifier.system()))
                        .anyMatch(theirs -> validity(identifier).mayOverlap(other.validity(theirs)));
    }

    boolean pupilNumberContradicts(Profile other) {
        return scoped.stream()
                .filter(identifier -> identifier.system().equals(UPN))
                .anyMatch(identifier -> contradicts(identifier, other));
    }

    private Validity validity(Identifier identifier) {
        return dated.stream()
                .filter(each -> each.identifier().equals(identifier))
                .map(DatedIdentifier::validity)
                .reduce(Validity::spanning)
                .orElse(Validity.UNSTATED);
    }

    /** Whether it has no name and no date of birth: nothing that could confirm a number. */
    boolean isUndescribed() {
        return birth == 0 && !given.stated() && !family.stated();
    }

    /** Whether each has the other's family name where the given name belongs, or the same words otherwise shared out. */
    boolean namesSwapped(Profile other) {
        return (given.startsLike(other.family) && other.given.startsLike(family))
                || (letters() == other.letters() && whole().sameWords(other.whole()));
    }

    private int letters() {
        return given.squeezed().length() + family.squeezed().length();
    }

    private Name whole() {
        return Name.of(0, given.text() + ' ' + family.text());
    }
}

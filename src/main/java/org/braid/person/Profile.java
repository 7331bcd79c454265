package org.braid.person;

import java.util.List;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;

/**
 * One description of a person made ready for comparing.
 *
 * @param index its place among all, which are in the order of their keys
 * @param birth the date of birth as the number yyyymmdd, or 0
 * @param nhsNumber blank when not stated
 * @param scoped the identifiers other than the NHS number
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
        String gender,
        String nhsNumber,
        boolean verified,
        List<Identifier> scoped,
        boolean secluded) {

    private static final String UPN = "upn";

    static Profile of(int index, Identity identity, Names givenNames, Names familyNames, boolean secluded) {
        var details = identity.details();
        var nhsNumber = details.nhsNumber().orElse("");
        var born = details.birthDate();
        return new Profile(
                index,
                identity.key(),
                identity.feed(),
                givenNames.add(details.givenName()),
                familyNames.add(details.familyName()),
                born == null ? 0 : born.getYear() * 10_000 + born.getMonthValue() * 100 + born.getDayOfMonth(),
                details.postcode(),
                details.gender(),
                nhsNumber,
                !nhsNumber.isEmpty() && details.nhsNumberStatus() == NhsNumberStatus.VERIFIED,
                scoped(details.identifiers()),
                secluded);
    }

    static List<Identifier> scoped(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> !identifier.system().equals(Identifier.NHS))
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

    /** Whether each has the other's family name where the given name belongs, or the same words otherwise shared out. */
    boolean namesSwapped(Profile other) {
        return (given.startsLike(other.family) && other.given.startsLike(family)) || whole().sameWords(other.whole());
    }

    private Name whole() {
        return Name.of(0, given.text() + ' ' + family.text());
    }
}

package org.braid.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.DatedIdentifier;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Validity;
import org.jspecify.annotations.Nullable;

/** Builds descriptions of invented people, each one change away from the last. */
record People(
        String key,
        String feed,
        List<Identifier> identifiers,
        NhsNumberStatus status,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        String gender,
        String postcode,
        boolean protectedIdentity) {

    static final LocalDate BORN = LocalDate.of(1984, 3, 17);

    static People of(String key, String givenName, String familyName) {
        return new People(
                key,
                "feed-" + key,
                List.of(),
                NhsNumberStatus.ABSENT,
                givenName,
                familyName,
                BORN,
                "",
                "ZZ99 3AB",
                false);
    }

    People named(String given, String family) {
        return new People(
                key, feed, identifiers, status, given, family, birthDate, gender, postcode, protectedIdentity);
    }

    People born(@Nullable LocalDate date) {
        return new People(
                key, feed, identifiers, status, givenName, familyName, date, gender, postcode, protectedIdentity);
    }

    People at(String code) {
        return new People(
                key, feed, identifiers, status, givenName, familyName, birthDate, gender, code, protectedIdentity);
    }

    People gender(String stated) {
        return new People(
                key, feed, identifiers, status, givenName, familyName, birthDate, stated, postcode, protectedIdentity);
    }

    People from(String feedName) {
        return new People(
                key,
                feedName,
                identifiers,
                status,
                givenName,
                familyName,
                birthDate,
                gender,
                postcode,
                protectedIdentity);
    }

    People secluded() {
        return new People(key, feed, identifiers, status, givenName, familyName, birthDate, gender, postcode, true);
    }

    People with(String system, String value) {
        var all = new ArrayList<>(identifiers);
        all.add(new Identifier(system, value));
        return new People(
                key, feed, all, status, givenName, familyName, birthDate, gender, postcode, protectedIdentity);
    }

    People verified(String nhsNumber) {
        return withStatus(NhsNumberStatus.VERIFIED).with(Identifier.NHS, nhsNumber);
    }

    People unverified(String nhsNumber) {
        return withStatus(NhsNumberStatus.UNVERIFIED).with(Identifier.NHS, nhsNumber);
    }

    private People withStatus(NhsNumberStatus stated) {
        return new People(
                key, feed, identifiers, stated, givenName, familyName, birthDate, gender, postcode, protectedIdentity);
    }

    Identity identity() {
        return new Identity(
                key,
                feed,
                new PersonDetails(
                        identifiers,
                        status,
                        givenName,
                        familyName,
                        birthDate,
                        null,
                        gender,
                        postcode,
                        "",
                        protectedIdentity));
    }

    /** The same, with an address beside the postcode. */
    static Identity living(Identity identity, String address) {
        var details = identity.details();
        return new Identity(
                identity.key(),
                identity.feed(),
                new PersonDetails(
                        details.identifiers(),
                        details.nhsNumberStatus(),
                        details.givenName(),
                        details.familyName(),
                        details.birthDate(),
                        null,
                        details.gender(),
                        details.postcode(),
                        address,
                        details.protectedIdentity()));
    }

    /** With the days on which all its identifiers are valid. */
    Identity valid(@Nullable LocalDate from, @Nullable LocalDate lastDay) {
        var validity = Validity.throughLastDay(from, lastDay);
        var plain = identity();
        return new Identity(
                key,
                feed,
                plain.details()
                        .with(identifiers.stream()
                                .map(each -> new DatedIdentifier(each, validity))
                                .toList()));
    }

    static List<Identity> all(People... people) {
        return List.of(people).stream().map(People::identity).toList();
    }
}

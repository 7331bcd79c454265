package org.braid.entitlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person as one feed describes them; blank text means not stated.
 *
 * @param identifiers sorted; at most one {@code nhs}, and that one passes its check digit
 * @param birthDate absent when not stated or not believable
 * @param gender {@code male}, {@code female}, {@code other} or blank
 * @param postcode upper case with one space before the last three characters
 * @param protectedIdentity never to be compared with anyone (adoption, witness protection)
 * @param dated those of the identifiers of which the feed says on which days they are valid
 */
public record PersonDetails(
        List<Identifier> identifiers,
        NhsNumberStatus nhsNumberStatus,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        String gender,
        String postcode,
        String address,
        boolean protectedIdentity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DatedIdentifier> dated) {

    /** @param dated absent in what was kept before feeds could say it */
    public PersonDetails {
        dated = dated == null ? List.of() : List.copyOf(dated);
        identifiers = identifiers.size() < 2
                ? List.copyOf(identifiers)
                : identifiers.stream().sorted().distinct().toList();
    }

    /** Of a feed that does not say when its identifiers are valid. */
    public PersonDetails(
            List<Identifier> identifiers,
            NhsNumberStatus nhsNumberStatus,
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate deathDate,
            String gender,
            String postcode,
            String address,
            boolean protectedIdentity) {
        this(
                identifiers,
                nhsNumberStatus,
                givenName,
                familyName,
                birthDate,
                deathDate,
                gender,
                postcode,
                address,
                protectedIdentity,
                List.of());
    }

    /** The same person, with other days on which the identifiers are valid. */
    public PersonDetails with(List<DatedIdentifier> validities) {
        return validities.equals(dated)
                ? this
                : new PersonDetails(
                        identifiers,
                        nhsNumberStatus,
                        givenName,
                        familyName,
                        birthDate,
                        deathDate,
                        gender,
                        postcode,
                        address,
                        protectedIdentity,
                        validities);
    }

    public Optional<String> nhsNumber() {
        return identifier(Identifier.NHS);
    }

    /** The NHS numbers that the one stated here superseded; only who states a verified one can say so. */
    public List<String> supersededNumbers() {
        if (nhsNumberStatus != NhsNumberStatus.VERIFIED) {
            return List.of();
        }
        var own = nhsNumber();
        return identifiers.stream()
                .filter(identifier -> identifier.system().equals(Identifier.NHS_SUPERSEDED))
                .map(Identifier::value)
                .filter(number -> own.isPresent() && !own.get().equals(number))
                .toList();
    }

    public Optional<String> identifier(String system) {
        return identifiers.stream()
                .filter(identifier -> identifier.system().equals(system))
                .map(Identifier::value)
                .findFirst();
    }

    /** Whether anything here could say who this is: an identifier, or a family name with a date of birth. */
    public boolean identifies() {
        return !identifiers.isEmpty() || (!familyName.isBlank() && birthDate != null);
    }
}

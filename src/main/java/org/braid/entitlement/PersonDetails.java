package org.braid.entitlement;

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
        boolean protectedIdentity) {

    public PersonDetails {
        identifiers = identifiers.size() < 2
                ? List.copyOf(identifiers)
                : identifiers.stream().sorted().distinct().toList();
    }

    public Optional<String> nhsNumber() {
        return identifier(Identifier.NHS);
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

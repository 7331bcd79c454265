package org.braid.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a blocking rule can ask two descriptions to have in common. */
enum BlockField {
    BIRTH_DATE,
    /** The same whichever of day and month stands first. */
    BIRTH_DATE_EITHER_WAY,
    BIRTH_YEAR,
    GIVEN_NAME,
    GIVEN_INITIAL,
    FAMILY_NAME,
    /** The Soundex code of the family name. */
    FAMILY_SOUND,
    /** Both names, the same whichever stands first. */
    NAMES_EITHER_WAY,
    POSTCODE;

    /** As the model's file writes it: {@code birth-date}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BlockField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}

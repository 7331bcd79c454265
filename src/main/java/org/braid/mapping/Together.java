package org.braid.mapping;

import java.util.EnumSet;
import java.util.Set;

/** What becomes of a person's good rows beside one that cannot be taken. */
enum Together {
    /** They wait with it: half of what somebody is owed is a wrong budget. */
    PERSON,
    /** They are taken: each row stands for itself. */
    ROW;

    /** The fields by which a row says whose it is. */
    static final Set<Field> TELLS_WHOSE =
            EnumSet.of(Field.NHS_NUMBER, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME, Field.BIRTH_DATE);

    static Together read(Yaml mapping) {
        return switch (mapping.text("together", "person")) {
            case "person" -> PERSON;
            case "row" -> ROW;
            default -> throw mapping.need("together").invalid("`together:` is person or row");
        };
    }
}

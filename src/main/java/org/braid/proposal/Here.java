package org.braid.proposal;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the place where a mapping is proposed adds to the sheet.
 *
 * @param councils their codes by their names in small letters
 * @param day on which it is proposed
 */
public record Here(KnownPeople people, Map<String, String> councils, LocalDate day) {
    public Here {
        councils = Map.copyOf(councils);
    }
}

package org.braid.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.PersonDetails;
import org.braid.report.SheetTable.Column;
import org.jspecify.annotations.Nullable;

/** What a description says of a person, a cell for each respect. */
final class PersonCells {
    static final List<Column> COLUMNS = List.of(
            new Column("Given name", 16),
            new Column("Family name", 18),
            new Column("Born", 14),
            new Column("Gender", 10),
            new Column("Postcode", 11),
            new Column("Address", 28),
            new Column("NHS number", 22),
            new Column("Other identifiers", 26));

    private PersonCells() {}

    /** One value for each column, in their order. */
    static @Nullable Object[] of(PersonDetails details) {
        return new @Nullable Object[] {
            details.givenName(),
            details.familyName(),
            details.birthDate(),
            details.gender(),
            details.postcode(),
            details.address(),
            nhsNumber(details),
            others(details)
        };
    }

    private static String nhsNumber(PersonDetails details) {
        return details.nhsNumber()
                .map(number -> "%s (%s)"
                        .formatted(
                                number,
                                details.nhsNumberStatus()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')))
                .orElse("");
    }

    private static String others(PersonDetails details) {
        return details.identifiers().stream()
                .filter(identifier -> !identifier.system().equals(Identifier.NHS))
                .map(identifier -> identifier.system() + ": " + identifier.value())
                .collect(Collectors.joining("\n"));
    }
}

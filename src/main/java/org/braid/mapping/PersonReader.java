package org.braid.mapping;

import org.braid.audit.FindingCode;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;

/** Whom a row is about, as it describes them. */
final class PersonReader {
    private final Reading reading;
    private final Identified identified;

    PersonReader(Reading reading, Identified identified) {
        this.reading = reading;
        this.identified = identified;
    }

    /** Refuses the row where nothing in it says who the person is. */
    PersonDetails details() {
        var person = described();
        if (!person.identifies()) {
            reading.refuse(FindingCode.NO_IDENTITY, "person");
        }
        return person;
    }

    /** The same, whether or not it says who the person is. */
    PersonDetails described() {
        return new PersonDetails(
                identified.identifiers(),
                status(),
                givenName(),
                familyName(),
                reading.date(Field.BIRTH_DATE),
                reading.date(Field.DEATH_DATE),
                reading.text(Field.GENDER),
                reading.text(Field.POSTCODE),
                reading.text(Field.ADDRESS),
                reading.text(Field.PROTECTED_IDENTITY).equals("yes"),
                identified.dated());
    }

    private NhsNumberStatus status() {
        return reading.has(Field.NHS_NUMBER)
                ? reading.choice(Field.NHS_NUMBER_STATUS, NhsNumberStatus.class, NhsNumberStatus.UNVERIFIED)
                : NhsNumberStatus.ABSENT;
    }

    private String givenName() {
        var full = reading.text(Field.FULL_NAME);
        if (full.isEmpty()) {
            return reading.text(Field.GIVEN_NAME);
        }
        var comma = full.indexOf(',');
        var blank = full.lastIndexOf(' ');
        return comma >= 0 ? full.substring(comma + 1).strip() : blank < 0 ? "" : full.substring(0, blank);
    }

    /** {@code Surname, Forename} or {@code Forename Surname}. */
    private String familyName() {
        var full = reading.text(Field.FULL_NAME);
        if (full.isEmpty()) {
            return reading.text(Field.FAMILY_NAME);
        }
        var comma = full.indexOf(',');
        return comma >= 0 ? full.substring(0, comma).strip() : full.substring(full.lastIndexOf(' ') + 1);
    }
}

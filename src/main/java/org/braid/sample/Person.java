package org.braid.sample;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not exist.
 *
 * @param id of the truth; no feed has it
 * @param number counts from 0
 * @param gender F or M
 * @param nhsNumber blank for the few without
 * @param council the LA code where the person lives
 * @param councilId by which that council knows the person
 * @param streams the public money the person has
 * @param restricted whether the children's team has a record that may not be compared with any other
 */
record Person(
        String id,
        int number,
        Name name,
        String gender,
        LocalDate birth,
        @Nullable LocalDate death,
        Home home,
        String nhsNumber,
        String council,
        String councilId,
        Set<String> streams,
        boolean restricted) {

    Person {
        streams = Set.copyOf(streams);
    }

    boolean has(String stream) {
        return streams.contains(stream);
    }

    /** The one of the restricted record, whom nobody may know for the same. */
    Person apart() {
        return new Person(
                id + "R", number, name, gender, birth, death, home, nhsNumber, council, councilId, streams, restricted);
    }

    /**
     * @param middle blank for most
     * @param otherFamily before or after marriage; blank for those with one family name
     */
    record Name(String given, String middle, String family, String otherFamily) {}

    /** @param lastPostcode where the person lived before */
    record Home(String street, String postcode, String lastPostcode) {}
}

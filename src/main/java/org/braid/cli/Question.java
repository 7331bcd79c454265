package org.braid.cli;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.braid.record.BudgetRecord;

/** Finds whom and which night a question is about. */
final class Question {
    private Question() {}

    /** @throws Refusal when nobody, or more than one, is found */
    static BudgetRecord record(Installation installation, AsOf asOf, String person) {
        var night = asOf.night(installation);
        var id = id(installation, person, night.number());
        return installation.records().of(id, asOf.day(night), night.number()).orElseThrow(() -> nobody(id));
    }

    /**
     * Everybody's record, or the one of whom it is asked.
     *
     * @param whom our id; blank for everybody
     * @throws Refusal when nobody has that id
     */
    static void records(
            Installation installation, String whom, LocalDate validAt, int night, Consumer<BudgetRecord> record) {
        if (whom.isEmpty()) {
            installation.records().each(validAt, night, record);
        } else {
            record.accept(installation.records().of(whom, validAt, night).orElseThrow(() -> nobody(whom)));
        }
    }

    /**
     * Our id of somebody who is asked for by it or by an identifier.
     *
     * @throws Refusal when nobody, or more than one, has the identifier
     */
    static String id(Installation installation, String person, int night) {
        return person.contains(":") ? byIdentifier(installation, person, night) : person;
    }

    static Refusal nobody(String id) {
        return new Refusal(
                2,
                (id.matches("P-[0-9A-Z]{12}") ? "Nobody here has the id " + id : "Nobody here has that id")
                        + ". `braid people` lists everybody.");
    }

    /** Our id of somebody who has a record now. */
    static String person(Installation installation, String person) {
        return record(installation, new AsOf(), person).person();
    }

    private static String byIdentifier(Installation installation, String person, int night) {
        var colon = person.indexOf(':');
        var found = installation.persons().find(person.substring(0, colon), person.substring(colon + 1), night);
        if (found.isEmpty()) {
            // The value may be an NHS number: it is not repeated, as errors end in logs.
            throw new Refusal(2, "Nobody here has that identifier of the system " + person.substring(0, colon) + ".");
        }
        if (found.size() > 1) {
            throw new Refusal(
                    2,
                    "More than one person has that identifier: " + String.join(", ", found)
                            + ". Ask for one of them by id.");
        }
        return found.get(0);
    }
}

package org.braid.cli;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.braid.answer.Unanswerable;
import org.braid.record.BudgetRecord;

/** Finds whom and which night a question is about. */
final class Question {
    private Question() {}

    /** @throws Unanswerable when nobody, or more than one, is found */
    static BudgetRecord record(Installation installation, AsOf asOf, String person) {
        return installation.answers().find(person, asOf.when());
    }

    /**
     * Everybody's record, or the one of whom it is asked.
     *
     * @param whom our id; blank for everybody
     * @throws Unanswerable when nobody has that id
     */
    static void records(
            Installation installation, String whom, LocalDate validAt, int night, Consumer<BudgetRecord> record) {
        if (whom.isEmpty()) {
            installation.records().each(validAt, night, record);
        } else {
            record.accept(installation.answers().find(whom, validAt, night));
        }
    }

    /**
     * Our id of somebody who is asked for by it or by an identifier.
     *
     * @throws Unanswerable when nobody, or more than one, has the identifier
     */
    static String id(Installation installation, String person, int night) {
        return installation.answers().id(person, night);
    }

    /** Our id of somebody who has a record now. */
    static String person(Installation installation, String person) {
        return record(installation, new AsOf(), person).person();
    }
}

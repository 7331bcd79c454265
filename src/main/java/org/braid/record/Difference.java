package org.braid.record;

import java.util.List;
import org.braid.audit.Night;
import org.jspecify.annotations.Nullable;

/**
 * Two feeds say different things of one money: one of them counts, the other is told beside it.
 *
 * @param told what does not count
 * @param says what it says, in words
 * @param counted the line that counts the money; null where nobody with authority states it
 * @param countedSays what the line says; blank without one
 * @param firstSeen since which night the finding of it is open; null where no finding is made of it
 */
public record Difference(
        String person,
        Kind kind,
        Report told,
        String says,
        @Nullable BudgetLine counted,
        String countedSays,
        @Nullable Night firstSeen) {

    /** In what they differ. */
    public enum Kind {
        AMOUNT,
        MANAGEMENT,
        PERIOD,
        /** It waits: nobody with authority states this money. */
        UNCONFIRMED
    }

    /** All of a record's, in the order of its lines; what waits comes last. */
    public static List<Difference> of(BudgetRecord record) {
        return new Differences(record).all();
    }
}

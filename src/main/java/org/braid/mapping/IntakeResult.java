package org.braid.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.RowPlace;
import org.braid.audit.Tally;

/**
 * What became of a delivery.
 *
 * @param counted rows that came in
 * @param stated what they state by currency, counted apart from where they ended
 * @param held whether it lost too much to be applied without a person's word
 */
record IntakeResult(
        Mapping mapping,
        long counted,
        Map<String, BigDecimal> stated,
        Tally tally,
        List<Finding> findings,
        boolean held) {

    Readings.Reading reading(Readings.Outcome outcome) {
        return new Readings.Reading(
                mapping.source(), mapping.hash(), outcome, counted, stated, held ? waiting() : tally);
    }

    /** Held: no row of it counts, every one waits. */
    private Tally waiting() {
        var waiting = new Tally();
        waiting.count(RowPlace.QUARANTINED, counted);
        stated.forEach((currency, amount) -> waiting.addMoney(RowPlace.QUARANTINED, amount, currency));
        return waiting;
    }
}

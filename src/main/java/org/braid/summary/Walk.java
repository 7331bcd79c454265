package org.braid.summary;

import java.util.List;
import org.braid.record.BudgetRecord;

/** Sees each budget once, keeps only what it must, and says at the end what it saw. */
interface Walk {
    void see(BudgetRecord record);

    List<Section> sections();

    /** Sentences that say the main thing; none where the tables say it. */
    default List<String> headline() {
        return List.of();
    }

    default List<String> notes() {
        return List.of();
    }
}

package org.braid.record;

import java.util.List;

/** Looks for one thing in a record that a person should look at. It finds only what the record gives evidence of. */
interface Check {
    List<Found> in(BudgetRecord record);
}

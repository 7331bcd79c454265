package org.braid.report;

import org.braid.record.BudgetRecord;

/** One individual budget as one JSON document with all that is known of it; the same record gives the same bytes. */
public final class RecordJson {
    private RecordJson() {}

    public static String of(BudgetRecord record) {
        return Json.document(record);
    }
}

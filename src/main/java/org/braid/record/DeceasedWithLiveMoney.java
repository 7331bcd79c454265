package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** Money runs on after the date of death. */
final class DeceasedWithLiveMoney implements Check {
    @Override
    public List<RecordFinding> in(BudgetRecord record) {
        var death = record.details().deathDate();
        if (death == null || !record.validAt().isAfter(death)) {
            return List.of();
        }
        return RecordFinding.ofAny(
                FindingCode.DECEASED_WITH_LIVE_MONEY,
                record.lines().stream().filter(BudgetLine::runs).toList(),
                "still runs on " + record.validAt());
    }
}

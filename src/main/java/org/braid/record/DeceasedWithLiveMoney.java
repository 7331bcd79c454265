package org.braid.record;

import java.util.stream.Stream;
import org.braid.audit.FindingCode;

/** Money runs on after the date of death. */
final class DeceasedWithLiveMoney implements Check {
    @Override
    public Stream<RecordFinding> in(BudgetRecord record) {
        var death = record.details().deathDate();
        if (death == null || !record.validAt().isAfter(death)) {
            return Stream.empty();
        }
        return RecordFinding.ofAny(
                FindingCode.DECEASED_WITH_LIVE_MONEY,
                record.lines().stream().filter(BudgetLine::runs).toList(),
                "still runs on " + record.validAt());
    }
}

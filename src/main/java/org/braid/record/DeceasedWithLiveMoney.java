package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** Money runs on after the date of death. */
final class DeceasedWithLiveMoney implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        var death = record.details().deathDate();
        var running = record.lines().stream().filter(BudgetLine::runs).toList();
        return death == null || !record.validAt().isAfter(death) || running.isEmpty()
                ? List.of()
                : List.of(Found.in(running, FindingCode.DECEASED_WITH_LIVE_MONEY, Amount.streams(running))
                        .aboutBudget(record));
    }
}

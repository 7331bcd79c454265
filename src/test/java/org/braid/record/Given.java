package org.braid.record;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;

/** Merges awards under the authority matrix that the installation has. */
final class Given {
    static final Merge MERGE = new Merge(Authority.read(Path.of("mappings")));

    private Given() {}

    static BudgetRecord record(Award... awards) {
        return record(List.of(), awards);
    }

    static BudgetRecord record(List<CareEvent> events, Award... awards) {
        return record(Stream.of(awards).map(Award::award).toList(), events);
    }

    static BudgetRecord record(List<Entitlement> entitlements, List<CareEvent> events) {
        return MERGE.merge("p1", entitlements, events, List.of(), Award.TODAY, 1);
    }

    /** As the page says them: code, lines and detail. */
    static List<RecordFinding> findings(FindingCode code, BudgetRecord record) {
        return record.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> new RecordFinding(finding.code(), finding.lines(), finding.detail()))
                .toList();
    }
}

package org.braid.report;

import java.time.LocalDate;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.record.Evidence;
import org.braid.record.RecordFinding;
import org.braid.record.Stake;
import org.jspecify.annotations.Nullable;

/**
 * A finding as published, with what it means and what to do about it.
 *
 * @param finding what {@code braid decide} takes; absent where nothing is held
 * @param firstSeen the date of the night since which it is open
 */
record FindingJson(
        FindingCode code,
        @Nullable String finding,
        List<Integer> lines,
        String detail,
        String meaning,
        String fix,
        @Nullable LocalDate firstSeen,
        List<Stake> stakes,
        List<Evidence> evidence,
        RecordFinding.@Nullable Decided decided) {

    static FindingJson of(RecordFinding finding) {
        var first = finding.firstSeen();
        return new FindingJson(
                finding.code(),
                FindingWords.name(finding),
                finding.lines(),
                finding.detail(),
                finding.code().meaning(),
                finding.code().fix(),
                first == null ? null : first.date(),
                finding.stakes(),
                finding.evidence(),
                finding.decided());
    }
}

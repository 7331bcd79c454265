package org.braid.report;

import java.time.ZoneId;
import org.braid.audit.FindingCode.Weight;
import org.braid.record.RecordFinding;
import org.jspecify.annotations.Nullable;

/** What is to be done about a finding, or was decided. */
final class FindingWords {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int DIGITS = 8;

    private FindingWords() {}

    static String next(RecordFinding finding) {
        var decided = finding.decided();
        if (decided != null) {
            return "Decided by %s on %s (decision %d): %s"
                    .formatted(
                            decided.by(),
                            Wording.day(decided.at().atZone(ZONE).toLocalDate()),
                            decided.decision(),
                            decided.reason());
        }
        return finding.isHeld()
                ? "%s To say what was decided: braid decide %s --by NAME --reason TEXT"
                        .formatted(finding.code().fix(), digits(finding))
                : finding.code().fix();
    }

    /** {@code OPEN}, {@code DECIDED} or {@code CLOSED}. */
    static String state(RecordFinding finding, boolean closed) {
        return closed ? "CLOSED" : finding.decided() == null ? "OPEN" : "DECIDED";
    }

    /** What names a finding that a person has to decide; null for others. */
    static @Nullable String name(RecordFinding finding) {
        return finding.code().weight() == Weight.HELD ? digits(finding) : null;
    }

    private static String digits(RecordFinding finding) {
        return finding.fingerprint().substring(0, DIGITS);
    }
}

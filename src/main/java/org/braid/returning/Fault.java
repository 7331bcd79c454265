package org.braid.returning;

import org.braid.audit.Finding;
import org.braid.audit.FindingCode;

/**
 * A finding, and where its sender sees it.
 *
 * @param column the column's letters; blank where the whole row is meant
 */
record Fault(Finding finding, String column) {

    /** The same, without what stands there. */
    Fault withoutValue() {
        return new Fault(new Finding(finding.code(), finding.place(), finding.column(), ""), column);
    }

    FindingCode code() {
        return finding.code();
    }

    String sheet() {
        return finding.place().sheet();
    }

    /** As a person counts it. */
    long row() {
        return finding.place().row();
    }

    /** Whether it keeps its row out. */
    boolean stops() {
        return code().weight() != FindingCode.Weight.INFORMATION;
    }

    /** What became of the row, as far as this finding decides it. */
    String fate() {
        return switch (code().weight()) {
            case SET_ASIDE, REJECTED -> "rejected";
            case HELD, QUARANTINED -> "waits";
            case INFORMATION -> "taken";
        };
    }

    /** Code, what is wrong and how to fix it: for a comment beside the cell. */
    String advice() {
        return "%s: %s. %s".formatted(code(), Sentence.capital(code().meaning()), code().fix());
    }
}

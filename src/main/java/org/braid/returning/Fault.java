package org.braid.returning;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;

/**
 * A finding, and where its sender sees it.
 *
 * @param column the column's letters; blank where the whole row is meant
 */
record Fault(Finding finding, String column) {
    static final List<String> HEADINGS = List.of(
            "Sheet", "Cell", "Column", "Code", "The row", "What stands there", "What is wrong", "How to fix it");

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

    /** The cell as a person names it, or its row. */
    String cell() {
        return column.isEmpty() ? "row " + row() : column + row();
    }

    /** Its line in the list of what to correct, by {@link #HEADINGS}. */
    List<String> line() {
        return List.of(
                sheet(),
                cell(),
                finding.column(),
                code().name(),
                fate(),
                finding.value(),
                Sentence.capital(code().meaning()),
                code().fix());
    }

    /** Code, what is wrong and how to fix it: for a comment beside the cell. */
    String advice() {
        return "%s: %s. %s".formatted(code(), Sentence.capital(code().meaning()), code().fix());
    }
}

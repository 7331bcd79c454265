package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/**
 * Something about a person's money that a person should look at; never a block.
 *
 * @param lines the numbers of the lines it is about, sorted
 * @param detail what was seen, without personal values: {@code both pay from 2026-04-01}
 */
public record RecordFinding(FindingCode code, List<Integer> lines, String detail) {
    public RecordFinding {
        lines = List.copyOf(lines);
    }

    static RecordFinding of(FindingCode code, BudgetLine line, String detail) {
        return of(code, List.of(line), detail);
    }

    static RecordFinding of(FindingCode code, List<BudgetLine> lines, String detail) {
        return new RecordFinding(
                code, lines.stream().map(BudgetLine::number).sorted().toList(), detail);
    }

    /** One finding about all the lines; none when there are none. */
    static List<RecordFinding> ofAny(FindingCode code, List<BudgetLine> lines, String detail) {
        return lines.isEmpty() ? List.of() : List.of(of(code, lines, detail));
    }
}

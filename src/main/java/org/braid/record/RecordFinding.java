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
}

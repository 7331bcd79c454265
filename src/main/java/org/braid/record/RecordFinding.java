package org.braid.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.entitlement.StatementJson;
import org.jspecify.annotations.Nullable;

/**
 * Something about a person's money that a person should look at; never a block, but for what the law forbids.
 *
 * @param lines the numbers of the lines it is about, sorted
 * @param detail what was seen, without personal values: {@code both pay from 2026-04-01}; nothing in it moves from night to
 *     night by itself
 * @param about what makes it the same finding in another night: statements by their keys, or the person with what is meant
 * @param evidence the statements behind it, sorted
 * @param stakes the money of its lines, by funder and currency; where no line counts the money, that of the statements
 * @param firstSeen the night since which it is open; null where no night was asked, or that night did not find it
 */
public record RecordFinding(
        FindingCode code,
        List<Integer> lines,
        String detail,
        List<String> about,
        List<Evidence> evidence,
        List<Stake> stakes,
        @Nullable Night firstSeen) {
    public RecordFinding {
        lines = List.copyOf(lines);
        about = List.copyOf(about);
        evidence = List.copyOf(evidence);
        stakes = List.copyOf(stakes);
    }

    /** A finding that nothing is known of but what it says. */
    public RecordFinding(FindingCode code, List<Integer> lines, String detail) {
        this(code, lines, detail, List.of(), List.of(), List.of(), null);
    }

    /** What a store knows it by, from night to night: 32 hexadecimal digits. */
    public String fingerprint() {
        return StatementJson.hash((code + "\n" + String.join("\n", about)).getBytes(StandardCharsets.UTF_8));
    }

    RecordFinding seenFirst(@Nullable Night night) {
        return new RecordFinding(code, lines, detail, about, evidence, stakes, night);
    }

    /** Without what moves when something else changes: the numbers of lines. */
    RecordFinding withoutLines() {
        return new RecordFinding(code, List.of(), detail, about, evidence, stakes, null);
    }
}

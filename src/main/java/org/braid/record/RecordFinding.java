package org.braid.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.audit.FindingCode.Weight;
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
 * @param decided what a person decided about it; null while nobody has
 */
public record RecordFinding(
        FindingCode code,
        List<Integer> lines,
        String detail,
        List<String> about,
        List<Evidence> evidence,
        List<Stake> stakes,
        @Nullable Night firstSeen,
        @Nullable Decided decided) {
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

    /** A finding that nobody has decided about. */
    public RecordFinding(
            FindingCode code,
            List<Integer> lines,
            String detail,
            List<String> about,
            List<Evidence> evidence,
            List<Stake> stakes,
            @Nullable Night firstSeen) {
        this(code, lines, detail, about, evidence, stakes, firstSeen, null);
    }

    /**
     * A person's word on it.
     *
     * @param decision its number in the trail, by which it is undone
     */
    public record Decided(long decision, String by, Instant at, String reason) {}

    /** Whether it stops something until a person has decided. */
    public boolean isHeld() {
        return code.weight() == Weight.HELD && decided == null;
    }

    /** What a store knows it by, from night to night: 32 hexadecimal digits. */
    public String fingerprint() {
        return StatementJson.hash((code + "\n" + String.join("\n", about)).getBytes(StandardCharsets.UTF_8));
    }

    RecordFinding seenFirst(@Nullable Night night) {
        return new RecordFinding(code, lines, detail, about, evidence, stakes, night, decided);
    }

    RecordFinding decided(@Nullable Decided word) {
        return new RecordFinding(code, lines, detail, about, evidence, stakes, firstSeen, word);
    }

    /** Without what moves when something else changes: the numbers of lines. */
    RecordFinding withoutLines() {
        return new RecordFinding(code, List.of(), detail, about, evidence, stakes, null);
    }
}

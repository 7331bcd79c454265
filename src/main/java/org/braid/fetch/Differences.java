package org.braid.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.fetch.Holdings.Held;

/** What a fetch says other than what was known; of a full one also what the changes should have told, and did not. */
final class Differences {
    private static final int MOST_FINDINGS = 1_000;

    private final String file;
    private final Optional<Instant> told;
    private final List<Finding> findings = new ArrayList<>();
    private long added;
    private long changed;
    private long gone;
    private long missed;

    /**
     * @param file the delivery that the findings stand in
     * @param told until when changes were to tell everything; nothing where that is not in question
     */
    private Differences(String file, Optional<Instant> told) {
        this.file = file;
        this.told = told;
    }

    static Differences between(Holdings before, Holdings after, String file, Optional<Instant> told)
            throws IOException {
        var differences = new Differences(file, told);
        differences.newer(before, after);
        differences.gone(before, after);
        return differences;
    }

    private void newer(Holdings before, Holdings after) throws IOException {
        long line = 0;
        for (var entry : after.each().entrySet()) {
            line++;
            var known = before.each().get(entry.getKey());
            if (known == null) {
                added++;
                missed(entry.getKey(), entry.getValue(), line);
            } else if (!same(known, entry.getValue())) {
                changed++;
                missed(entry.getKey(), entry.getValue(), line);
            }
        }
    }

    /** Only what was written before the overlap is missed: the next changes would tell the rest. */
    private void missed(String key, Held found, long line) {
        if (told.isPresent()
                && found.stamp().at().filter(at -> !at.isBefore(told.get())).isEmpty()) {
            missed++;
            find(FindingCode.CHANGE_NOT_TOLD, key, line);
        }
    }

    private void gone(Holdings before, Holdings after) throws IOException {
        for (var key : before.each().keySet()) {
            if (!after.each().containsKey(key)) {
                gone++;
                if (told.isPresent()) {
                    find(FindingCode.GONE_FROM_SOURCE, key, 1);
                }
            }
        }
    }

    private void find(FindingCode code, String key, long line) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(code, new SourceRef(file, "", line, key), "", key));
        }
    }

    private static boolean same(Held one, Held other) throws IOException {
        return (one.stamp().blank() || other.stamp().blank())
                ? Arrays.equals(one.line(), other.line())
                : one.stamp().equals(other.stamp());
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long gone() {
        return gone;
    }

    long missed() {
        return missed;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

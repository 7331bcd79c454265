package org.braid.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.audit.Transactions;
import org.braid.entitlement.StatementJson;

/**
 * Holds what a night finds against what was open before it, and keeps the differences: what is new begins, what reads
 * otherwise goes on in other words, what nobody finds any more is closed; what an undo brings back is open
 * since it was. Not thread-safe: one watch belongs to one night.
 */
final class FindingWatch {
    private static final int BATCH = 5_000;

    private final RecordFindings store;
    private final Transactions transactions;
    private final Night night;
    private final Map<String, RecordFindings.Open> before;
    private final Map<String, Integer> restored;
    private final List<String> ended = new ArrayList<>();
    private final List<RecordFindings.Begun> begun = new ArrayList<>();

    FindingWatch(RecordFindings store, Transactions transactions, Night night) {
        this.store = store;
        this.transactions = transactions;
        this.night = night;
        this.before = store.open(night.number());
        this.restored = store.restored(night.number());
    }

    void see(BudgetRecord record) {
        record.findings().forEach(finding -> see(record.person(), finding));
        if (begun.size() >= BATCH) {
            keep();
        }
    }

    private void see(String person, RecordFinding finding) {
        var fingerprint = finding.fingerprint();
        var was = before.remove(fingerprint);
        var body = StatementJson.write(finding.withoutLines());
        var first = was == null ? restored.getOrDefault(fingerprint, night.number()) : was.firstNight();
        var now = new RecordFindings.Open(person, hash(body), first);
        if (now.equals(was)) {
            return;
        }
        if (was != null) {
            ended.add(fingerprint);
        }
        begun.add(new RecordFindings.Begun(fingerprint, now, body));
    }

    /** What is left was not found any more. */
    void close() {
        before.keySet().stream().sorted().forEach(ended::add);
        keep();
    }

    private void keep() {
        transactions.wholly(() -> {
            store.end(night, ended);
            store.begin(night, begun);
        });
        ended.clear();
        begun.clear();
    }

    private static String hash(String body) {
        return StatementJson.hash(body.getBytes(StandardCharsets.UTF_8));
    }
}

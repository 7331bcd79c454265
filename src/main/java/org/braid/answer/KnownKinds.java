package org.braid.answer;

import java.util.Locale;
import java.util.TreeSet;
import org.braid.answer.Unanswerable.Reason;
import org.braid.record.BudgetKind;
import org.braid.record.BudgetRecord;
import org.braid.reference.Glossary;
import org.jspecify.annotations.Nullable;

/** The kinds that a budget can be of: those there always are, those there is a word for, those of the streams seen. */
final class KnownKinds {
    private final TreeSet<String> codes;

    KnownKinds(Glossary glossary) {
        codes = new TreeSet<>(glossary.kinds());
        BudgetKind.always().forEach(kind -> codes.add(kind.code()));
    }

    void see(BudgetRecord record) {
        record.lines()
                .forEach(line ->
                        codes.add(BudgetKind.ofOnly(line.entitlement().stream()).code()));
    }

    /**
     * @param kind null for all
     * @throws Unanswerable when there is no such kind
     */
    void check(@Nullable String kind) {
        if (kind != null && !codes.contains(kind.toUpperCase(Locale.ROOT))) {
            // It is not repeated: somebody may have slipped a name in, and errors end in logs.
            throw new Unanswerable(
                    Reason.INVALID_QUESTION,
                    "There is no such kind of budget here. There are " + String.join(", ", codes)
                            + ", and the terms for them in mappings/reference/terms.yaml.");
        }
    }
}

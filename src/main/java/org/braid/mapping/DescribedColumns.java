package org.braid.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braid.audit.FindingCode;
import org.braid.feed.SourceRow;

/** The columns that a mapping describes, not only names: what each row's cells are held against. */
final class DescribedColumns {
    private final List<ColumnRule> rules;
    private final boolean anyMissing;
    private final Map<Integer, SeenValues> seen = new HashMap<>();

    DescribedColumns(List<ColumnRule> rules) {
        this.rules = List.copyOf(rules);
        this.anyMissing = rules.stream().anyMatch(rule -> !rule.missing().isEmpty());
    }

    /** What is said of a column; nothing where it is only named. */
    Optional<ColumnRule> of(int column) {
        return rules.stream().filter(rule -> rule.column() == column).findFirst();
    }

    /** For one delivery, which has had no value yet. */
    DescribedColumns ofDelivery(ColumnTexts texts) {
        var fresh = new DescribedColumns(
                rules.stream().map(rule -> rule.with(texts.of(rule.column()))).toList());
        rules.stream()
                .filter(rule -> rule.constraints().unique())
                .forEach(rule -> fresh.seen.put(rule.column(), new SeenValues()));
        return fresh;
    }

    /** The row with nothing where its columns have texts that mean blank there. */
    SourceRow present(SourceRow row) {
        if (!anyMissing) {
            return row;
        }
        var texts = new ArrayList<>(row.texts());
        for (var rule : rules) {
            if (rule.isMissing(texts.get(rule.column()).strip())) {
                texts.set(rule.column(), "");
            }
        }
        return new SourceRow(row.place(), texts);
    }

    void check(Reading reading) {
        for (var rule : rules) {
            var text = reading.row().text(rule.column()).strip();
            rule.check(reading, text);
            var before = seen.get(rule.column());
            if (before != null && !text.isEmpty() && before.again(text)) {
                reading.refuse(FindingCode.NOT_UNIQUE, rule.source(), text);
            }
        }
    }
}

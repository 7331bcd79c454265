package org.braid.report;

import java.util.List;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Statement;

/** Where a statement comes from, and each of its values, as published JSON has it. */
record SourceJson(
        String feed,
        String reportedBy,
        String key,
        String place,
        String delivery,
        String rule,
        String mapping,
        List<Value> values) {

    static SourceJson of(Statement statement, List<SourceValue> words) {
        var provenance = statement.provenance();
        return new SourceJson(
                statement.key().feed(),
                statement instanceof Entitlement entitlement
                        ? entitlement.reportedBy()
                        : statement.key().authority(),
                statement.key().text(),
                provenance.place().toString(),
                provenance.delivery(),
                provenance.rule(),
                provenance.mapping(),
                words.stream().map(word -> Value.of(statement, word)).toList());
    }

    private record Value(String field, String text, String column, String place, String mapping) {
        static Value of(Statement statement, SourceValue word) {
            var provenance = statement.provenance();
            return new Value(
                    word.field(),
                    word.text(),
                    word.column(),
                    MappingLine.place(provenance, word),
                    MappingLine.of(provenance, word));
        }
    }
}

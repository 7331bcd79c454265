package org.braid.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Fills one field of a delivery's rows. What one cell decides alone, and without a complaint, is remembered: a row that has
 * the text of the row before gets the same, and so does any with a text that takes more than a plain look.
 */
final class FieldStep {
    private static final int NONE = -1;

    private final FieldReader fields;
    private final FieldRule rule;
    private final int column;
    private final @Nullable PlainValues plain;
    private final Quote quote;
    private final LearntTexts learnt = new LearntTexts();
    private final LatestText latest = new LatestText();

    FieldStep(FieldReader fields, FieldRule rule) {
        this.fields = fields;
        this.rule = rule;
        this.column = onlyColumn(rule).orElse(NONE);
        this.plain = PlainValues.of(fields, rule);
        this.quote = new Quote(rule.field().label(), column, rule.line());
    }

    Field field() {
        return rule.field();
    }

    /** The column that alone decides; nothing where several do, or an expression over the row. */
    private static Optional<Integer> onlyColumn(FieldRule rule) {
        if (rule.sources().stream().anyMatch(FieldRule.Computed.class::isInstance)) {
            return Optional.empty();
        }
        var cells = rule.sources().stream()
                .map(FieldRule.Source::columns)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return cells.size() == 1 ? cells.stream().findFirst() : Optional.empty();
    }

    void fill(Reading reading) {
        if (column == NONE) {
            fields.fill(reading, rule);
        } else {
            fill(reading, reading.row().text(column));
        }
    }

    private void fill(Reading reading, String text) {
        var same = latest.of(text);
        if (same != null) {
            same.tell(reading, rule.field());
            return;
        }
        var value = plain == null ? null : plain.of(text);
        if (value == null) {
            learn(reading, text);
            return;
        }
        reading.quote(quote);
        reading.set(rule.field(), value);
        latest.keep(text, value, quote);
    }

    /** What takes a closer look. */
    private void learn(Reading reading, String text) {
        var known = learnt.find(text);
        if (known != null) {
            known.tell(reading, rule.field());
            latest.keep(text, known);
            return;
        }
        var quotes = reading.quotes().size();
        var complaints = reading.complaints();
        fields.fill(reading, rule);
        var quoted = reading.quotes().size() - quotes;
        if (reading.complaints() == complaints && !reading.namesCurrency() && quoted <= 1) {
            var last = quoted == 0 ? null : reading.quotes().get(quotes);
            learnt.keep(text, new LearntTexts.Learnt(reading.value(rule.field()), last));
        }
    }
}

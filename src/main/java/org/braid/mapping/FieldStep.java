package org.braid.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Fills one field of a delivery's rows. What one cell decides alone, and without a complaint, is remembered by the cell's
 * text: the next row with that text gets the same.
 */
final class FieldStep {
    private static final int NONE = -1;

    private final FieldReader fields;
    private final FieldRule rule;
    private final int column;
    private final @Nullable PlainValues plain;
    private final boolean isText;
    private final Quote quote;
    private final LearntTexts learnt = new LearntTexts();

    FieldStep(FieldReader fields, FieldRule rule) {
        this.fields = fields;
        this.rule = rule;
        this.column = onlyColumn(rule).orElse(NONE);
        this.plain = PlainValues.of(fields, rule);
        this.isText = plain != null && plain.areTexts();
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
        var known = isText ? null : learnt.find(text);
        if (known != null) {
            known.tell(reading, rule.field());
            return;
        }
        var value = plain == null ? null : plain.of(text);
        if (value == null) {
            learn(reading, text);
            return;
        }
        reading.quote(quote);
        reading.set(rule.field(), value);
        if (!isText) {
            learnt.keep(text, new LearntTexts.Learnt(value, quote));
        }
    }

    /** What takes a closer look. */
    private void learn(Reading reading, String text) {
        var known = isText ? learnt.find(text) : null;
        if (known != null) {
            known.tell(reading, rule.field());
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

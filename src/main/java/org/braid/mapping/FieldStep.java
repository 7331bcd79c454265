package org.braid.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.entitlement.Quote;

/**
 * Fills one field of a delivery's rows. What one cell decides alone, and without a complaint, is remembered by the cell's
 * text: the next row with that text gets the same.
 */
final class FieldStep {
    private static final int NONE = -1;

    private final FieldReader fields;
    private final FieldRule rule;
    private final int column;
    private final boolean takesPlainTexts;
    private final Quote quote;
    private final LearntTexts learnt = new LearntTexts();

    FieldStep(FieldReader fields, FieldRule rule) {
        this.fields = fields;
        this.rule = rule;
        this.column = onlyColumn(rule).orElse(NONE);
        this.takesPlainTexts = column != NONE && FieldReader.takesPlainTexts(rule);
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
        if (takesPlainTexts && fields.isPlain(text, rule.field())) {
            reading.quote(quote);
            reading.put(rule.field(), text);
            return;
        }
        var known = learnt.find(text);
        if (known == null) {
            learn(reading, text);
        } else {
            known.tell(reading, rule.field());
        }
    }

    private void learn(Reading reading, String text) {
        var quotes = reading.quotes().size();
        var complaints = reading.complaints();
        fields.fill(reading, rule);
        var quoted = reading.quotes().subList(quotes, reading.quotes().size());
        if (reading.complaints() == complaints && !reading.namesCurrency() && quoted.size() <= 1) {
            learnt.keep(text, new LearntTexts.Learnt(reading.value(rule.field()), quoted.isEmpty() ? null : quoted.get(0)));
        }
    }
}

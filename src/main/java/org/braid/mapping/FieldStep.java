package org.braid.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Fills one field of a delivery's rows. What one cell decides alone, and without a complaint, is remembered: a row that has
 * the text of the row before leaves all as it is, and so does any with a text that takes more than a plain look.
 */
final class FieldStep {
    private static final int NONE = -1;

    private final int number;
    private final FieldReader fields;
    private final FieldRule rule;
    private final int column;
    private final @Nullable PlainValues plain;
    private final List<Quote> usual;
    private final LearntTexts learnt = new LearntTexts();

    /** @param number among the steps of a row, from 0 */
    FieldStep(int number, FieldReader fields, FieldRule rule) {
        this.number = number;
        this.fields = fields;
        this.rule = rule;
        this.column = onlyColumn(rule).orElse(NONE);
        this.plain = PlainValues.of(fields, rule);
        this.usual = List.of(new Quote(rule.field().label(), column, rule.line()));
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
            read(reading);
        } else {
            var text = reading.row().text(column);
            if (!reading.quotes().isAsBefore(number, text)) {
                fill(reading, text);
            }
        }
    }

    private void fill(Reading reading, String text) {
        var value = plain == null ? null : plain.of(text);
        if (value != null) {
            reading.set(rule.field(), value);
            reading.quotes().put(number, text, usual);
            return;
        }
        var known = learnt.find(text);
        if (known == null) {
            learn(reading, text);
        } else {
            reading.put(rule.field(), known.value());
            took(reading, text, known.quotes());
        }
    }

    /** A tariff says another amount on another first day. */
    private void took(Reading reading, String text, List<Quote> quoted) {
        reading.quotes().put(number, rule.tariff() == null ? text : null, quoted);
    }

    private void learn(Reading reading, String text) {
        var complaints = reading.complaints();
        var quoted = read(reading);
        if (reading.complaints() == complaints && !reading.namesCurrency()) {
            learnt.keep(text, new LearntTexts.Learnt(reading.value(rule.field()), quoted));
            took(reading, text, quoted);
        }
    }

    /** Takes a closer look. */
    private List<Quote> read(Reading reading) {
        reading.clear(rule.field());
        fields.fill(reading, rule);
        var taken = reading.quotes().take();
        var quoted = taken.equals(usual) ? usual : taken;
        reading.quotes().put(number, null, quoted);
        return quoted;
    }
}

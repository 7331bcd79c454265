package org.braid.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;

/** How rows of one kind are read, made ready once for a delivery: what all have in common, and a step for each other field. */
final class RowSteps {
    private static final List<Field> NEEDED = List.of(
            Field.AUTHORITY,
            Field.REFERENCE,
            Field.STREAM,
            Field.FUNDER,
            Field.AMOUNT,
            Field.CURRENCY,
            Field.FREQUENCY,
            Field.FROM);

    private static final SourceRow NO_ROW = new SourceRow(SourceRef.line("", 1), List.of());
    private static final Columns NO_COLUMNS = new Columns(List.of(), List.of());

    private final RowRule rule;
    private final FieldValues constants;
    private final FieldStep[] steps;
    private final Field[] needed;
    private final List<RowSteps> also;
    private final SharedParts parts;
    private final boolean amountMayChange;

    RowSteps(RowRule rule, FieldReader fields) {
        this.rule = rule;
        constants = new FieldValues();
        var varying =
                rule.fields().stream().filter(each -> !isConstant(each, fields)).toList();
        steps = IntStream.range(0, varying.size())
                .mapToObj(number -> new FieldStep(number, fields, varying.get(number)))
                .toArray(FieldStep[]::new);
        also = rule.also().stream().map(each -> new RowSteps(each, fields)).toList();
        needed = NEEDED.stream().filter(field -> !constants.has(field)).toArray(Field[]::new);
        parts = new SharedParts(varying.stream().map(FieldRule::field).collect(Collectors.toUnmodifiableSet()));
        amountMayChange = Amounts.mayChange(rule);
    }

    /** Whether a field is the same in all rows, without a word to say of it; it is kept then. */
    private boolean isConstant(FieldRule field, FieldReader fields) {
        if (!field.sources().stream().allMatch(FieldRule.Constant.class::isInstance) || field.tariff() != null) {
            return false;
        }
        var reading = new Reading(NO_ROW, NO_COLUMNS);
        fields.fill(reading, field);
        var value = reading.value(field.field());
        if (value != null && reading.complaints() == 0) {
            constants.set(field.field(), value);
        }
        return reading.complaints() == 0 && !reading.namesCurrency();
    }

    RowRule rule() {
        return rule;
    }

    List<RowSteps> also() {
        return also;
    }

    SharedParts parts() {
        return parts;
    }

    /** What an entitlement cannot be without, and not all of its rows have. */
    Field[] needed() {
        return needed;
    }

    /** Whether its rows' amounts may be others from some day on, or less than stated. */
    boolean amountMayChange() {
        return amountMayChange;
    }

    /** For the rows of a table, one after the other. */
    Reading reading(Columns columns) {
        return new Reading(constants, steps.length, NO_ROW, columns);
    }

    void fill(Reading reading) {
        for (var step : steps) {
            step.fill(reading);
        }
        reading.settle();
    }

    /** Some of the fields only. */
    void fill(Reading reading, Set<Field> some) {
        for (var step : steps) {
            if (some.contains(step.field())) {
                step.fill(reading);
            }
        }
    }
}

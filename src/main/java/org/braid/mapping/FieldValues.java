package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row's fields were found to be. */
class FieldValues {
    /** By the place of the field. */
    private final @Nullable Object[] values;

    FieldValues() {
        values = new Object[Field.NUMBER];
    }

    /** The same to begin with. */
    FieldValues(FieldValues known) {
        values = known.values.clone();
    }

    final void set(Field field, @Nullable Object value) {
        values[field.place()] = value;
    }

    final void clear(Field field) {
        values[field.place()] = null;
    }

    /** Of whatever type; null where the field is not filled. */
    @Nullable
    final Object value(Field field) {
        return values[field.place()];
    }

    final boolean has(Field field) {
        return value(field) != null;
    }

    final String text(Field field) {
        return value(field) instanceof String text ? text : "";
    }

    @Nullable
    LocalDate date(Field field) {
        return (LocalDate) value(field);
    }

    @Nullable
    MonthDay monthDay(Field field) {
        return (MonthDay) value(field);
    }

    @Nullable
    BigDecimal number(Field field) {
        return (BigDecimal) value(field);
    }

    @SuppressWarnings("unchecked")
    List<String> lines(Field field) {
        var lines = value(field);
        return lines == null ? List.of() : (List<String>) lines;
    }

    /** As the examples in a mapping file compare it; blank where the field was not filled. */
    String shown(Field field) {
        var value = value(field);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof List<?> list ? String.join("; ", lines(list)) : value == null ? "" : value.toString();
    }

    private static List<String> lines(List<?> list) {
        return list.stream().map(Object::toString).toList();
    }

    <E extends Enum<E>> E choice(Field field, Class<E> choices, E otherwise) {
        var text = text(field);
        return text.isEmpty() ? otherwise : Enum.valueOf(choices, text);
    }
}

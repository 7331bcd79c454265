package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row's fields were found to be. */
class FieldValues {
    private final EnumMap<Field, Object> values;

    FieldValues(EnumMap<Field, Object> values) {
        this.values = values;
    }

    final void set(Field field, Object value) {
        values.put(field, value);
    }

    final void clear(Field field) {
        values.remove(field);
    }

    /** Of whatever type; null where the field is not filled. */
    @Nullable
    Object value(Field field) {
        return values.get(field);
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    String text(Field field) {
        return values.get(field) instanceof String text ? text : "";
    }

    @Nullable
    LocalDate date(Field field) {
        return (LocalDate) values.get(field);
    }

    @Nullable
    MonthDay monthDay(Field field) {
        return (MonthDay) values.get(field);
    }

    @Nullable
    BigDecimal number(Field field) {
        return (BigDecimal) values.get(field);
    }

    @SuppressWarnings("unchecked")
    List<String> lines(Field field) {
        return (List<String>) values.getOrDefault(field, List.of());
    }

    /** As the examples in a mapping file compare it; blank where the field was not filled. */
    String shown(Field field) {
        var value = values.get(field);
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

package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row's fields were found to be. There is room for the fields that can be filled, and no more: every row has its
 * own, and to make room for all fields would cost as much as to read some.
 */
class FieldValues {
    /** Of a field that cannot be filled. */
    private static final byte NOWHERE = 0;

    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    /** By the place of the field. */
    private final byte[] places;

    private final @Nullable Object[] values;

    FieldValues() {
        this(ALL);
    }

    /** @param fillable the only fields that will ever be set */
    FieldValues(Set<Field> fillable) {
        places = new byte[Field.NUMBER];
        byte place = NOWHERE;
        for (var field : fillable) {
            places[field.place()] = ++place;
        }
        values = new Object[place + 1];
    }

    /** The same to begin with. */
    FieldValues(FieldValues known) {
        places = known.places;
        values = known.values.clone();
    }

    final void set(Field field, Object value) {
        var place = places[field.place()];
        if (place == NOWHERE) {
            throw new IllegalArgumentException(field.label() + " was not to be filled");
        }
        values[place] = value;
    }

    final void clear(Field field) {
        values[places[field.place()]] = null;
    }

    /** Of whatever type; null where the field is not filled. */
    @Nullable
    final Object value(Field field) {
        return values[places[field.place()]];
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

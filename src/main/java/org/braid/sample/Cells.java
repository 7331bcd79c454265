package org.braid.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table, filled by its headings; what is not filled is blank. */
final class Cells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<String> header;
    private final @Nullable Object[] values;

    Cells(List<String> header) {
        this(header, new Object[header.size()]);
    }

    private Cells(List<String> header, @Nullable Object[] values) {
        this.header = header;
        this.values = values;
    }

    Cells copy() {
        return new Cells(header, values.clone());
    }

    /** @param value a text, a number, a day, or null for an empty cell */
    Cells with(String heading, @Nullable Object value) {
        var place = header.indexOf(heading);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + heading);
        }
        values[place] = value;
        return this;
    }

    Cells without(List<String> headings) {
        headings.forEach(heading -> with(heading, null));
        return this;
    }

    /** As a spreadsheet holds them. */
    @Nullable
    Object[] values() {
        return values;
    }

    /** As comma-separated text holds them. */
    List<String> texts() {
        return Arrays.stream(values).map(Cells::text).toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }
}

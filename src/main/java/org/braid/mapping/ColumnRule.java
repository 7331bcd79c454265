package org.braid.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says that a column holds, in the words of Frictionless Table Schema.
 *
 * @param column its index in the row
 * @param missing texts that mean blank in this column, in lower case
 * @param label what is said of it for people
 */
record ColumnRule(int column, Type type, Texts texts, Constraints constraints, Set<String> missing, Label label) {

    ColumnRule {
        missing = Set.copyOf(missing);
    }

    /**
     * For people, and for other programs.
     *
     * @param missing texts that mean blank, as the mapping writes them
     * @param choices of {@code enum}, in its order
     */
    record Label(String title, String description, List<String> missing, List<String> choices) {
        static final Label NONE = new Label("", "", List.of(), List.of());

        Label {
            choices = List.copyOf(choices);
            missing = List.copyOf(missing);
        }
    }

    /** What a value is, and how it compares. */
    enum Type {
        ANY,
        STRING,
        NUMBER,
        INTEGER,
        YEAR,
        BOOLEAN,
        DATE,
        DATETIME
    }

    /**
     * What a value must be besides.
     *
     * @param choices empty for any
     * @param minimum null for none; days compare as days, everything else as numbers
     * @param minLength in characters, as is the other
     */
    record Constraints(
            boolean required,
            boolean unique,
            @Nullable Pattern pattern,
            Set<String> choices,
            @Nullable Comparable<?> minimum,
            @Nullable Comparable<?> maximum,
            int minLength,
            int maxLength) {
        Constraints {
            choices = Set.copyOf(choices);
        }
    }

    boolean isMissing(String text) {
        return !missing.isEmpty() && missing.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Refuses the row for a value that is not what the column holds. */
    void check(Reading reading, String text) {
        if (text.isEmpty()) {
            if (constraints.required()) {
                reading.refuse(FindingCode.MISSING_VALUE, source(), "");
            }
            return;
        }
        var broken = broken(text);
        if (broken != null) {
            refuse(reading, text, broken);
        }
    }

    private void refuse(Reading reading, String text, String broken) {
        if (CellError.is(text)) {
            reading.refuse(FindingCode.CELL_ERROR, source(), text);
        } else {
            reading.refuse(FindingCode.NOT_AS_DESCRIBED, source(), text + ": " + broken);
        }
    }

    /** As the delivery's columns have decided. */
    ColumnRule with(Texts decided) {
        return new ColumnRule(column, type, decided, constraints, missing, label);
    }

    FieldRule.FromRow source() {
        return FieldRule.FromRow.of(column);
    }

    /** The name of what a value breaks; null where it breaks nothing. */
    private @Nullable String broken(String text) {
        var value = value(text);
        if (value == null) {
            return isAmbiguous(text) ? null : "type";
        }
        if (text.length() < constraints.minLength()) {
            return "minLength";
        }
        if (text.length() > constraints.maxLength()) {
            return "maxLength";
        }
        if (constraints.pattern() != null
                && !constraints.pattern().matcher(text).matches()) {
            return "pattern";
        }
        if (!constraints.choices().isEmpty() && !constraints.choices().contains(text)) {
            return "enum";
        }
        return outside(value);
    }

    private @Nullable String outside(Comparable<?> value) {
        if (constraints.minimum() != null && compare(value, constraints.minimum()) < 0) {
            return "minimum";
        }
        return constraints.maximum() != null && compare(value, constraints.maximum()) > 0 ? "maximum" : null;
    }

    /** Both were read by {@link #value}, so both are of one kind. */
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** As it compares; null where the text is not of the column's type. */
    @Nullable
    Comparable<?> value(String text) {
        return switch (type) {
            case ANY, STRING -> text;
            case NUMBER -> number(text);
            case INTEGER, YEAR -> whole(number(text));
            case BOOLEAN -> YesOrNo.of(text).orElse(null);
            case DATE, DATETIME -> day(text);
        };
    }

    private @Nullable BigDecimal number(String text) {
        var cell = texts.money(text);
        return cell.words().isEmpty() ? cell.amount() : null;
    }

    private static @Nullable BigDecimal whole(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() > 0 ? null : number;
    }

    /** A day whose order the column has not decided is for the field that reads it to refuse. */
    private boolean isAmbiguous(String text) {
        return (type == Type.DATE || type == Type.DATETIME) && texts.date(text).code() == FindingCode.AMBIGUOUS_DATE;
    }

    private @Nullable Comparable<?> day(String text) {
        return texts.date(text).value();
    }
}

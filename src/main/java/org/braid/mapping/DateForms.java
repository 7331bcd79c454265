package org.braid.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of dates that a mapping names. */
final class DateForms {
    /** {@code dd/MM/yyyy}: numbers with something between them. Names of months are read in any case. */
    private record Shape(String order, char separator) {}

    private static final Pattern NUMBERS = Pattern.compile(
            "d{1,2}([ /.-]+)M{1,2}\\1(?:yy){1,2}|M{1,2}([ /.-]+)d{1,2}\\2(?:yy){1,2}|(?:yy){1,2}([ /.-]+)M{1,2}\\3d{1,2}");
    private static final String EITHER = "either";
    private static final String DAY_NUMBER = "day number";

    private final List<String> patterns = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<DateTimeFormatter> formatters = new ArrayList<>();
    private final MonthNames names;
    private final int firstYear;
    private final @Nullable String onlyOrder;
    private DayNumber dayNumbers = DayNumber.UNSTATED;
    private boolean either;

    /**
     * @param forms as {@link DateTimeFormatter} writes them, {@code either} or {@code day number}
     * @param firstYear of the hundred that years of two digits are in; 0 where they are not read
     * @throws IllegalArgumentException for a form that cannot be one
     */
    DateForms(Collection<String> forms, MonthNames names, int firstYear) {
        this.names = names;
        this.firstYear = firstYear;
        forms.forEach(this::add);
        var orders = shapes.stream().map(Shape::order).distinct().toList();
        this.onlyOrder = orders.size() == 1 ? orders.get(0) : null;
    }

    private void add(String form) {
        switch (form) {
            case EITHER -> either = true;
            case DAY_NUMBER -> dayNumbers = DayNumber.SINCE_1900;
            case DAY_NUMBER + " 1904" -> dayNumbers = DayNumber.SINCE_1904;
            default -> addPattern(form);
        }
    }

    private void addPattern(String form) {
        if (!form.contains("yyyy") && (firstYear == 0 || !form.contains("yy"))) {
            throw new IllegalArgumentException("a year of two digits does not say its century");
        }
        patterns.add(form);
        if (NUMBERS.matcher(form).matches()) {
            shapes.add(new Shape(order(form), separator(form)));
        } else {
            formatters.add(formatter(form, Locale.UK));
            // Java's British short September is Sept; spreadsheets write Sep.
            formatters.add(formatter(form, Locale.ENGLISH));
        }
    }

    private static String order(String form) {
        return form.replaceAll("[^dMy]+", "").replaceAll("(.)\\1*", "$1").toUpperCase(Locale.ROOT);
    }

    private static char separator(String form) {
        var between = form.replaceAll("[dMy ]", "");
        return between.isEmpty() ? ' ' : between.charAt(0);
    }

    private static DateTimeFormatter formatter(String form, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(form.replace('y', 'u'))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The day by the first form that fits; where all forms have one order, what stands between the parts does not matter.
     */
    @Nullable
    LocalDate stated(DateParts parts) {
        for (var shape : shapes) {
            var date = shape.separator() == parts.separator() ? parts.date(shape.order(), firstYear) : null;
            if (date != null) {
                return date;
            }
        }
        return onlyOrder == null ? null : parts.date(onlyOrder, firstYear);
    }

    /** Those that say where day, month and year stand, as the mapping writes them. */
    List<String> patterns() {
        return patterns;
    }

    /** Whether all forms have this order, whatever stands between the parts. */
    boolean isOnly(DateOrder order) {
        return order.parts().equals(onlyOrder);
    }

    List<DateTimeFormatter> formatters() {
        return formatters;
    }

    MonthNames names() {
        return names;
    }

    int firstYear() {
        return firstYear;
    }

    DayNumber dayNumbers() {
        return dayNumbers;
    }

    boolean either() {
        return either;
    }
}

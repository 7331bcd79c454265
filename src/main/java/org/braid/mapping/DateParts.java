package org.braid.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The three parts of a date's text, in their order: numbers, or one month by its name. */
final class DateParts {
    private static final int MOST = 3;

    /** Of nothing but digits; longer ones are no part of a date. */
    private static final int LONGEST_NUMBER = 4;

    private final int[] value = new int[MOST];
    private final int[] digits = new int[MOST];
    private final MonthNames names;
    private int count;
    private int month = -1;
    private char separator;

    private DateParts(MonthNames names) {
        this.names = names;
    }

    /** The parts of a text that is shaped like a date, without its time; null for any other. */
    static @Nullable DateParts of(String text, MonthNames names) {
        var parts = new DateParts(names);
        var position = 0;
        while (position < text.length()) {
            var character = text.charAt(position);
            var end = position + 1;
            if (isDigit(character)) {
                end = end(text, position);
                if (!parts.number(text, position, end)) {
                    return null;
                }
                end = ordinal(text, end);
            } else if (Character.isLetter(character)) {
                end = wordEnd(text, position);
                if (!parts.word(text.substring(position, end))) {
                    return null;
                }
            } else if (!parts.between(character)) {
                return null;
            }
            position = end;
        }
        return parts.count == MOST ? parts : null;
    }

    private boolean number(String text, int from, int to) {
        if (count == MOST || to - from > LONGEST_NUMBER) {
            return false;
        }
        digits[count] = to - from;
        value[count++] = Integer.parseInt(text, from, to, 10);
        return true;
    }

    /** A month, or a weekday before everything else, which is taken for granted. */
    private boolean word(String word) {
        var number = names.number(word);
        if (number == 0) {
            return (count == 0 && names.isWeekday(word)) || (count == 1 && word.equals("of"));
        }
        if (count == MOST || month >= 0) {
            return false;
        }
        month = count;
        value[count++] = number;
        return true;
    }

    private boolean between(char character) {
        if (count > 0 && count < MOST && (separator == 0 || separator == ' ')) {
            separator = character;
        }
        return character == ' ' || character == ',' || (count > 0 && isSeparator(character));
    }

    private static boolean isSeparator(char character) {
        return character == '/' || character == '-' || character == '.' || character == '\'';
    }

    /** After the two letters of {@code 1st}. */
    private static int ordinal(String text, int from) {
        if (from + 2 > text.length() || (from + 2 < text.length() && Character.isLetter(text.charAt(from + 2)))) {
            return from;
        }
        return switch (text.substring(from, from + 2)) {
            case "st", "nd", "rd", "th" -> from + 2;
            default -> from;
        };
    }

    private static int end(String text, int from) {
        var end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        var end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    boolean namesMonth() {
        return month >= 0;
    }

    /** What stands between them, other than blanks where anything else does. */
    char separator() {
        return separator;
    }

    boolean yearFirst() {
        return digits[0] == LONGEST_NUMBER;
    }

    /**
     * The day; null where these parts cannot be one.
     *
     * @param order where day, month and year stand: {@code DMY}
     * @param firstYear of the hundred that years of two digits are in; 0 where they are not read
     */
    @Nullable
    LocalDate date(String order, int firstYear) {
        var at = order.indexOf('M');
        var year = year(order.indexOf('Y'), firstYear);
        var day = value[order.indexOf('D')];
        var fits = (month < 0 || month == at) && year > 0 && digits[order.indexOf('D')] <= 2 && digits[at] <= 2;
        return fits ? date(year, value[at], day) : null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Of four digits, or of two where the feed says in which hundred; 0 where it is none. */
    private int year(int part, int firstYear) {
        if (digits[part] == LONGEST_NUMBER) {
            return value[part];
        }
        return digits[part] == 2 && firstYear > 0 ? firstYear + Math.floorMod(value[part] - firstYear, 100) : 0;
    }
}

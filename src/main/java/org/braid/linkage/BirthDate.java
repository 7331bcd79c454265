package org.braid.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates of birth however they are written, as eight digits: yyyymmdd, with 00 where a part is not stated. */
final class BirthDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern TIME = Pattern.compile("[t ]\\d{1,2}:\\d{2}.*$");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Pattern GAPS = Pattern.compile("[^0-9]+");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    /** Two-digit years from here on are of the last century. */
    private static final int PIVOT = 26;

    private static final int YEAR = 4;
    /** Of a day, a month or a year; a digit lost from a year leaves nothing to go by. */
    private static final Set<Integer> LENGTHS = Set.of(1, 2, YEAR);

    private static final String UNKNOWN = "";

    private BirthDate() {}

    /** Blank where it is no date. Day before month, unless the figures allow only the other way. */
    static String canonical(String stated) {
        var text = withMonthNumber(
                TIME.matcher(stated.strip().toLowerCase(Locale.ROOT)).replaceFirst(""));
        if (COMPACT.matcher(text).matches()) {
            return compact(text);
        }
        var parts = List.of(GAPS.split(text.startsWith("-") ? text.substring(1) : text));
        if (parts.stream().anyMatch(part -> !LENGTHS.contains(part.length()))) {
            return UNKNOWN;
        }
        var numbers = parts.stream().mapToInt(Integer::parseInt).toArray();
        var yearFirst = !parts.isEmpty() && parts.get(0).length() == YEAR;
        return switch (numbers.length) {
            case 1 -> yearFirst ? date(numbers[0], 0, 0) : UNKNOWN;
            case 2 -> yearFirst ? date(numbers[0], numbers[1], 0) : UNKNOWN;
            case 3 ->
                yearFirst
                        ? date(numbers[0], numbers[1], numbers[2])
                        : either(year(parts.get(2)), numbers[1], numbers[0]);
            default -> UNKNOWN;
        };
    }

    private static String withMonthNumber(String text) {
        var word = WORD.matcher(text);
        if (word.find()) {
            var month = MONTHS.indexOf(word.group().substring(0, 3));
            return month < 0 ? text : word.replaceFirst("-" + (month + 1) + "-");
        }
        return text;
    }

    private static String compact(String digits) {
        var first = Integer.parseInt(digits.substring(0, 4));
        return first / 100 >= 15 && first / 100 <= 21
                ? date(first, part(digits, 4), part(digits, 6))
                : either(Integer.parseInt(digits.substring(4)), part(digits, 2), part(digits, 0));
    }

    private static int part(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    private static int year(String text) {
        var year = Integer.parseInt(text);
        if (text.length() > 2) {
            return year;
        }
        return year <= PIVOT ? 2000 + year : 1900 + year;
    }

    private static String either(int year, int month, int day) {
        return month > 12 ? date(year, day, month) : date(year, month, day);
    }

    /** Wrong figures are kept: they are what was written, and agree with themselves. */
    private static String date(int year, int month, int day) {
        return year == 0 || month > 99 || day > 99 ? UNKNOWN : "%04d%02d%02d".formatted(year, month, day);
    }
}

package org.braid.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braid.mapping.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * A column's texts as days.
 *
 * @param days by row, in the order of day and month that the column asks for, or else day first
 * @param dayFirst how many are a day only with the day first
 * @param monthFirst how many are a day only with the month first
 * @param either how many are another day in either order
 * @param numbers how many are numbers by which spreadsheets count days
 * @param shortYears how many have a year of two digits
 */
record DayColumn(
        Column column,
        List<Optional<LocalDate>> days,
        int dayFirst,
        int monthFirst,
        int either,
        int numbers,
        int shortYears) {

    static DayColumn of(Column column) {
        var read = column.each(CellValue::day);
        var found = read.stream().flatMap(Optional::stream).toList();
        var monthFirst = count(found, day -> day.numeric() && day.dayFirst() == null);
        var dayFirst = count(found, day -> day.numeric() && day.monthFirst() == null);
        var isMonthFirst = monthFirst > dayFirst;
        var days = new ArrayList<Optional<LocalDate>>();
        read.forEach(day -> days.add(day.map(each -> isMonthFirst ? monthFirst(each) : each.either())));
        return new DayColumn(
                column,
                days,
                dayFirst,
                monthFirst,
                count(found, day -> day.numeric() && day.dayFirst() != null && day.monthFirst() != null),
                count(found, CellValue.Day::isNumber),
                count(found, CellValue.Day::shortYear));
    }

    private static @Nullable LocalDate monthFirst(CellValue.Day day) {
        return day.monthFirst() == null ? day.either() : day.monthFirst();
    }

    private interface Fits {
        boolean test(CellValue.Day day);
    }

    private static int count(List<CellValue.Day> days, Fits fits) {
        return (int) days.stream().filter(fits::test).count();
    }

    boolean isOther(DayColumn day) {
        return column.position() != day.column.position();
    }

    List<LocalDate> sorted() {
        return days.stream().flatMap(Optional::stream).sorted().toList();
    }

    int count() {
        return (int) days.stream().filter(Optional::isPresent).count();
    }

    /** Whether every day that could be either is told by another. */
    boolean isDecided() {
        return !isNumeric() || (dayFirst > 0) != (monthFirst > 0);
    }

    boolean isNumeric() {
        return dayFirst + monthFirst + either > 0;
    }

    String evidence() {
        var evidence = new ArrayList<String>();
        if (isNumeric()) {
            evidence.add("%d can only have the day first, %d only the month, %d either"
                    .formatted(dayFirst, monthFirst, either));
        } else {
            evidence.add("days in a form that is clear");
        }
        if (numbers > 0) {
            evidence.add("%d as a spreadsheet's day number".formatted(numbers));
        }
        if (shortYears > 0) {
            evidence.add("%d with a year of two digits".formatted(shortYears));
        }
        return String.join("; ", evidence);
    }

    /** The middle one of the days. */
    LocalDate middle() {
        var sorted = sorted();
        return sorted.get(sorted.size() / 2);
    }

    /** Years between the tenth and the ninetieth of a hundred days. */
    long spread() {
        var sorted = sorted();
        var last = sorted.size() - 1;
        return sorted.get(last * 9 / 10).getYear()
                - (long) sorted.get(last / 10).getYear();
    }
}

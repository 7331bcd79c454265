package org.braid.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.braid.mapping.CellValue;

/**
 * How the dates of a table are to be read.
 *
 * @param forms for {@code dates}; none where all are clear by themselves
 * @param ownFormat columns whose order is another than the rest's
 * @param undecided columns that do not say whether day or month stands first
 */
record DateChoice(
        List<String> forms, Set<String> ownFormat, Set<String> undecided, boolean shortYears, boolean foreign) {

    private static final List<ColumnMeaning> DAYS =
            List.of(ColumnMeaning.BIRTH_DATE, ColumnMeaning.FROM, ColumnMeaning.TO, ColumnMeaning.REVIEW_DUE);

    /** Of all tables of a file: its mapping says once how dates are read. */
    static DateChoice of(List<Judgement> tables) {
        var days = tables.stream()
                .flatMap(judgement -> DAYS.stream().flatMap(meaning -> judgement.only(meaning).stream()))
                .map(DayColumn::of)
                .toList();
        var dayFirst = days.stream().anyMatch(day -> day.dayFirst() > 0);
        var monthFirst = days.stream().anyMatch(day -> day.monthFirst() > 0);
        var own = new LinkedHashSet<String>();
        var undecided = new LinkedHashSet<String>();
        for (var day : days) {
            if (dayFirst && monthFirst && day.monthFirst() > 0 && day.dayFirst() == 0) {
                own.add(day.column().name());
            }
            if (day.isNumeric() && (!(dayFirst || monthFirst) || (dayFirst && monthFirst && !day.isDecided()))) {
                undecided.add(day.column().name());
            }
        }
        return new DateChoice(
                forms(days, dayFirst, monthFirst),
                own,
                undecided,
                days.stream().anyMatch(day -> day.shortYears() > 0),
                days.stream().anyMatch(DateChoice::isForeign));
    }

    private static List<String> forms(List<DayColumn> days, boolean dayFirst, boolean monthFirst) {
        var forms = new ArrayList<String>();
        var mixed = days.stream().anyMatch(day -> day.dayFirst() > 0 && day.monthFirst() > 0);
        if (mixed || (!dayFirst && !monthFirst && days.stream().anyMatch(DayColumn::isNumeric))) {
            forms.add("either");
        } else if (dayFirst) {
            forms.add("dd/MM/yyyy");
        } else if (monthFirst) {
            forms.add("MM/dd/yyyy");
        }
        if (days.stream().anyMatch(day -> day.numbers() > 0)) {
            forms.add("day number");
        }
        return forms;
    }

    private static boolean isForeign(DayColumn day) {
        return day.column().filled().stream()
                .anyMatch(text -> CellValue.day(text).isPresent() && !CellValue.isEnglish(text));
    }

    boolean isMonthFirst(String column) {
        return ownFormat.contains(column) || forms.contains("MM/dd/yyyy");
    }
}

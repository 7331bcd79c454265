package org.braid.mapping;

import java.time.LocalDate;
import org.braid.audit.FindingCode;

/** A day as the number by which spreadsheets count days. */
enum DayNumber {
    /** Read as most spreadsheets count, and noted: a workbook of an old Macintosh is four years later. */
    UNSTATED(LocalDate.of(1899, 12, 30)),
    SINCE_1900(LocalDate.of(1899, 12, 30)),
    SINCE_1904(LocalDate.of(1904, 1, 1));

    /** Five digits are a believable day: they begin in May 1927. */
    private static final int FIRST = 10_000;

    private static final int DIGITS = 5;

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final LocalDate dayZero;

    DayNumber(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** Digits, and among them a point or a comma. */
    static boolean isNumber(String text) {
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            if ((character < '0' || character > '9') && character != '.' && character != ',') {
                return false;
            }
        }
        return !text.isEmpty() && text.indexOf('.') == text.lastIndexOf('.');
    }

    /** {@code 45678}, {@code 45,678} and {@code 45678.0}; behind the point is the time of day. */
    Read<LocalDate> date(String text) {
        var point = text.indexOf('.');
        var whole = (point < 0 ? text : text.substring(0, point)).replace(",", "");
        var comma = text.indexOf(',');
        if (whole.length() != DIGITS || (comma >= 0 && comma != 2) || comma != text.lastIndexOf(',')) {
            return Read.no(FindingCode.INVALID_DATE);
        }
        var number = Integer.parseInt(whole);
        var date = dayZero.plusDays(number);
        if (number < FIRST || date.isAfter(LAST)) {
            return Read.no(FindingCode.INVALID_DATE);
        }
        return this == UNSTATED ? Read.noted(date, FindingCode.DAY_NUMBER) : Read.plain(date);
    }
}

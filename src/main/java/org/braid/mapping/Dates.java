package org.braid.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/** Reads days as people and spreadsheets write them, in the order that the mapping states or the column decides. */
final class Dates {
    private static final Read<LocalDate> NONE = Read.no(FindingCode.INVALID_DATE);
    private static final int EIGHT_DIGITS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DateForms forms;
    private final @Nullable Decision decision;
    private final Memo<Read<LocalDate>> memo = new Memo<>(this::read);

    Dates(DateForms forms) {
        this(forms, null);
    }

    private Dates(DateForms forms, @Nullable Decision decision) {
        this.forms = forms;
        this.decision = decision;
    }

    /**
     * What a whole column says of its order.
     *
     * @param order null where it says nothing, or both
     * @param evidence in words
     * @param share how many cells of the column say so, in words
     */
    record Decision(@Nullable DateOrder order, String evidence, String share) {

        /** As it is told beside a date that could be another. */
        private Read<LocalDate> read(LocalDate date) {
            var why = "read as %s: %s, %s"
                    .formatted(DAY.format(date), Objects.requireNonNull(order).words(), share);
            return new Read<>(date, null, why);
        }
    }

    /** The forms that the mapping names, such as {@code dd/MM/yyyy}. */
    List<String> patterns() {
        return forms.patterns();
    }

    /** Whether the order of day and month is for the column to decide. */
    boolean waitsForColumn() {
        return forms.either();
    }

    Dates decided(Decision told) {
        return new Dates(forms, told);
    }

    Read<LocalDate> date(String text) {
        return memo.of(text);
    }

    /** The day of a text such as {@code 2026-04-01}, or in the one order that the feed has; null for all that takes more. */
    @Nullable
    LocalDate plain(String text) {
        if (text.length() != 10 || !forms.formatters().isEmpty()) {
            return null;
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        if (text.charAt(2) != '/' || text.charAt(5) != '/') {
            return null;
        }
        var one = number(text, 0, 2);
        var two = number(text, 3, 5);
        var year = number(text, 6, 10);
        return forms.isOnly(DateOrder.DAY_FIRST)
                ? day(year, two, one)
                : forms.isOnly(DateOrder.MONTH_FIRST) ? day(year, one, two) : null;
    }

    /** Days that not every month has are left to the calendar. */
    private static @Nullable LocalDate day(int year, int month, int day) {
        var isPlain = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        return isPlain ? LocalDate.of(year, month, day) : null;
    }

    /** Negative for anything but digits. */
    private static int number(String text, int from, int to) {
        var number = 0;
        for (var position = from; position < to; position++) {
            var digit = text.charAt(position) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private Read<LocalDate> read(String stated) {
        var text = withoutTime(PlainText.of(stated));
        for (var formatter : forms.formatters()) {
            var date = parsed(text, formatter);
            if (date != null) {
                return Read.plain(date);
            }
        }
        if (DayNumber.isNumber(text)) {
            return text.length() == EIGHT_DIGITS && text.indexOf('.') < 0 && text.indexOf(',') < 0
                    ? readable(parsed(text, DateTimeFormatter.BASIC_ISO_DATE))
                    : forms.dayNumbers().date(text);
        }
        var parts = DateParts.of(text, forms.names());
        return parts == null ? NONE : read(parts);
    }

    private Read<LocalDate> read(DateParts parts) {
        if (parts.namesMonth()) {
            return readable(named(parts));
        }
        if (parts.yearFirst()) {
            return readable(parts.date("YMD", 0));
        }
        var stated = forms.stated(parts);
        return stated == null && forms.either() ? decided(parts) : readable(stated);
    }

    private @Nullable LocalDate named(DateParts parts) {
        for (var order : List.of("DMY", "MDY", "YMD")) {
            var date = parts.date(order, forms.firstYear());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** What only one order makes a day is read so; what both do is read as its column says. */
    private Read<LocalDate> decided(DateParts parts) {
        var dayFirst = parts.date(DateOrder.DAY_FIRST.parts(), forms.firstYear());
        var monthFirst = parts.date(DateOrder.MONTH_FIRST.parts(), forms.firstYear());
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            return readable(dayFirst == null ? monthFirst : dayFirst);
        }
        if (decision == null || decision.order() == null) {
            return new Read<>(null, FindingCode.AMBIGUOUS_DATE, decision == null ? "" : decision.evidence());
        }
        return decision.read(decision.order() == DateOrder.DAY_FIRST ? dayFirst : monthFirst);
    }

    /** Counts what a text says of the order in its column. */
    void count(String text, DateVotes votes) {
        var parts = DateParts.of(withoutTime(PlainText.of(text)), forms.names());
        if (parts == null || parts.namesMonth() || parts.yearFirst() || forms.stated(parts) != null) {
            return;
        }
        var dayFirst = parts.date(DateOrder.DAY_FIRST.parts(), forms.firstYear());
        var monthFirst = parts.date(DateOrder.MONTH_FIRST.parts(), forms.firstYear());
        if (!Objects.equals(dayFirst, monthFirst)) {
            votes.count(dayFirst != null, monthFirst != null);
        }
    }

    private static Read<LocalDate> readable(@Nullable LocalDate date) {
        return date == null ? NONE : Read.plain(date);
    }

    /** A year has four digits: Java reads others, too, and no calendar goes on after the last of them. */
    private static @Nullable LocalDate parsed(String text, DateTimeFormatter formatter) {
        try {
            var date = LocalDate.parse(text, formatter);
            return date.getYear() > 0 && date.getYear() <= 9999 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Up to the blank or the T before the first colon: {@code 01/04/2026 00:00:00}. */
    private static String withoutTime(String text) {
        var colon = text.indexOf(':');
        var cut = colon;
        while (cut > 0 && colon - cut < 3 && text.charAt(cut) != ' ' && text.charAt(cut) != 'T') {
            cut--;
        }
        return cut > 0 && (text.charAt(cut) == ' ' || text.charAt(cut) == 'T')
                ? text.substring(0, cut).strip()
                : withoutZone(text);
    }

    /** XML allows a zone behind a day: {@code 2026-04-01Z}, {@code 2026-04-01T}. */
    private static String withoutZone(String text) {
        var end = text.length() - 1;
        return end == 10 && (text.charAt(end) == 'Z' || text.charAt(end) == 'T') ? text.substring(0, end) : text;
    }
}

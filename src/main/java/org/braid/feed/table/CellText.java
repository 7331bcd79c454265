package org.braid.feed.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.braid.feed.PlainNumber;

/** The text a person would read off a cell, written in one way: numbers with digits and a point, dates as ISO 8601. */
final class CellText {
    /** Day 60 of the 1900 calendar is a 29 February that never was (ECMA-376 part 1, 18.17.4.1): later days are one off. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465; // 9999-12-31
    private static final int MINUTES = 1_440;

    /** Excel computes with 15 digits; what follows them is noise such as 0.30000000000000004. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Of a formula whose file came from a program that computes nothing: what it comes to nobody knows. */
    static final String NOT_COMPUTED = "#FORMULA!";

    /** As many days and times are remembered; the sheets of a workbook say the same ones over and over. */
    private static final int MOST_DAYS = 4_096;

    private static final int LONGEST_DAY = 20;

    private final List<String> shared;
    private final CellFormats formats;
    /** The day before day 1 of the workbook's calendar. */
    private final LocalDate epochDay;
    /** By the number in the cell. */
    private final Map<String, String> days = new HashMap<>();

    /** @param shared the workbook's texts, to which cells refer by number */
    CellText(List<String> shared, CellFormats formats, boolean since1904) {
        this.shared = shared;
        this.formats = formats;
        this.epochDay = since1904 ? EPOCH_1904 : EPOCH_1900;
    }

    /** One of the texts that cells share. */
    String shared(int number) {
        return shared.get(number);
    }

    /**
     * The text of a cell that has a value of its own.
     *
     * @param style the number of its style
     * @param value its value; for a formula the one that was computed when the file was saved
     */
    String of(CellType type, int style, String value) {
        return switch (type) {
            case TRUTH -> value.strip().equals("1") ? "true" : "false";
            case DATE -> isoDate(value.strip());
            case NUMBER -> number(formats.of(style), value.strip());
            default -> unescaped(value);
        };
    }

    /** Undoes the way in which a sheet writes characters that XML cannot hold, such as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16))
                                .replace("\\", "\\\\")
                                .replace("$", "\\$"))
                : text;
    }

    /** The text of a number in a cell of the style with this number. */
    String of(int style, double value) {
        return number(formats.of(style), Double.toString(value));
    }

    private String number(CellFormats.Shows shows, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (shows) {
            case NUMBER -> plain(value);
            case DATE -> day(value);
            case HOURS -> time(shows, value);
        };
    }

    private String day(String value) {
        var known = days.get(value);
        if (known == null) {
            known = time(CellFormats.Shows.DATE, value);
            if (days.size() < MOST_DAYS && value.length() <= LONGEST_DAY) {
                days.put(value, known);
            }
        }
        return known;
    }

    private String time(CellFormats.Shows shows, String value) {
        var serial = Double.parseDouble(value);
        if (!(serial >= 0 && serial < LAST_DAY + 1)) {
            return plain(value);
        }
        long minutes = Math.round(serial * MINUTES);
        return shows == CellFormats.Shows.HOURS || minutes < MINUTES ? time(minutes) : dateTime(minutes);
    }

    private String dateTime(long minutes) {
        long day = minutes / MINUTES;
        var early = epochDay.equals(EPOCH_1900) && day < 60;
        var date = epochDay.plusDays(early ? day + 1 : day).toString();
        return minutes % MINUTES == 0 ? date : date + "T" + time(minutes % MINUTES);
    }

    static String time(long minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    /** The rare cells whose type is a date carry it as text already, with or without a time. */
    static String isoDate(String value) {
        int time = value.indexOf('T');
        if (time < 0 || value.length() < time + 6) {
            return value;
        }
        var minutes = value.substring(time, time + 6);
        return value.substring(0, time) + (minutes.equals("T00:00") ? "" : minutes);
    }

    static String plain(String value) {
        if (isPlain(value)) {
            return value;
        }
        var number = new BigDecimal(value).round(EXCEL).stripTrailingZeros();
        return number.signum() == 0 ? "0" : PlainNumber.of(number);
    }

    /** Whether a number is written with digits only that count, and with fewer than Excel has; nearly all are. */
    private static boolean isPlain(String value) {
        var point = value.indexOf('.');
        return value.length() <= EXCEL.getPrecision()
                && (point < 0 ? value.charAt(0) != '0' : isFraction(value, point))
                && areDigits(value, 0, point < 0 ? value.length() : point)
                && (point < 0 || areDigits(value, point + 1, value.length()));
    }

    /** Whether there is a figure before the point, 0 if no other, and one behind it that is needed. */
    private static boolean isFraction(String value, int point) {
        return point > 0
                && !value.endsWith("0")
                && (value.charAt(0) != '0' || point == 1)
                && point < value.length() - 1;
    }

    private static boolean areDigits(String value, int from, int to) {
        for (int next = from; next < to; next++) {
            if (value.charAt(next) < '0' || value.charAt(next) > '9') {
                return false;
            }
        }
        return true;
    }
}

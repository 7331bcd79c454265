package org.braid.view.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.braid.view.path.Moments.Moment;
import org.jspecify.annotations.Nullable;

/** The least and the greatest that a value can mean, given how exactly it was written. */
final class Boundaries {
    private static final int DECIMALS = 8;

    private Boundaries() {}

    static @Nullable Value low(Value value) {
        return switch (value.kind()) {
            case INTEGER, DECIMAL -> decimal(value, -1, RoundingMode.FLOOR);
            case DATE, DATE_TIME, TIME -> moment(value, false);
            default -> null;
        };
    }

    static @Nullable Value high(Value value) {
        return switch (value.kind()) {
            case INTEGER, DECIMAL -> decimal(value, 1, RoundingMode.CEILING);
            case DATE, DATE_TIME, TIME -> moment(value, true);
            default -> null;
        };
    }

    private static @Nullable Value decimal(Value value, int direction, RoundingMode rounding) {
        var number = value.number();
        if (number == null) {
            return null;
        }
        var half = BigDecimal.valueOf(5L * direction, Math.max(number.scale(), 0) + 1);
        return Value.of(number.add(half).setScale(DECIMALS, rounding));
    }

    private static @Nullable Value moment(Value value, boolean high) {
        var moment = Moments.parse(value);
        if (moment == null) {
            return null;
        }
        try {
            var text = switch (value.kind()) {
                case DATE -> date(moment, high);
                case TIME -> time(moment, 0, high);
                default -> dateTime(moment, high);
            };
            return new Value(value.type(), text, null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String dateTime(Moment moment, boolean high) {
        return date(moment, high) + "T" + time(moment, 3, high) + zone(moment.zone(), high);
    }

    private static String date(Moment moment, boolean high) {
        int year = part(moment, 0, 0);
        int month = part(moment, 1, high ? 12 : 1);
        int day = part(moment, 2, high ? YearMonth.of(year, month).lengthOfMonth() : 1);
        return LocalDate.of(year, month, day).toString();
    }

    /** @param from which of the parts is the hour */
    private static String time(Moment moment, int from, boolean high) {
        int hour = part(moment, from, high ? 23 : 0);
        int minute = part(moment, from + 1, high ? 59 : 0);
        return LocalTime.of(hour, minute) + ":" + seconds(moment, from + 2, high);
    }

    private static String seconds(Moment moment, int index, boolean high) {
        var known = index < moment.parts().size() ? moment.parts().get(index) : null;
        if (known == null) {
            return high ? "59.999" : "00.000";
        }
        var text = new StringBuilder(known.scale() == 0 ? "%02d.".formatted(known.intValue()) : known.toPlainString());
        if (known.scale() > 0 && known.compareTo(BigDecimal.TEN) < 0 && text.charAt(1) == '.') {
            text.insert(0, '0');
        }
        while (text.length() < "00.000".length()) {
            text.append(high ? '9' : '0');
        }
        return text.toString();
    }

    /** Where nothing is said of the zone, it may be any there is. */
    private static String zone(@Nullable String zone, boolean high) {
        if (zone != null) {
            return zone;
        }
        return high ? "-12:00" : "+14:00";
    }

    private static int part(Moment moment, int index, int otherwise) {
        return index < moment.parts().size() ? moment.parts().get(index).intValue() : otherwise;
    }
}

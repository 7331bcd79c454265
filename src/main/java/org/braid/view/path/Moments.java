package org.braid.view.path;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times that may be known to the year, the day or the millisecond. */
final class Moments {
    private static final Pattern DATE_TIME = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
            + "(?:T(?:([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}(?:\\.[0-9]+)?))?)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?");
    private static final Pattern TIME = Pattern.compile("([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}(?:\\.[0-9]+)?))?)?");
    private static final FhirType DATE = Model.R4.type("date");
    private static final FhirType MOMENT = Model.R4.type("dateTime");
    private static final FhirType TIME_OF_DAY = Model.R4.type("time");
    private static final int MINUTES = 5;

    private Moments() {}

    /**
     * What is known of it.
     *
     * @param parts year, month, day, hour, minute and second, or the last three of a time of day
     * @param zone as it was written: {@code Z} or {@code +01:00}; null where it is not said
     */
    record Moment(List<BigDecimal> parts, @Nullable String zone) {
        Moment {
            parts = List.copyOf(parts);
        }

        /** The same in UTC. */
        Moment inUtc() {
            if (minutes() == 0 || parts.size() < MINUTES) {
                return this;
            }
            var there = LocalDateTime.of(part(0), part(1), part(2), part(3), part(4))
                    .minusMinutes(minutes());
            var utc = new ArrayList<>(parts);
            var fields = List.of(
                    there.getYear(), there.getMonthValue(), there.getDayOfMonth(), there.getHour(), there.getMinute());
            for (int index = 0; index < fields.size(); index++) {
                utc.set(index, BigDecimal.valueOf(fields.get(index)));
            }
            return new Moment(utc, "Z");
        }

        private int minutes() {
            if (zone == null || zone.equals("Z")) {
                return 0;
            }
            int minutes = 60 * Integer.parseInt(zone.substring(1, 3)) + Integer.parseInt(zone.substring(4));
            return zone.charAt(0) == '-' ? -minutes : minutes;
        }

        private int part(int index) {
            return parts.get(index).intValue();
        }
    }

    /** @param word a literal without its {@code @} */
    static Value literal(String word) {
        if (word.startsWith("T")) {
            return new Value(TIME_OF_DAY, word.substring(1), null);
        }
        int time = word.indexOf('T');
        return time < 0
                ? new Value(DATE, word, null)
                : new Value(MOMENT, word.endsWith("T") ? word.substring(0, time) : word, null);
    }

    /** @return null where one is no date, or both agree as far as the less exact one goes */
    static @Nullable Integer compare(Value left, Value right) {
        var one = parse(left);
        var other = parse(right);
        if (one == null || other == null || (left.kind() == Kind.TIME) != (right.kind() == Kind.TIME)) {
            return null;
        }
        return one.zone() != null && other.zone() != null
                ? compare(one.inUtc().parts(), other.inUtc().parts())
                : atDifferentPlaces(one, other) ? null : compare(one.parts(), other.parts());
    }

    private static boolean atDifferentPlaces(Moment one, Moment other) {
        return (one.zone() == null) != (other.zone() == null)
                && Math.min(one.parts().size(), other.parts().size()) >= MINUTES;
    }

    private static @Nullable Integer compare(List<BigDecimal> one, List<BigDecimal> other) {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
            int order = one.get(index).compareTo(other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return one.size() == other.size() ? 0 : null;
    }

    /** @return null where its text is no date or time of its type */
    static @Nullable Moment parse(Value value) {
        var text = value.text();
        if (text == null) {
            return null;
        }
        var isTime = value.kind() == Kind.TIME;
        var matcher = (isTime ? TIME : DATE_TIME).matcher(text);
        return matcher.matches() ? new Moment(parts(matcher, isTime ? 3 : 6), isTime ? null : matcher.group(7)) : null;
    }

    private static List<BigDecimal> parts(Matcher matcher, int most) {
        var parts = new ArrayList<BigDecimal>();
        for (int group = 1; group <= most && matcher.group(group) != null; group++) {
            parts.add(new BigDecimal(matcher.group(group)));
        }
        return parts;
    }
}

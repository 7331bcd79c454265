package org.braid.person;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

/** How many of one full name were born around a day: so many may share the day by chance. */
final class Namesakes {
    /** On either side of a day, in days: about three years. */
    private static final int AROUND = 3 * 365;

    private static final double PSEUDO_COUNT = 4;

    private final Map<Long, int[]> births;
    private final int total;

    /** @param births the days on which those of one name were born, sorted */
    private Namesakes(Map<Long, int[]> births, int total) {
        this.births = births;
        this.total = total;
    }

    static Namesakes of(List<Profile> profiles) {
        var births = profiles.stream()
                .filter(Namesakes::isNamed)
                .collect(groupingBy(Namesakes::name, collectingAndThen(toList(), Namesakes::days)));
        return new Namesakes(births, profiles.size());
    }

    private static int[] days(List<Profile> profiles) {
        return profiles.stream()
                .mapToInt(profile -> day(profile.birth()))
                .sorted()
                .toArray();
    }

    /**
     * How many times as many of them there should be as there are.
     *
     * @param expected the share of all that should have this name and this very day of birth
     */
    double more(Profile profile, double expected) {
        var days = births.get(name(profile));
        var day = day(profile.birth());
        var around = days == null
                ? 0
                : below(days, day + AROUND + 1) - below(days, day - AROUND) - below(days, day + 1) + below(days, day);
        return (expected * 2 * AROUND * total + PSEUDO_COUNT) / (around + PSEUDO_COUNT);
    }

    private static int below(int[] days, int day) {
        var from = 0;
        var to = days.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (days[middle] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static boolean isNamed(Profile profile) {
        return profile.given().stated() && profile.family().stated() && profile.birth() != 0;
    }

    private static long name(Profile profile) {
        return (long) profile.given().id() << 32 | profile.family().id();
    }

    /** Days in the order of the calendar, with room for 31 in every month. */
    private static int day(int birth) {
        return birth / 10_000 * 372 + (birth / 100 % 100) * 31 + birth % 100;
    }
}

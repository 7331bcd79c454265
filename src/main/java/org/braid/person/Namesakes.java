package org.braid.person;

import java.util.Arrays;
import java.util.List;

/** How many of one full name were born around a day: so many may share the day by chance. In steps. */
final class Namesakes {
    /** On either side of a day, in days: about three years. */
    private static final int AROUND = 3 * 365;

    private static final double PSEUDO_COUNT = 4;

    /** The lower bits of a birth, which hold the day: room for 2,800 years. */
    private static final long DAY = (1L << 20) - 1;

    private final long[] births;
    private final int total;

    /** @param births a number for the name above the day, sorted; two names of one number are counted as one */
    private Namesakes(long[] births, int total) {
        this.births = births;
        this.total = total;
    }

    static Namesakes of(List<Profile> profiles) {
        var births = profiles.parallelStream()
                .filter(Namesakes::isNamed)
                .mapToLong(profile -> name(profile) | day(profile.birth()))
                .toArray();
        Arrays.parallelSort(births);
        return new Namesakes(births, profiles.size());
    }

    /**
     * How many times as many of them there should be as there are.
     *
     * @param expected the share of all that should have this name and this very day of birth
     */
    double more(Profile profile, double expected) {
        return (expected * 2 * AROUND * Steps.of(total) + PSEUDO_COUNT) / (around(profile) + PSEUDO_COUNT);
    }

    /** On which step their number is, those left out that were born on the very day; 0 for who has no name or no date. */
    int around(Profile profile) {
        if (!isNamed(profile)) {
            return 0;
        }
        var day = name(profile) | day(profile.birth());
        return Steps.of(below(day + AROUND + 1) - below(day - AROUND) - below(day + 1) + below(day));
    }

    private int below(long birth) {
        var from = 0;
        var to = births.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (births[middle] < birth) {
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

    /** Of the texts, so that it is the same number among other people. */
    private static long name(Profile profile) {
        return BlockKey.mixed((long) profile.given().text().hashCode() << 32
                        ^ profile.family().text().hashCode())
                & ~DAY;
    }

    /** Days in the order of the calendar, with room for 31 in every month. */
    private static int day(int birth) {
        return birth / 10_000 * 372 + (birth / 100 % 100) * 31 + birth % 100;
    }
}

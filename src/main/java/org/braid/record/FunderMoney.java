package org.braid.record;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** One funder's money of one night, in minor units, in the places where it can be. */
final class FunderMoney {
    private final Map<Place, Long> minor = new EnumMap<>(Place.class);
    private String name = "";

    /** Funders by their id, and a currency apart from every other. */
    record Key(String funder, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::funder).thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Where a funder's money is; the last three hold all of the first. */
    enum Place {
        ENTITLED,
        IN_BUDGETS,
        /** Told by a feed that may not create it, and stated by nobody who may. */
        WAITING,
        /** Told again of money that a budget line counts. */
        COUNTED_ELSEWHERE
    }

    void add(Place place, long amount) {
        minor.merge(place, amount, Math::addExact);
    }

    /** Feeds spell a funder's name in their own way; the smallest is taken, whatever the order. */
    FunderMoney named(String name) {
        if (this.name.isEmpty() || (!name.isEmpty() && name.compareTo(this.name) < 0)) {
            this.name = name;
        }
        return this;
    }

    String name() {
        return name;
    }

    long minor(Place place) {
        return minor.getOrDefault(place, 0L);
    }
}

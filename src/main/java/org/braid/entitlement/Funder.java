package org.braid.entitlement;

import java.util.Comparator;

/**
 * Who owes the money.
 *
 * @param system the system the identifier is from, such as {@code council} or {@code ods}
 * @param value the identifier in that system
 */
public record Funder(String system, String value, String name, Sector sector) implements Comparable<Funder> {
    private static final Comparator<Funder> ORDER =
            Comparator.comparing(Funder::system).thenComparing(Funder::value);

    /** {@code ods:QZZ}: the same funder whatever name a feed gives it. */
    public String id() {
        return system + ":" + value;
    }

    @Override
    public int compareTo(Funder other) {
        return ORDER.compare(this, other);
    }
}

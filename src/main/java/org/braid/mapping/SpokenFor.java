package org.braid.mapping;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.braid.entitlement.DateRange;
import org.jspecify.annotations.Nullable;

/** Whom, and which days, a snapshot speaks for: what it does not say of them has ended. */
final class SpokenFor {
    private final Map<String, LocalDate> before;
    private final Set<String> scopes = new HashSet<>();
    private final Map<String, DateRange> periods = new TreeMap<>();

    /** @param before by scope, the first day after the latest period that earlier deliveries spoke for */
    SpokenFor(Map<String, LocalDate> before) {
        this.before = Map.copyOf(before);
    }

    /** @param period that a row says it is of; null where it does not say */
    void add(String scope, @Nullable DateRange period) {
        scopes.add(scope);
        if (period != null) {
            periods.merge(scope, period, SpokenFor::union);
        }
    }

    private static DateRange union(DateRange one, DateRange other) {
        var start =
                one.startInclusive().isBefore(other.startInclusive()) ? one.startInclusive() : other.startInclusive();
        return new DateRange(start, end(one).isAfter(end(other)) ? end(one) : end(other));
    }

    private static LocalDate end(DateRange period) {
        return Objects.requireNonNull(period.endExclusive());
    }

    /**
     * What ended before the period is past, and stays. What begins after it is in the latest extract too, as a plan; an
     * older one, sent again, could not know of it.
     */
    boolean includes(Statements.Current statement) {
        var period = periods.get(statement.scope());
        if (period == null) {
            return scopes.contains(statement.scope());
        }
        var days = isLatest(statement.scope(), period) ? new DateRange(period.startInclusive(), null) : period;
        return statement.valid().overlaps(days);
    }

    private boolean isLatest(String scope, DateRange period) {
        var known = before.get(scope);
        return known == null || !end(period).isBefore(known);
    }

    /** By scope, the first day after the period. */
    Map<String, LocalDate> ends() {
        var ends = new TreeMap<String, LocalDate>();
        periods.forEach((scope, period) -> ends.put(scope, end(period)));
        return ends;
    }
}

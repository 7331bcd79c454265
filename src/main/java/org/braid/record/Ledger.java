package org.braid.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was received, read and decided, as far as it explains beliefs. */
final class Ledger {
    private final Map<Long, Delivery> deliveries;
    private final List<Read> readings;
    private final List<Decided> decisions;

    /** A file that was received. */
    record Delivery(long id, String feed, String file, String sha256) {}

    /**
     * A night read a delivery, not only found it again.
     *
     * @param source the mapping's name
     * @param mapping the SHA-256 of the mapping
     */
    record Read(int night, long delivery, String source, String mapping) {}

    /**
     * Somebody decided about two descriptions, or undid what was decided.
     *
     * @param night with which it took effect
     */
    record Decided(String by, int night, long left, long right) {}

    Ledger(Collection<Delivery> deliveries, List<Read> readings, List<Decided> decisions) {
        this.deliveries = deliveries.stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        this.readings = List.copyOf(readings);
        this.decisions = List.copyOf(decisions);
    }

    Optional<Delivery> delivery(long id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    Optional<Delivery> delivery(String feed, String sha256) {
        return deliveries.values().stream()
                .filter(each -> each.feed().equals(feed) && each.sha256().equals(sha256))
                .findFirst();
    }

    /** Whether bytes had been read by then, and only by other mappings than this. */
    boolean readByAnother(Delivery delivery, String mapping, int then) {
        var before = readings.stream()
                .filter(read -> read.delivery() == delivery.id() && read.night() <= then)
                .toList();
        return !before.isEmpty()
                && before.stream().noneMatch(read -> read.mapping().equals(mapping));
    }

    /** What a night read with one mapping, in the order of the names. */
    List<Read> reads(String source, int night) {
        return readings.stream()
                .filter(read -> read.night() == night && read.source().equals(source))
                .toList();
    }

    /** Decided after one night and by another. */
    List<Decided> decidedBetween(int then, int now) {
        return decisions.stream()
                .filter(each -> each.night() > then && each.night() <= now)
                .toList();
    }
}

package org.braid.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How much of a delivery is taken before it is refused: untrusted input meets these before it meets a parser. */
public final class Limits {
    public static final Limits DEFAULT = new Limits(usual());

    private final Map<Limit, Long> most;

    private Limits(Map<Limit, Long> most) {
        this.most = most;
    }

    /** These, with another value for one of them. */
    public Limits with(Limit limit, long value) {
        var changed = new EnumMap<>(most);
        changed.put(limit, value);
        return new Limits(changed);
    }

    public long of(Limit limit) {
        return Objects.requireNonNull(most.get(limit));
    }

    public long bytes() {
        return of(Limit.BYTES);
    }

    public long rows() {
        return of(Limit.ROWS);
    }

    public int columns() {
        return size(Limit.COLUMNS);
    }

    public int cellLength() {
        return size(Limit.CELL_LENGTH);
    }

    public int depth() {
        return size(Limit.DEPTH);
    }

    public int lineLength() {
        return size(Limit.LINE_LENGTH);
    }

    /** For what is held in one array, which cannot be larger. */
    private int size(Limit limit) {
        return (int) Math.min(of(limit), Integer.MAX_VALUE - 16);
    }

    private static Map<Limit, Long> usual() {
        var usual = new EnumMap<Limit, Long>(Limit.class);
        for (var limit : Limit.values()) {
            usual.put(limit, limit.usual());
        }
        return usual;
    }
}

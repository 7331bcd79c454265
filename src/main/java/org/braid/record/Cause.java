package org.braid.record;

import java.util.List;
import org.braid.entitlement.StatementKey;
import org.jspecify.annotations.Nullable;

/**
 * Why a belief about one statement changed.
 *
 * @param sources what was received and read; for {@code LEFT_OUT} each delivery it could have been, otherwise at most one
 * @param person the other person, where the statement was with them before, or is now; null otherwise
 * @param by who decided; null unless a decision moved it
 * @param because the statements whose own change made this one stand elsewhere
 */
public record Cause(
        Kind kind,
        List<Source> sources,
        @Nullable String person,
        @Nullable String by,
        List<StatementKey> because) {

    public Cause {
        sources = List.copyOf(sources);
        because = List.copyOf(because);
    }

    /** What can make a belief change. */
    public enum Kind {
        /** A row said something new. */
        DELIVERY,
        /** A snapshot no longer said it. */
        LEFT_OUT,
        /** The same bytes were read by another mapping. */
        MAPPING,
        /** Somebody decided whose it is. */
        DECISION,
        /** The linkage found it to be somebody else's: by new descriptions, or by another model or release. */
        LINKING,
        /** It says the same, and what else is said decides whether it counts. */
        COUNTING
    }

    /**
     * Where it was said.
     *
     * @param delivery the SHA-256 of the bytes
     * @param place the row, as people count it; blank where the whole delivery is meant
     * @param mapping the SHA-256 of the mapping that read it
     */
    public record Source(String feed, String file, String delivery, String place, String mapping) {}

    static Cause said(Kind kind, Source source, @Nullable String person) {
        return new Cause(kind, List.of(source), person, null, List.of());
    }

    static Cause leftOut(List<Source> sources) {
        return new Cause(Kind.LEFT_OUT, sources, null, null, List.of());
    }

    /** @param by who decided; null where the linkage did */
    static Cause moved(String person, @Nullable String by) {
        return new Cause(by == null ? Kind.LINKING : Kind.DECISION, List.of(), person, by, List.of());
    }

    static Cause counting(List<StatementKey> because) {
        return new Cause(Kind.COUNTING, List.of(), null, null, because);
    }
}

package org.braid.record;

import java.util.List;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementKey;
import org.jspecify.annotations.Nullable;

/**
 * What became of one statement between two beliefs about a person.
 *
 * @param before null where it was not there
 * @param after null where it is no longer there
 * @param aspects what it says differently; nothing where it came, went, or only stands elsewhere
 */
public record Change(
        StatementKey key, @Nullable Stand before, @Nullable Stand after, List<Aspect> aspects, Cause cause) {

    public Change {
        aspects = List.copyOf(aspects);
        if (before == null && after == null) {
            throw new IllegalArgumentException("what was never there cannot have changed");
        }
    }

    /** What happened to the statement, seen from the person. */
    public enum Kind {
        CAME,
        WENT,
        CHANGED
    }

    public Kind kind() {
        if (before == null) {
            return Kind.CAME;
        }
        return after == null ? Kind.WENT : Kind.CHANGED;
    }

    /** The statement as it is now, or was last. */
    public Statement statement() {
        return stand().statement();
    }

    /** Where it stands now, or stood last. */
    public Stand stand() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change has a side");
    }

    /** Whether it counts now and did not, or the other way round, or stands beside other money. */
    public boolean standsElsewhere() {
        return before != null && after != null && before.place() != after.place();
    }
}

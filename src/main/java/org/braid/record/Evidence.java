package org.braid.record;

import java.util.Comparator;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementKey;

/** A statement that a finding rests on, and where it was read. */
public record Evidence(StatementKey statement, SourceRef place) implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::statement)
            .thenComparing(evidence -> evidence.place().toString());

    static Evidence of(Statement statement) {
        return new Evidence(statement.key(), statement.provenance().place());
    }

    /** The feed that said it. */
    public String feed() {
        return statement.feed();
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}

package org.braid.entitlement;

import java.util.Comparator;

/**
 * What makes a statement the same one when it is sent again.
 *
 * @param authority who speaks through the feed: the council, board or provider by its code
 * @param reference the source's own reference, or what the mapping composes in its place
 * @param component which part of what the reference names; blank for the whole
 */
public record StatementKey(String feed, String authority, String reference, String component)
        implements Comparable<StatementKey> {
    private static final Comparator<StatementKey> ORDER = Comparator.comparing(StatementKey::feed)
            .thenComparing(StatementKey::authority)
            .thenComparing(StatementKey::reference)
            .thenComparing(StatementKey::component);

    /** One text for stores and line ids, another for every key: a separator inside a part is escaped. */
    public String text() {
        return String.join("|", feed, escaped(authority), escaped(reference), escaped(component));
    }

    private static String escaped(String part) {
        return part.indexOf('|') < 0 && part.indexOf('\\') < 0
                ? part
                : part.replace("\\", "\\\\").replace("|", "\\|");
    }

    @Override
    public int compareTo(StatementKey other) {
        return ORDER.compare(this, other);
    }
}

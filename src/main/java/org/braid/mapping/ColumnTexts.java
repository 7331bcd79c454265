package org.braid.mapping;

import java.util.HashMap;
import java.util.Map;

/** How each column's texts are read: as the whole feed's, but where the column is described or decided otherwise. */
final class ColumnTexts {
    private final Texts feed;
    private final Map<Integer, Texts> columns;

    ColumnTexts(Texts feed, Map<Integer, Texts> columns) {
        this.feed = feed;
        this.columns = Map.copyOf(columns);
    }

    /** As the whole feed's. */
    Texts feed() {
        return feed;
    }

    Texts of(FieldRule.Source source) {
        if (source instanceof FieldRule.FromRow from) {
            return columns.isEmpty() ? feed : of(from.columns().get(0));
        }
        return source instanceof FieldRule.Computed ? Texts.OF_MAPPING : feed;
    }

    Texts of(int column) {
        return columns.getOrDefault(column, feed);
    }

    ColumnTexts with(Map<Integer, Texts> decided) {
        var all = new HashMap<>(columns);
        all.putAll(decided);
        return new ColumnTexts(feed, all);
    }
}

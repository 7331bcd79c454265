package org.braid.feed;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By column, where a text stands that another row holds: a map for the many rows that take most of their texts so. */
public final class Elsewhere extends AbstractMap<Integer, Cell> {
    private final @Nullable Cell[] cells;
    private final int size;

    private Elsewhere(@Nullable Cell[] cells) {
        this.cells = cells;
        int found = 0;
        for (var cell : cells) {
            found += cell == null ? 0 : 1;
        }
        size = found;
    }

    /** @param cells null where the row holds the text itself; no longer to be changed */
    public static Elsewhere of(@Nullable Cell[] cells) {
        return new Elsewhere(cells);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Cell get(Object column) {
        return column instanceof Integer index && index >= 0 && index < cells.length ? cells[index] : null;
    }

    @Override
    public Set<Entry<Integer, Cell>> entrySet() {
        var entries = new LinkedHashSet<Entry<Integer, Cell>>();
        for (int column = 0; column < cells.length; column++) {
            var cell = cells[column];
            if (cell != null) {
                entries.add(new SimpleImmutableEntry<>(column, cell));
            }
        }
        return entries;
    }
}

package org.braid.feed.table;

import java.util.List;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;
import org.jspecify.annotations.Nullable;

/** What cells show that are merged with others, while a sheet is read from its first row to its last. */
final class MergedCells {
    static final MergedCells NONE = new MergedCells(List.of(), 0);

    private final List<Area> areas;
    private final @Nullable Shown[] shown;
    private int next;

    /**
     * Those of a sheet.
     *
     * @param areas by their first row
     * @param columns that are looked at
     */
    MergedCells(List<Area> areas, int columns) {
        this.areas = List.copyOf(areas);
        this.shown = new Shown[columns];
    }

    /**
     * The text of an area's first cell.
     *
     * @param at that cell
     */
    record Shown(String text, Cell at, Area area) {}

    /**
     * Goes to a row that is not blank.
     *
     * @param inTable whether a heading stands above it: what is merged above or with that says nothing of the rows below
     */
    void passTo(SourceRef place, String[] cells, boolean inTable) {
        for (; next < areas.size() && areas.get(next).firstRow() <= place.row(); next++) {
            var area = areas.get(next);
            var begins = inTable && area.firstRow() == place.row() && area.firstColumn() < cells.length;
            show(area, begins ? shown(area, place, cells[area.firstColumn()]) : null);
        }
    }

    private static @Nullable Shown shown(Area area, SourceRef place, String text) {
        return text.isEmpty() ? null : new Shown(text, new Cell(place, Heading.letters(area.firstColumn())), area);
    }

    private void show(Area area, @Nullable Shown text) {
        for (int column = area.firstColumn(); column <= area.lastColumn() && column < shown.length; column++) {
            shown[column] = text;
        }
    }

    /** What a cell shows that is not the first of its area; null for any other. */
    @Nullable
    Shown at(long row, int column) {
        var text = column < shown.length ? shown[column] : null;
        var isCovered = text != null
                && row >= text.area().firstRow()
                && row <= text.area().lastRow()
                && (row > text.area().firstRow() || column > text.area().firstColumn());
        return isCovered ? text : null;
    }
}

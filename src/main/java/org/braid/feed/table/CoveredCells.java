package org.braid.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.jspecify.annotations.Nullable;

/** Cells merged over several rows or columns of data, in columns of which the mapping does not say what that means. */
final class CoveredCells {
    private final Set<String> merged;
    /** The columns in which a blank means what stands above it. */
    private final Set<String> same;

    private final Rows rows;
    private final List<Extent> extents = new ArrayList<>();
    /** Rows of which more is read than one cell: where one is merged over the others, it is no title. */
    private final BitSet several = new BitSet();

    private @Nullable Extent last;
    private int table;

    CoveredCells(Table spec, Rows rows) {
        this.rows = rows;
        merged = Set.copyOf(spec.shape().merged());
        same = Set.copyOf(spec.shape().same().stream().flatMap(List::stream).toList());
    }

    /** From which row to which a table has data. */
    private static final class Extent {
        private final Heading heading;
        private final SourceRef first;
        private long lastRow;

        Extent(Heading heading, SourceRef first) {
            this.heading = heading;
            this.first = first;
        }

        boolean has(Area area) {
            return area.firstRow() >= first.row() && area.firstRow() <= lastRow;
        }
    }

    /**
     * A row of data.
     *
     * @param number of its table, counted from the beginning of the file
     * @param read how many of the cells that are read are not blank
     */
    void row(int number, @Nullable Heading heading, SourceRef place, int read) {
        if (heading != null && number != table) {
            table = number;
            last = new Extent(heading, place);
            extents.add(last);
        }
        if (last != null) {
            last.lastRow = place.row();
            several.set((int) place.row(), read > 1);
        }
    }

    /** Tells of those of a sheet whose rows have all been read. */
    void end(Sheet sheet) {
        if (extents.isEmpty()) {
            return;
        }
        var areas = areas(sheet);
        int from = 0;
        for (var extent : extents) {
            int to = from;
            while (to < areas.size() && areas.get(to).firstRow() <= extent.lastRow) {
                to++;
            }
            tell(extent, areas.subList(from, to).stream().filter(extent::has).toList());
            from = to;
        }
    }

    /** What is only told must not cost the rows that were read. */
    private static List<Area> areas(Sheet sheet) {
        try {
            return sheet.areas();
        } catch (IOException | XMLStreamException | RuntimeException unknown) {
            return List.of();
        }
    }

    private void tell(Extent extent, List<Area> areas) {
        if (areas.isEmpty()) {
            return;
        }
        var sought = extent.heading.sought();
        sought.columns().forEach((name, column) -> {
            int position = extent.heading.position(name);
            var over = areas.stream()
                    .filter(area -> isCovered(extent, name, position, area))
                    .toList();
            if (!over.isEmpty()) {
                rows.note(finding(extent, column.column().heading(), over));
            }
        });
    }

    /** Whether cells of a column read as blank although they show something. */
    private boolean isCovered(Extent extent, String name, int position, Area area) {
        if (position < area.firstColumn() || position > area.lastColumn() || merged.contains(name)) {
            return false;
        }
        return position == area.firstColumn()
                ? area.lastRow() > area.firstRow() && area.firstRow() < extent.lastRow && !same.contains(name)
                : several.get((int) area.firstRow());
    }

    private static Finding finding(Extent extent, String column, List<Area> over) {
        var area = over.get(0);
        var cells = "%s%d:%s%d"
                .formatted(
                        Heading.letters(area.firstColumn()),
                        area.firstRow(),
                        Heading.letters(area.lastColumn()),
                        area.lastRow());
        var place = new SourceRef(extent.first.file(), extent.first.sheet(), area.firstRow(), "");
        return new Finding(
                FindingCode.MERGED_CELLS,
                place,
                column,
                over.size() == 1 ? cells : "%s and %d more".formatted(cells, over.size() - 1));
    }
}

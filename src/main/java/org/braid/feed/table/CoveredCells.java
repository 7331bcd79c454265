package org.braid.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.jspecify.annotations.Nullable;

/** Cells merged over several rows of data, in columns of which the mapping does not say what that means. */
final class CoveredCells {
    private final Set<String> meant;
    private final Rows rows;
    private final List<Extent> extents = new ArrayList<>();
    private @Nullable Extent last;
    private int table;

    CoveredCells(Table spec, Rows rows) {
        this.rows = rows;
        meant = Stream.concat(
                        spec.shape().merged().stream(),
                        spec.shape().same().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
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
            return area.firstRow() >= first.row() && area.firstRow() < lastRow && area.lastRow() > area.firstRow();
        }
    }

    /**
     * A row of data.
     *
     * @param number of its table, counted from the beginning of the file
     */
    void row(int number, @Nullable Heading heading, SourceRef place) {
        if (heading != null && number != table) {
            table = number;
            last = new Extent(heading, place);
            extents.add(last);
        }
        if (last != null) {
            last.lastRow = place.row();
        }
    }

    /** Tells of those of a sheet whose rows have all been read. */
    void end(Sheet sheet) {
        if (!extents.isEmpty()) {
            var areas = areas(sheet);
            extents.forEach(
                    extent -> tell(extent, areas.stream().filter(extent::has).toList()));
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
        var sought = extent.heading.sought();
        sought.columns().forEach((name, column) -> {
            int position = extent.heading.position(name);
            var over = areas.stream()
                    .filter(area -> position >= area.firstColumn() && position <= area.lastColumn())
                    .toList();
            if (!over.isEmpty() && !meant.contains(name)) {
                rows.note(finding(extent, column.column().heading(), position, over));
            }
        });
    }

    private static Finding finding(Extent extent, String column, int position, List<Area> over) {
        var area = over.get(0);
        var letters = Heading.letters(position);
        var cells = "%s%d:%s%d".formatted(letters, area.firstRow(), letters, area.lastRow());
        var place = new SourceRef(extent.first.file(), extent.first.sheet(), area.firstRow(), "");
        return new Finding(
                FindingCode.MERGED_CELLS,
                place,
                column,
                over.size() == 1 ? cells : "%s and %d more".formatted(cells, over.size() - 1));
    }
}

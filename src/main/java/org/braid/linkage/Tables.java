package org.braid.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.FirstRows;
import org.braid.feed.Grid;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.braid.feed.TableShape;

/** Tables of people in files, whatever their format and headings. */
public final class Tables {
    private static final Set<Format> FORMATS = EnumSet.of(Format.CSV, Format.XLSX, Format.XLS, Format.ODS);
    private static final int LOOKED_AT = 2_000;

    private final Precautions precautions;

    public Tables(Precautions precautions) {
        this.precautions = precautions;
    }

    /**
     * What each column of a file says, as far as headings and values show it.
     *
     * @param given by heading, the kind that a person gives it
     */
    public List<Column> columns(Path file, Map<String, String> given) {
        return FirstRows.of(file, name(file), precautions, LOOKED_AT, "").stream()
                .filter(grid -> !grid.lines().isEmpty())
                .findFirst()
                .map(grid -> new ColumnFinder(grid, given).columns())
                .orElseThrow(() -> new InvalidModel(name(file) + " has no row of headings"));
    }

    /** Adds the rows of a file to those of others; gives what was to be read and could not be. */
    List<Finding> read(Path file, List<Column> columns, PeopleBuilder to) {
        var wanted = columns.stream()
                .filter(column -> column.what() != Kind.IGNORED)
                .map(Column::heading)
                .toList();
        var spec = new Table(
                FORMATS,
                wanted.stream()
                        .map(heading -> new org.braid.feed.ReadSpec.Column(heading, List.of(), true))
                        .toList(),
                "UTF-8",
                List.of(),
                Map.of(),
                TableShape.PLAIN,
                "");
        var broken = new ArrayList<Finding>();
        RowReader.readAhead(file, name(file), spec, precautions, new Rows() {
            @Override
            public void columns(Columns found) {
                to.begin(columns, wanted);
            }

            @Override
            public void rows(List<SourceRow> batch) {
                batch.forEach(row -> to.add(row.texts()));
            }

            @Override
            public void broken(Finding finding) {
                broken.add(finding);
            }
        });
        return broken;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The heading's place and its values, for looking at. */
    static List<String> values(Grid grid, int position) {
        return grid.lines().stream()
                .skip(1)
                .map(line -> line.text(position).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

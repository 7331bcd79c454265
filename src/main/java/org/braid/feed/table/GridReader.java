package org.braid.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.FindingCode;
import org.braid.audit.ReturnMark;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Grid;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.SetAside;

/** Reads the first rows of each sheet as they stand. */
public final class GridReader {
    /** Of all sheets together: what is looked at stays in memory. */
    private static final int MOST_CELLS = 1_000_000;

    private final DeliveredFile file;
    private final int mostRows;
    private int cellsLeft = MOST_CELLS;

    private GridReader(DeliveredFile file, int mostRows) {
        this.file = file;
        this.mostRows = mostRows;
    }

    /**
     * The sheets that a person sees, in their order, without the list of a workbook that was returned.
     *
     * @param secret the name of the one that opens the file; blank for none
     */
    public static List<Grid> read(DeliveredFile file, Format format, int mostRows, String secret) throws IOException {
        var reader = new GridReader(file, mostRows);
        if (format == Format.CSV) {
            return List.of(new CsvGrid(file).read(reader.begin()));
        }
        try (var book = Books.open(file, format, new Password(file, secret))) {
            return reader.sheets(book);
        } catch (SetAside known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            var aside =
                    file.setAside(FindingCode.UNREADABLE, 1, damaged.getClass().getSimpleName());
            aside.initCause(damaged);
            throw aside;
        }
    }

    private List<Grid> sheets(Book book) throws IOException, XMLStreamException {
        var grids = new ArrayList<Grid>();
        for (var name : book.sheets()) {
            if (!book.hides(name) && !name.startsWith(ReturnMark.LIST) && cellsLeft > 0) {
                try (var sheet = book.sheet(name)) {
                    grids.add(grid(name, sheet));
                }
            }
        }
        return grids;
    }

    private Grid grid(String name, Sheet sheet) throws IOException, XMLStreamException {
        var rows = begin();
        while (sheet.next()) {
            if (sheet.width() > file.limits().columns()) {
                throw file.setAside(
                        FindingCode.TOO_LARGE,
                        sheet.number(),
                        "more than %d columns".formatted(file.limits().columns()));
            }
            if (!rows.take(sheet.number(), sheet.cells(), sheet.width())) {
                return rows.grid(name, false);
            }
        }
        return rows.grid(name, true);
    }

    GridRows begin() {
        return new GridRows();
    }

    /** The rows of one sheet, as far as there is room for them. */
    final class GridRows {
        private static final int LONGEST_TEXT = 300;

        private final List<Grid.Line> lines = new ArrayList<>();

        /** Keeps a row; false where there is no room for it, nor for any after it. */
        boolean take(long number, String[] cells, int width) {
            file.checkTime();
            if (width > 0) {
                if (lines.size() == mostRows || width > cellsLeft) {
                    return false;
                }
                cellsLeft -= width;
                var texts = new ArrayList<String>();
                for (int position = 0; position < width; position++) {
                    texts.add(shortened(cells[position].strip()));
                }
                lines.add(new Grid.Line(number, texts));
            }
            return true;
        }

        private static String shortened(String text) {
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }

        Grid grid(String sheet, boolean whole) {
            return new Grid(sheet, lines, whole);
        }
    }
}

package org.braid.feed.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.SheetCells;

/** Every row of every sheet of a workbook that is not locked, as text. */
public final class BookCells {
    private BookCells() {}

    public static void read(DeliveredFile file, Format format, SheetCells cells) throws IOException {
        try (var book = Books.open(file, format, new Password(file, ""))) {
            for (var name : book.sheets()) {
                cells.sheet(name, book.hides(name));
                areas(book, name, cells);
                read(book, name, cells);
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static void areas(Book book, String name, SheetCells cells) throws IOException, XMLStreamException {
        try (var ahead = book.sheet(name)) {
            for (var area : ahead.areas()) {
                cells.merged(
                        (int) Math.min(area.firstRow() - 1, Integer.MAX_VALUE),
                        (int) Math.min(area.lastRow() - 1, Integer.MAX_VALUE),
                        area.firstColumn(),
                        area.lastColumn());
            }
        }
    }

    private static void read(Book book, String name, SheetCells cells) throws IOException, XMLStreamException {
        try (var sheet = book.sheet(name)) {
            while (sheet.next()) {
                if (sheet.width() > 0) {
                    cells.row(sheet.number(), listed(sheet));
                }
            }
        }
    }

    private static List<String> listed(Sheet sheet) {
        return List.copyOf(Arrays.asList(sheet.cells()).subList(0, Math.min(sheet.width(), sheet.cells().length)));
    }
}

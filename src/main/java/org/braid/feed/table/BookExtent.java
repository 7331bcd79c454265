package org.braid.feed.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Format;

/** How far the sheets of a workbook go, whatever stands in their rows. */
public final class BookExtent {
    private BookExtent() {}

    /**
     * The number of the last row, as a person counts it.
     *
     * @param sheet only this one; blank for the longest
     * @throws IOException for a workbook that cannot be read to its end
     */
    public static long rows(DeliveredFile file, Format format, String sheet) throws IOException {
        var last = 0L;
        try (var book = Books.open(file, format, new Password(file, ""))) {
            for (var name : book.sheets()) {
                if (sheet.isEmpty() || name.equals(sheet)) {
                    last = Math.max(last, rows(book, name));
                }
            }
        } catch (OpenXML4JException | XMLStreamException | RuntimeException damaged) {
            throw new IOException(damaged);
        }
        return last;
    }

    private static long rows(Book book, String name) throws IOException, OpenXML4JException, XMLStreamException {
        var last = 0L;
        try (var sheet = book.sheet(name)) {
            while (sheet.next()) {
                last = sheet.number();
            }
        }
        return last;
    }
}

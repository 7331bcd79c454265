package org.braid.feed.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A workbook of any format that is open for reading. */
interface Book extends Closeable {

    /** The names of the sheets, in their order. */
    List<String> sheets();

    /** Whether the workbook hides the sheet of that name. */
    default boolean hides(String sheet) {
        return false;
    }

    /** Opens the sheet of that name, before its first row. */
    Sheet sheet(String name) throws IOException, XMLStreamException;
}

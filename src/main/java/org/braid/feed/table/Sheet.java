package org.braid.feed.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.SourceRef;

/** One sheet of a workbook, pulled row by row: one object for the whole sheet, texts only for the cells that are wanted. */
interface Sheet extends Closeable {

    /** Goes to the next row; false after the last. */
    boolean next() throws IOException, XMLStreamException;

    /** Reads on to the end for the areas of merged cells, by their first row; then nothing else can be read from it. */
    List<Area> areas() throws IOException, XMLStreamException;

    /** The row that was gone to; always the same object. */
    SheetRow current();

    /** The row as a person counts it; 0 before the first. */
    default long number() {
        return current().number();
    }

    default SourceRef place() {
        return current().place();
    }

    /** Whether the sheet hides the row. */
    default boolean hidden() {
        return current().hidden();
    }

    /** Why nobody can say what the row holds; blank where it is sound. */
    default String flaw() {
        return current().flaw();
    }

    /** The texts of the row by position, as many as are wanted; none is null. */
    default String[] cells() {
        return current().cells();
    }

    /** Cells up to the last that is not blank; more than there are texts where the row is too wide. */
    default int width() {
        return current().width();
    }

    /** Which cells are worth a text from the next row on; all, up to one more than allowed, if never said. */
    default void want(boolean[] wanted) {
        current().want(wanted);
    }
}

package org.braid.feed.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Format;

/** Opens a workbook in the way that its format asks for. */
final class Books {
    private Books() {}

    static Book open(DeliveredFile file, Format format, Password password) throws IOException, XMLStreamException {
        return switch (format) {
            case XLS -> XlsBook.open(file, password);
            case ODS -> OdsBook.open(file);
            default -> XlsxBook.open(file, password);
        };
    }
}

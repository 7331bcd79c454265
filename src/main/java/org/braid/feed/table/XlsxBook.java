package org.braid.feed.table;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Parts;

/** XLSX and XLSM, never more of it than a row; only the shared texts are in memory. Macros are not even opened. */
final class XlsxBook implements Book {
    private final DeliveredFile file;
    private final Parts parts;
    private final XlsxParts workbook;

    private XlsxBook(DeliveredFile file, Parts parts) throws IOException, XMLStreamException {
        this.file = file;
        this.parts = parts;
        workbook = XlsxParts.read(file, parts);
    }

    static XlsxBook open(DeliveredFile file, Password password) throws IOException, XMLStreamException {
        var parts =
                LockedPackage.isLocked(file) ? Parts.open(file, LockedPackage.open(file, password)) : Parts.open(file);
        try {
            return new XlsxBook(file, parts);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(workbook.sheets().keySet());
    }

    @Override
    public boolean hides(String sheet) {
        return workbook.hidden().contains(sheet);
    }

    @Override
    public Sheet sheet(String name) throws IOException, XMLStreamException {
        var part = Objects.requireNonNull(workbook.sheets().get(name), name);
        return new XlsxSheet(new UnpackedAhead(parts.part(part)), workbook.cellText(), file, name);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}

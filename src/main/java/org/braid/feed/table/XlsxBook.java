package org.braid.feed.table;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.braid.feed.DeliveredFile;

/** XLSX and XLSM, never more of it than a row; only the shared texts are in memory. Macros are not even opened. */
final class XlsxBook implements Book {
    private final DeliveredFile file;
    private final OPCPackage opened;
    private final XSSFReader parts;
    private final Inflation inflation;
    /** The part of each sheet, by name. */
    private final Map<String, String> sheets;

    private final Set<String> hidden;
    private final CellText cellText;

    private XlsxBook(DeliveredFile file, OPCPackage opened, XSSFReader parts, Inflation inflation)
            throws IOException, OpenXML4JException, XMLStreamException {
        this.file = file;
        this.opened = opened;
        this.parts = parts;
        this.inflation = inflation;
        var read = XlsxParts.read(file, parts, inflation);
        sheets = read.sheets();
        hidden = read.hidden();
        cellText = read.cellText();
    }

    static XlsxBook open(DeliveredFile file) throws IOException, OpenXML4JException, XMLStreamException {
        var inflation = new Inflation(file);
        var opened = open(file.path().toFile());
        try {
            return new XlsxBook(file, opened, new XSSFReader(opened), inflation);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            opened.revert();
            throw e;
        }
    }

    /** POI would take a cut-off file into memory and make the best of it; so the table of contents is tried first. */
    private static OPCPackage open(File file) throws IOException, OpenXML4JException {
        new ZipFile(file).close();
        return OPCPackage.open(file, PackageAccess.READ);
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public boolean hides(String sheet) {
        return hidden.contains(sheet);
    }

    @Override
    public Sheet sheet(String name) throws IOException, OpenXML4JException, XMLStreamException {
        var part = parts.getSheet(Objects.requireNonNull(sheets.get(name), name));
        return new XlsxSheet(inflation.counted(part), cellText, file, name);
    }

    @Override
    public void close() throws IOException {
        opened.revert();
    }
}

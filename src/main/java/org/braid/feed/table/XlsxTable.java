package org.braid.feed.table;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.braid.feed.xml.SafeXml;

/** Reads a workbook's sheet without ever holding more of it than a row; only the shared texts are in memory. */
public final class XlsxTable {
    private final DeliveredFile file;
    private final Table spec;
    private final Rows rows;
    private final Inflation inflation;
    private final HeadingSearch search;

    private XlsxTable(DeliveredFile file, Table spec, Rows rows) throws IOException {
        this.file = file;
        this.spec = spec;
        this.rows = rows;
        inflation = new Inflation(file);
        search = new HeadingSearch(file, spec);
    }

    /** Hands on every row of the one sheet that the mapping means. */
    public static void read(DeliveredFile file, Table spec, Rows rows) throws IOException {
        var reader = new XlsxTable(file, spec, rows);
        try (var opened =
                reader.readable(() -> file.line(1), () -> open(file.path().toFile()))) {
            var parts = reader.readable(() -> file.line(1), () -> new XSSFReader(opened));
            reader.read(parts, reader.readable(() -> file.line(1), () -> Workbook.read(file, parts, reader.inflation)));
        }
    }

    /** POI would take a cut-off file into memory and make the best of it; so the table of contents is tried first. */
    private static OPCPackage open(File file) throws IOException, OpenXML4JException {
        new ZipFile(file).close();
        return OPCPackage.open(file, PackageAccess.READ);
    }

    private void read(XSSFReader parts, Workbook workbook) throws IOException {
        for (var sheet : sheets(workbook)) {
            Supplier<SourceRef> place = () -> new SourceRef(file.name(), sheet.getKey(), 1, "");
            try (var bytes = inflation.counted(readable(place, () -> parts.getSheet(sheet.getValue())))) {
                var cells = readable(
                        place, () -> new SheetRows(SafeXml.open(bytes), workbook.cellText(), file, sheet.getKey()));
                var table = heading(cells);
                if (table.isPresent()) {
                    readBelow(cells, table.get());
                    return;
                }
            }
        }
        throw search.none();
    }

    /** The sheet that the mapping names; all in their order where it names none. */
    private List<Map.Entry<String, String>> sheets(Workbook workbook) {
        var all = List.copyOf(workbook.sheets().entrySet());
        if (spec.sheet().isBlank()) {
            return all;
        }
        var wanted = Heading.folded(spec.sheet());
        var named = all.stream()
                .filter(sheet -> Heading.folded(sheet.getKey()).equals(wanted))
                .toList();
        if (named.isEmpty()) {
            var names = String.join(", ", workbook.sheets().keySet());
            throw file.setAside(
                    FindingCode.WRONG_FORMAT, 1, "no sheet '%s'; there are: %s".formatted(spec.sheet(), names));
        }
        return named;
    }

    private Optional<TableRows> heading(SheetRows sheet) {
        while (next(sheet) && sheet.number() <= Heading.LAST_ROW) {
            var heading = search.in(sheet.place(), sheet.listed());
            if (heading.isPresent()) {
                sheet.want(heading.get().wanted());
                return heading.map(found -> new TableRows(file, spec, found, rows));
            }
        }
        return Optional.empty();
    }

    private void readBelow(SheetRows sheet, TableRows table) {
        while (next(sheet)) {
            if (sheet.width() == 0) {
                continue;
            }
            if (table.isTotal(sheet.cells())) {
                table.notData();
            } else {
                table.add(sheet.place(), sheet.cells());
            }
        }
        table.end();
    }

    private boolean next(SheetRows sheet) {
        return readable(sheet::place, sheet::next);
    }

    private interface Step<T> {
        T take() throws IOException, OpenXML4JException, XMLStreamException;
    }

    /** Whatever goes wrong while the file is taken apart, also deep in a library, means that the file is damaged. */
    private <T> T readable(Supplier<SourceRef> place, Step<T> step) {
        try {
            return step.take();
        } catch (SetAside known) {
            throw known;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException damaged) {
            var bomb = String.valueOf(damaged.getMessage()).contains("Zip bomb");
            var code = bomb ? FindingCode.TOO_LARGE : FindingCode.UNREADABLE;
            var aside = new SetAside(
                    new Finding(code, place.get(), "", damaged.getClass().getSimpleName()));
            aside.initCause(damaged);
            throw aside;
        }
    }
}

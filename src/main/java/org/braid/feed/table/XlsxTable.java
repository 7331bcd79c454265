package org.braid.feed.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var start = file.line(1);
        try (var opened = reader.readable(start, () -> OPCPackage.open(file.path().toFile(), PackageAccess.READ))) {
            var parts = reader.readable(start, () -> new XSSFReader(opened));
            reader.read(parts, reader.readable(start, () -> Workbook.read(file, parts, reader.inflation)));
        }
    }

    private void read(XSSFReader parts, Workbook workbook) throws IOException {
        for (var sheet : sheets(workbook)) {
            var place = new SourceRef(file.name(), sheet.getKey(), 1, "");
            try (var bytes = inflation.counted(readable(place, () -> parts.getSheet(sheet.getValue())))) {
                var cells = readable(
                        place,
                        () -> new SheetRows(
                                SafeXml.open(bytes), workbook.cellText(), file.limits(), sheet.getKey()));
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
            var heading = search.in(place(sheet), sheet.listed());
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
                table.add(place(sheet), sheet.cells());
            }
        }
        table.end();
    }

    private boolean next(SheetRows sheet) {
        return readable(place(sheet), sheet::next);
    }

    private SourceRef place(SheetRows sheet) {
        return new SourceRef(file.name(), sheet.name(), sheet.number(), "");
    }

    private interface Step<T> {
        T take() throws IOException, OpenXML4JException, XMLStreamException;
    }

    /** Whatever goes wrong while the file is taken apart, also deep in a library, means that the file is damaged. */
    private <T> T readable(SourceRef place, Step<T> step) {
        try {
            return step.take();
        } catch (SetAside known) {
            throw known;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException damaged) {
            var bomb = String.valueOf(damaged.getMessage()).contains("Zip bomb");
            var code = bomb ? FindingCode.TOO_LARGE : FindingCode.UNREADABLE;
            var aside = new SetAside(new Finding(code, place, "", damaged.getClass().getSimpleName()));
            aside.initCause(damaged);
            throw aside;
        }
    }
}

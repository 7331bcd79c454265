package org.braid.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.braid.feed.ReadSpec.Column;

/** A small sound file, of which others are made that are not. */
final class Seed {
    private static final ReadSpec FHIR = Resources.spec(
            Map.of("whose", 0),
            Resources.view("Patient", "id", "id"),
            Resources.view("Coverage", "whose", "beneficiary.getReferenceKey()"));
    private static final ReadSpec XML =
            new ReadSpec.Xml(List.of(new Column("Person/UPN", List.of(), true)), "Person", List.of("Plan"), false);
    private static final ReadSpec TABLE = Workbooks.awards("provider");

    private final String name;
    private final byte[] bytes;
    private final ReadSpec spec;

    private Seed(String name, byte[] bytes, ReadSpec spec) {
        this.name = name;
        this.bytes = bytes;
        this.spec = spec;
    }

    static List<Seed> all() {
        var csv = text("Person ID,Weekly,Start\nP1,\"1\n2\",2025-04-01\nP2,£3,\n");
        var xlsx = Workbooks.xlsx(Seed::fill);
        var xls = Workbooks.xls(Seed::fill);
        return List.of(
                new Seed("csv", csv, TABLE),
                new Seed("xlsx", xlsx, TABLE),
                new Seed("xls", xls, TABLE),
                new Seed("ods", ods(), TABLE),
                new Seed("zip", Workbooks.zipOf(Map.of("a.csv", csv)), TABLE),
                new Seed("zipped xls", Workbooks.zipOf(Map.of("a.xls", xls)), TABLE),
                new Seed("gzip", gzip(csv), TABLE),
                new Seed("locked", Workbooks.lockedXlsx("open sesame", EncryptionMode.agile, 100, xlsx), TABLE),
                new Seed("locked xls", Workbooks.lockedXls("open sesame", Seed::fill), TABLE),
                new Seed("xml", text("<?xml version='1.0'?>\n<m a='1'><Person><UPN>1</UPN><Plan/></Person></m>"), XML),
                new Seed(
                        "fhir",
                        text(
                                "{\"resourceType\":\"Patient\",\"id\":\"p1\"}\n{\"resourceType\":\"Coverage\",\"id\":\"c\","
                                        + "\"beneficiary\":{\"reference\":\"Patient/p1\"}}\n"),
                        FHIR));
    }

    private static void fill(Workbook book) {
        var sheet = book.createSheet("Awards");
        Workbooks.rows(
                sheet, List.of("Title"), List.of("Person ID", "Weekly", "Start"), List.of("P1", "one"), List.of("P2"));
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        var date = sheet.getRow(2).createCell(2);
        date.setCellStyle(style);
        date.setCellValue(45748);
        sheet.getRow(3).createCell(1).setCellFormula("\"a\"&\"b\"");
        book.getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(sheet.getRow(3).getCell(1));
        sheet.getRow(3).createCell(2).setCellValue(true);
        Workbooks.rows(book.createSheet("Notes"), List.of("x"));
    }

    private static byte[] ods() {
        var row = "<table:table-row table:number-rows-repeated='1'>";
        return Workbooks.ods("<table:table table:name='Awards'>" + row + Workbooks.cell("Person ID")
                + Workbooks.cell("Weekly") + Workbooks.cell("Start") + "</table:table-row>" + row + Workbooks.cell("P1")
                + "<table:table-cell office:value-type='float' office:value='1.50'/>"
                + "<table:table-cell office:value-type='time' office:time-value='PT1H'/></table:table-row>"
                + "</table:table>");
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** How it is read. */
    ReadSpec spec() {
        return spec;
    }

    /** The file with this done to it as a whole. */
    byte[] outside(UnaryOperator<byte[]> change) {
        return change.apply(bytes);
    }

    /** The file with this done to one of the parts that it is packed of; the packing stays sound. */
    byte[] inside(double which, UnaryOperator<byte[]> change) {
        try {
            if (bytes[0] == 'P' && bytes[1] == 'K') {
                return Workbooks.zipOf(changed(unzipped(), which, change));
            }
            if ((bytes[0] & 0xFF) == 0xD0) {
                return inContainer(which, change);
            }
            return name.equals("gzip") ? gzip(change.apply(text("Person ID,Weekly\nP1,1\n"))) : change.apply(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> parts, double which, UnaryOperator<byte[]> change) {
        var names = new ArrayList<>(parts.keySet());
        var name = names.get((int) (which * names.size()));
        parts.put(name, change.apply(parts.get(name)));
        return parts;
    }

    private Map<String, byte[]> unzipped() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private byte[] inContainer(double which, UnaryOperator<byte[]> change) throws IOException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                var made = new POIFSFileSystem()) {
            var parts = new LinkedHashMap<String, byte[]>();
            for (var name : List.of("Workbook", "EncryptionInfo", "EncryptedPackage")) {
                if (container.getRoot().hasEntryCaseInsensitive(name)) {
                    parts.put(name, container.createDocumentInputStream(name).readAllBytes());
                }
            }
            for (var part : changed(parts, which, change).entrySet()) {
                made.createDocument(new ByteArrayInputStream(part.getValue()), part.getKey());
            }
            return Workbooks.bytes(made);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.braid.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;

/** Workbooks of every kind, made by code. */
final class Workbooks {
    static final ReadSpec.Table AWARDS = awards("");

    private static final String ODS_HEAD = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
            <office:body><office:spreadsheet>""";

    private static final int EXCELS_ROUNDS = 100_000;

    private Workbooks() {}

    /** @param password the secret's name */
    static ReadSpec.Table awards(String password) {
        var columns = List.of(
                new Column("Person ID", List.of(), true),
                new Column("Weekly", List.of(), true),
                new Column("Start", List.of(), false));
        var formats = Set.of(Format.CSV, Format.XLSX, Format.XLS, Format.ODS);
        return new ReadSpec.Table(formats, columns, "", List.of(), Map.of(), TableShape.PLAIN, password);
    }

    interface Filling {
        void fill(Workbook book);
    }

    static byte[] xlsx(Filling filling) {
        return bytes(new XSSFWorkbook(), filling);
    }

    static byte[] xls(Filling filling) {
        return bytes(new HSSFWorkbook(), filling);
    }

    private static byte[] bytes(Workbook book, Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (book) {
            filling.fill(book);
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The heading, and one row below it. */
    static void oneRow(Workbook book) {
        rows(book.createSheet("Awards"), List.of("Person ID", "Weekly"), List.of("P1", "1"));
    }

    @SafeVarargs
    static void rows(Sheet sheet, List<String>... rows) {
        for (int number = 0; number < rows.length; number++) {
            var row = sheet.createRow(number);
            for (int column = 0; column < rows[number].size(); column++) {
                row.createCell(column).setCellValue(rows[number].get(column));
            }
        }
    }

    /** XLS by the ciphers of its time. */
    static byte[] lockedXls(String password, Filling filling) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return xls(filling);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] lockedXlsx(String password, EncryptionMode mode, byte[] open) {
        return lockedXlsx(password, mode, EXCELS_ROUNDS, open);
    }

    static byte[] lockedXlsx(String password, EncryptionMode mode, int rounds, byte[] open) {
        try (var container = new POIFSFileSystem()) {
            var lock = new EncryptionInfo(mode);
            if (mode == EncryptionMode.agile) {
                lock.getVerifier().setSpinCount(rounds);
            }
            var encryptor = lock.getEncryptor();
            encryptor.confirmPassword(password);
            try (var to = encryptor.getDataStream(container)) {
                to.write(open);
            }
            return bytes(container);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(POIFSFileSystem container) throws IOException {
        var bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    /** An ODS with these tables inside its spreadsheet. */
    static byte[] ods(String tables) {
        var content = ODS_HEAD + tables + "</office:spreadsheet></office:body></office:document-content>";
        return odsOf(content);
    }

    static byte[] odsOf(String content) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", content);
        parts.put("META-INF/manifest.xml", "<manifest/>");
        return zip(parts);
    }

    /** What is told of one row that its sheet hides. */
    static Finding hiddenRow(String sheet, long row) {
        return new Finding(FindingCode.HIDDEN_ROWS, new SourceRef("in", sheet, row, ""), "", "1");
    }

    /** One table cell of text. */
    static String cell(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    static byte[] zipOf(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

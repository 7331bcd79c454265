package org.braid.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** The same workbook in the ways in which senders pack it: old, with macros, locked, zipped. */
final class Packed {
    /** No macro: only Excel would take it apart, and nobody here may. */
    static final byte[] MACROS = "not even opened".getBytes(StandardCharsets.UTF_8);

    private Packed() {}

    private interface Step {
        void take() throws IOException, GeneralSecurityException;
    }

    private static Path in(Path file, Step step) {
        try {
            step.take();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Path withMacros(Path xlsx, Path file) {
        return in(file, () -> {
            try (var bytes = Files.newInputStream(xlsx);
                    var book = new XSSFWorkbook(bytes);
                    var out = Files.newOutputStream(file)) {
                book.setWorkbookType(XSSFWorkbookType.XLSM);
                book.setVBAProject(new ByteArrayInputStream(MACROS));
                book.write(out);
            }
        });
    }

    static byte[] macros(Path xlsm) {
        try (var zip = new ZipFile(xlsm.toFile())) {
            return zip.getInputStream(zip.getEntry("xl/vbaProject.bin")).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sheet's texts and numbers, as Excel 97 has them. */
    static Path old(Path xlsx, Path file, String password) {
        return in(file, () -> {
            Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
            try (var bytes = Files.newInputStream(xlsx);
                    var book = new XSSFWorkbook(bytes);
                    var old = new HSSFWorkbook();
                    var out = Files.newOutputStream(file)) {
                copy(book, old);
                old.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    private static void copy(XSSFWorkbook book, HSSFWorkbook old) {
        var from = book.getSheetAt(0);
        var to = old.createSheet(from.getSheetName());
        for (var row : from) {
            var copy = to.createRow(row.getRowNum());
            row.forEach(cell -> {
                var here = copy.createCell(cell.getColumnIndex());
                switch (cell.getCellType()) {
                    case NUMERIC -> here.setCellValue(cell.getNumericCellValue());
                    case FORMULA -> here.setCellFormula(cell.getCellFormula());
                    default -> here.setCellValue(cell.getStringCellValue());
                }
            });
        }
    }

    static Path locked(Path xlsx, Path file, String password) {
        return in(file, () -> {
            try (var container = new POIFSFileSystem();
                    var out = Files.newOutputStream(file)) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword(password);
                try (var to = encryptor.getDataStream(container)) {
                    Files.copy(xlsx, to);
                }
                container.writeFilesystem(out);
            }
        });
    }

    static Path zipped(Path inner, Path file) {
        return in(file, () -> {
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry(inner.getFileName().toString()));
                Files.copy(inner, zip);
            }
        });
    }

    static Path gzipped(Path inner, Path file) {
        return in(file, () -> {
            try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
                Files.copy(inner, gzip);
            }
        });
    }

    /** An ODS with one sheet, every cell a text; one that ends in {@code |2} is merged with the one below. */
    static Path ods(Path file, String sheet, String... rows) {
        return in(file, () -> {
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write(content(sheet, rows).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Puts one more part into a ZIP. */
    static void with(Path zip, String part, byte[] bytes) {
        in(zip, () -> {
            try (var files = FileSystems.newFileSystem(zip)) {
                var path = files.getPath(part);
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, bytes);
            }
        });
    }

    private static String content(String sheet, String... rows) {
        var office = "urn:oasis:names:tc:opendocument:xmlns:";
        var text = new StringBuilder(
                "<o:document-content xmlns:o='%soffice:1.0' xmlns:t='%stable:1.0' xmlns:x='%stext:1.0'>"
                        .formatted(office, office, office));
        text.append("<o:body><o:spreadsheet><t:table t:name='%s'>".formatted(sheet));
        for (var row : rows) {
            text.append("<t:table-row>");
            for (var cell : row.split(",", -1)) {
                var span = cell.endsWith("|2") ? " t:number-rows-spanned='2'" : "";
                text.append("<t:table-cell%s o:value-type='string'><x:p>%s</x:p></t:table-cell>"
                        .formatted(span, cell.replace("|2", "")));
            }
            text.append("</t:table-row>");
        }
        return text.append("</t:table></o:spreadsheet></o:body></o:document-content>")
                .toString();
    }

    static <T> T open(Path workbook, String password, Function<Workbook, T> look) {
        try (InputStream in = Files.newInputStream(workbook);
                var book = WorkbookFactory.create(in, password.isEmpty() ? null : password)) {
            return look.apply(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a workbook, changes it and saves it with the same lock, as a person does. */
    static Path changed(Path workbook, Path file, String password, Consumer<Workbook> change) {
        return in(file, () -> {
            var bytes = new ByteArrayOutputStream();
            open(workbook, password, book -> {
                change.accept(book);
                return written(book, bytes, password);
            });
            if (password.isEmpty() || workbook.toString().endsWith(".xls")) {
                Files.write(file, bytes.toByteArray());
            } else {
                var clear = Files.write(file.resolveSibling("clear"), bytes.toByteArray());
                locked(clear, file, password);
            }
        });
    }

    private static Workbook written(Workbook book, ByteArrayOutputStream bytes, String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
        try {
            book.write(bytes);
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static void comment(Sheet sheet, String cell, String text) {
        var create = sheet.getWorkbook().getCreationHelper();
        var comment = sheet.createDrawingPatriarch().createCellComment(create.createClientAnchor());
        comment.setAddress(new CellAddress(cell));
        comment.setString(create.createRichTextString(text));
    }

    /** Each cell's comment up to the first colon, in the order of their columns. */
    static List<String> comments(Sheet sheet) {
        return sheet.getCellComments().entrySet().stream()
                .map(each -> each.getKey() + " "
                        + each.getValue().getString().getString().replaceFirst("(?s):.*", ""))
                .sorted()
                .toList();
    }
}

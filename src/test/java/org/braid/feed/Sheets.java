package org.braid.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small workbooks for tests. */
public final class Sheets {
    private Sheets() {}

    public static Path workbook(Path file, Consumer<XSSFWorkbook> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            fill.accept(book);
            book.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Seen.write(file, bytes.toByteArray());
    }

    /** Numbers become numbers, other texts stay texts; an empty list leaves the row out, a blank text the cell. */
    public static Sheet fill(Sheet sheet, List<List<String>> rows) {
        for (int number = 0; number < rows.size(); number++) {
            var row = rows.get(number).isEmpty() ? null : sheet.createRow(number);
            for (int column = 0; row != null && column < rows.get(number).size(); column++) {
                var text = rows.get(number).get(column);
                if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                    row.createCell(column).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(column).setCellValue(text);
                }
            }
        }
        return sheet;
    }
}

package org.braid.export;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.braid.Measured;
import org.braid.entitlement.Money;
import org.dhatim.fastexcel.Workbook;

/** An export of 200,000 rows of 25 columns as XLSX, against fastexcel's writer with the same rows. */
public final class WritingBenchmark {
    private static final int ROWS = 200_000;
    private static final Currency POUNDS = Currency.getInstance("GBP");
    private static final List<Column.Type> TYPES = List.of(
            Column.Type.TEXT, Column.Type.NUMBER, Column.Type.AMOUNT, Column.Type.DAY, Column.Type.TEXT);

    private WritingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var file = Files.createTempFile("written", ".xlsx");
        try {
            Measured.compare("Braid", () -> ours(file), "fastexcel", () -> fastexcel(file));
            ours(file);
            System.out.printf("Braid: %,d bytes%n", Files.size(file));
            fastexcel(file);
            System.out.printf("fastexcel: %,d bytes%n", Files.size(file));
        } finally {
            Files.delete(file);
        }
    }

    private static OutputStream open(Path file) throws java.io.IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static long ours(Path file) throws Exception {
        var columns = new ArrayList<Column>();
        for (int column = 0; column < 25; column++) {
            columns.add(new Column("column_" + column, TYPES.get(column % 5), ""));
        }
        var row = new Object[25];
        try (var writer = new XlsxTableWriter(open(file), "lines", columns)) {
            for (int number = 0; number < ROWS; number++) {
                for (int column = 0; column < 25; column++) {
                    row[column] = value(number, column);
                }
                writer.row(row);
            }
        }
        return ROWS;
    }

    private static Object value(int row, int column) {
        return switch (column % 5) {
            case 0 -> "P-" + (row * 31L + column);
            case 1 -> (long) row + column;
            case 2 -> new Money(row * 7L + column, POUNDS);
            case 3 -> LocalDate.of(2026, 4, 1).plusDays(row % 365);
            default -> column % 2 == 0 ? "Northmere Council" : "Home support or domiciliary care";
        };
    }

    private static long fastexcel(Path file) throws Exception {
        try (var out = open(file);
                var book = new Workbook(out, "braid", "1.0")) {
            var sheet = book.newWorksheet("lines");
            for (int column = 0; column < 25; column++) {
                sheet.value(0, column, "column_" + column);
            }
            for (int number = 0; number < ROWS; number++) {
                for (int column = 0; column < 25; column++) {
                    var value = value(number, column);
                    if (value instanceof Money money) {
                        sheet.value(number + 1, column, money.minor() / 100.0);
                    } else if (value instanceof LocalDate day) {
                        sheet.value(number + 1, column, day);
                    } else if (value instanceof Long whole) {
                        sheet.value(number + 1, column, whole);
                    } else {
                        sheet.value(number + 1, column, (String) value);
                    }
                }
                if (number % 1_000 == 999) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        return ROWS;
    }
}

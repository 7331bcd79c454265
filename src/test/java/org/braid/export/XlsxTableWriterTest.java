package org.braid.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.entitlement.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what POI reads. */
class XlsxTableWriterTest {
    private static final Currency POUNDS = Currency.getInstance("GBP");

    private static byte[] write(List<Column> columns, List<@Nullable Object[]> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new XlsxTableWriter(bytes, "lines", columns)) {
            for (var row : rows) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Column column(String name, Column.Type type) {
        return new Column(name, type, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Zoë & Søn <b>\"quoted\"</b>",
                "=1+1",
                " around ",
                "two\nlines",
                "_x0041_ stays",
                "the end _x",
                "pair \uD83D\uDC69 of halves",
                "\u20AC and \u0800 and \uFFFD"
            })
    void aTextIsReadAsItWas(String text) throws IOException {
        try (var book = read(write(List.of(column("a", Column.Type.TEXT)), List.of(new Object[][] {{text}})))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        var text = "a\u0000b\u0007c\uD83Dd\uDC69e\uFFFFf";
        try (var book = read(write(List.of(column("a", Column.Type.TEXT)), List.of(new Object[][] {{text}})))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("abc\uFFFDd\uFFFDe\uFFFDf");
        }
    }

    @Test
    void aTextLongerThanACellIsCut() throws IOException {
        try (var book =
                read(write(List.of(column("a", Column.Type.TEXT)), List.of(new Object[][] {{"x".repeat(40_000)}})))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }

    @Test
    void figuresKeepTheirKind() throws IOException {
        var columns = List.of(
                column("amount", Column.Type.AMOUNT),
                column("negative", Column.Type.AMOUNT),
                column("small", Column.Type.AMOUNT),
                column("yen", Column.Type.AMOUNT),
                column("number", Column.Type.NUMBER),
                column("day", Column.Type.DAY),
                column("truth", Column.Type.TRUTH),
                column("nothing", Column.Type.TEXT));
        @Nullable
        Object[] values = {
            new Money(120_450, POUNDS),
            new Money(-5, POUNDS),
            new Money(100, POUNDS),
            new Money(1_000, Currency.getInstance("JPY")),
            -1_234_567L,
            LocalDate.of(2026, 9, 30),
            true,
            null
        };
        var rows = new ArrayList<@Nullable Object[]>();
        rows.add(values);
        try (var book = read(write(columns, rows))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1204.50);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-0.05);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1.00);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(1000);
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(-1_234_567);
            assertThat(row.getCell(5).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(row.getCell(6).getBooleanCellValue()).isTrue();
            assertThat(row.getCell(7))
                    .satisfiesAnyOf(
                            cell -> assertThat(cell).isNull(),
                            cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
        }
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnOnTheNext() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new XlsxTableWriter(bytes, "lines", List.of(column("n", Column.Type.NUMBER)))) {
            for (long number = 1; number <= 1_048_576; number++) {
                writer.row(new Object[] {number});
            }
        }
        var seen = new ArrayList<String>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet2.xml")) {
                    seen.add(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(seen)
                .singleElement()
                .satisfies(sheet -> assertThat(sheet)
                        .contains("<t>n</t>", "<v>1048576</v>", "ref=\"A1:A2\"")
                        .doesNotContain("<v>1048575</v>"));
    }

    @Test
    void theSameRowsGiveTheSameBytes() {
        List<@Nullable Object[]> rows = List.of(new Object[] {"a"}, new Object[] {"b"});

        assertThat(write(List.of(column("a", Column.Type.TEXT)), rows))
                .isEqualTo(write(List.of(column("a", Column.Type.TEXT)), rows));
    }
}

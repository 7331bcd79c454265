package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet program sees in a workbook of ours. */
class WorkbookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsTextsNumbersAndDays(boolean sharedTexts) throws IOException {
        var path = folder.resolve("book.xlsx");
        try (var book = new Workbook(path, sharedTexts, DAY, List.of("First & only", "Notes"))) {
            book.sheet();
            book.row("a <title>");
            book.skipRow();
            book.row(" O'Brien & Söhne ", 12345, DAY, new BigDecimal("1204.50"), "", null, "a <title>");
            book.sheet();
            book.row("note");
        }

        try (var read = WorkbookFactory.create(path.toFile(), null, true)) {
            var row = read.getSheet("First & only").getRow(2);
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("a <title>");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(" O'Brien & Söhne ");
            assertThat(new DataFormatter().formatCellValue(row.getCell(1))).isEqualTo("12345");
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DAY);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(1204.5);
            assertThat(row.getCell(4)).isNull();
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("a <title>");
            assertThat(read.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("note");
        }
    }

    @Test
    void theProvidersSheetHasItsHeadingInRowFiveAndItsTotalLast() throws IOException {
        Samples.write(400, 5, DAY, folder);

        var path = folder.resolve("provider/open-hands-2026-09.xlsx");
        try (var read = WorkbookFactory.create(path.toFile(), null, true)) {
            var sheet = read.getSheet("Service users Sept 2026");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Our ref");
            assertThat(sheet.getRow(3)).isNull();
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("TOTAL");
        }
        assertThat(Files.exists(path)).isTrue();
    }

    @Test
    void theFinanceWorkbookHasItsHeadingInRowFourAndAddsUp() throws IOException {
        Samples.write(400, 5, DAY, folder);

        var path = folder.resolve("education/ehcp-finance-991-2026-27.xlsx");
        try (var read = WorkbookFactory.create(path.toFile(), null, true)) {
            var sheet = read.getSheet("EHCP personal budgets");
            assertThat(sheet.getRow(3).getCell(9).getStringCellValue()).isEqualTo("Amount (£)");
            var last = sheet.getLastRowNum();
            assertThat(sheet.getRow(last).getCell(0).getStringCellValue()).isEqualTo("Total");
            assertThat(sheet.getRow(last).getCell(9).getNumericCellValue()).isPositive();
        }
    }
}

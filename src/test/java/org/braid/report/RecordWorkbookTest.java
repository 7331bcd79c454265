package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.record.BudgetRecord;
import org.junit.jupiter.api.Test;

class RecordWorkbookTest {

    @Test
    void holdsALineARowWithMoneyAsMoneyAndDaysAsDays() throws Exception {
        try (var workbook = open(Records.braided())) {
            var home = workbook.getSheet("Budget").getRow(6);

            assertThat(texts(home))
                    .containsExactly(
                            "6",
                            "Northshire County Council",
                            "council:991",
                            "social care",
                            "Home support or domiciliary care",
                            "public, for the person to direct",
                            "direct payment",
                            "2025-09-01",
                            "",
                            "yes",
                            "143.2",
                            "7466.86",
                            "17.9",
                            "hourly",
                            "8",
                            "SP-77",
                            "2025-08-20",
                            "2026-09-30",
                            "",
                            "Harebell Care",
                            "Mon to Fri 08:00",
                            "after nine",
                            "the helper of before",
                            "spent £572.80, on the account £48.10 on 15 June 2026, as 'social-care' tells",
                            "£143.20 a week = 8 h x £17.90",
                            "no");
            assertThat(home.getCell(10).getCellStyle().getDataFormatString()).startsWith("\"£\"#,##0.00");
        }
    }

    @Test
    void isARealTableWithAHeadingThatStaysInSight() throws Exception {
        try (var workbook = open(Records.braided())) {
            assertThat(workbook)
                    .map(sheet -> ((XSSFSheet) sheet).getTables().get(0).getName())
                    .containsExactly("Lines", "Totals", "Sources", "Findings");
            assertThat(workbook)
                    .allSatisfy(sheet -> assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .isEqualTo((short) 1));
        }
    }

    @Test
    void drawsWhatEachFunderPaysAWeek() throws Exception {
        try (var workbook = open(Records.braided())) {
            var charts = workbook.getSheet("Totals").getDrawingPatriarch().getCharts();

            assertThat(charts).hasSize(1);
            assertThat(charts.get(0).getTitleText().getString()).isEqualTo("Public money a week, by funder");
            assertThat(texts(workbook.getSheet("Totals").getRow(1)))
                    .containsExactly(
                            "Public money", "funder", "Northshire County Council", "GBP", "193.2", "10074", "0");
        }
    }

    @Test
    void drawsNothingWithoutPublicMoney() throws Exception {
        try (var workbook = open(Records.selfFunder())) {
            assertThat(workbook.getSheet("Totals").getDrawingPatriarch()).isNull();
        }
    }

    @Test
    void saysWhereEachValueWasRead() throws Exception {
        try (var workbook = open(Records.braided())) {
            var sources = workbook.getSheet("Where from");

            assertThat(texts(sources.getRow(5)))
                    .containsExactly(
                            "4",
                            "yes",
                            "provider",
                            "Ada Testerley",
                            "provider-june.xlsx",
                            "Budgets",
                            "7",
                            "provider-june.xlsx, sheet 'Budgets', cell F7",
                            "Weekly £",
                            "25",
                            "amount",
                            "mappings/provider/mapping.yaml:50",
                            "5e".repeat(32));
        }
    }

    @Test
    void saysWhatToCheck() throws Exception {
        try (var workbook = open(Records.braided());
                var nothing = open(Records.empty())) {
            assertThat(texts(workbook.getSheet("To check").getRow(2)))
                    .containsExactly(
                            "BUDGET_WITHOUT_PLAN",
                            "1, 2",
                            "Money runs and no plan is known",
                            "no plan reference",
                            "",
                            "Send the plan's reference.");
            assertThat(texts(nothing.getSheet("To check").getRow(1))).containsExactly("None");
        }
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws Exception {
        try (var workbook = open(Records.hostile())) {
            var formula = workbook.getSheet("Budget").getRow(1).getCell(4);
            var sources = workbook.getSheet("Where from");

            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(List.of(words(sources, 1), words(sources, 2), words(sources, 3), words(sources, 4)))
                    .containsExactly("[31m17.90", "@SUM(A1)", "\tE-100", "_x0041_");
            assertThat(sources.getRow(2).getCell(9).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sources.getRow(3).getCell(9).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void givesTheSameBytesForTheSameRecordAtAnyTime() throws Exception {
        var bytes = write(Records.braided());

        assertThat(write(Records.braided())).isEqualTo(bytes);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
            }
        }
    }

    private static String words(XSSFSheet sources, int row) {
        return sources.getRow(row).getCell(9).getStringCellValue();
    }

    private static XSSFWorkbook open(BudgetRecord record) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(record)));
    }

    private static byte[] write(BudgetRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        RecordWorkbook.write(record, bytes);
        return bytes.toByteArray();
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var column = 0; column < row.getLastCellNum(); column++) {
            texts.add(text(row.getCell(column)));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}

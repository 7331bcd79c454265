package org.braid.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.record.BudgetRecord;

/**
 * One individual budget as an XLSX workbook: the lines, the totals with a chart, where each value was read, and what to
 * check. The same record gives the same bytes.
 */
public final class RecordWorkbook {
    private RecordWorkbook() {}

    /** Leaves the stream open. */
    public static void write(BudgetRecord record, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var styles = new CellStyles(workbook);
            BudgetSheet.write(record, new SheetTable(workbook.createSheet("Budget"), styles));
            TotalsSheet.write(record, new SheetTable(workbook.createSheet("Totals"), styles));
            SourcesSheet.write(record, new SheetTable(workbook.createSheet("Where from"), styles));
            FindingsSheet.write(record, new SheetTable(workbook.createSheet("To check"), styles));
            sign(record, workbook);
            workbook.write(bytes);
            // Closing would write the whole of it a second time, to nowhere.
            workbook.getPackage().revert();
        }
        SteadyZip.copy(bytes.toByteArray(), out);
    }

    /** Written by nobody, on the day the record is for: POI would put in the clock's time. */
    private static void sign(BudgetRecord record, XSSFWorkbook workbook) {
        var day = Optional.of(Date.from(
                record.validAt().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Braid");
        properties.setTitle("Individual budget " + record.person());
        properties.setCreated(day);
        properties.setModified(day);
    }
}

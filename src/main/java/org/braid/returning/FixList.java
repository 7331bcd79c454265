package org.braid.returning;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.braid.audit.ReturnMark;

/** The sheet that says what to correct: how many rows were taken, and a line for each finding, with a way to its cell. */
final class FixList {
    /** In characters. */
    static final List<Integer> WIDTHS = List.of(18, 10, 24, 24, 10, 30, 55, 60);

    /** The column that leads to the cell. */
    private static final int CELL = 1;

    /** Excel opens no sheet with more. */
    private static final int MOST_LINKS = 65_000;

    private final Workbook workbook;
    private final Look look;
    private final Asked asked;
    private final Sheet sheet;
    private int next;
    private int links;

    private FixList(Workbook workbook, Look look, Asked asked) {
        this.workbook = workbook;
        this.look = look;
        this.asked = asked;
        this.sheet = workbook.createSheet(name(workbook));
    }

    private static String name(Workbook workbook) {
        return workbook.getSheet(ReturnMark.LIST) == null ? ReturnMark.LIST : ReturnMark.LIST + " (Braid)";
    }

    /** Adds it as the last sheet, and opens the workbook there; says under which name. */
    static String add(Workbook workbook, Look look, Asked asked) {
        var list = new FixList(workbook, look, asked);
        list.counts();
        list.notes();
        list.faults();
        var index = workbook.getSheetIndex(list.sheet);
        workbook.setActiveSheet(index);
        workbook.setSelectedTab(index);
        return list.sheet.getSheetName();
    }

    private void counts() {
        row(look.title(), "What to correct in " + asked.file());
        count("Rows taken", asked.taken());
        count("Rows that wait", asked.waiting());
        count("Rows rejected", asked.rejected());
    }

    private void count(String what, long rows) {
        row(null, what).createCell(1).setCellValue((double) rows);
    }

    private void notes() {
        asked.notes().forEach(note -> row(null, note));
        next++;
    }

    private Row row(@org.jspecify.annotations.Nullable CellStyle style, String text) {
        var row = sheet.createRow(next++);
        var cell = row.createCell(0);
        SafeText.write(cell, text);
        if (style != null) {
            cell.setCellStyle(style);
        }
        return row;
    }

    private void faults() {
        var heading = next;
        var row = sheet.createRow(next++);
        for (var column = 0; column < Fault.HEADINGS.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(Fault.HEADINGS.get(column));
            cell.setCellStyle(look.heading());
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        sheet.createFreezePane(0, next);
        asked.faults().stream().limit(room()).forEach(this::fault);
        sheet.setAutoFilter(new CellRangeAddress(heading, Math.max(next - 1, heading), 0, Fault.HEADINGS.size() - 1));
    }

    private int room() {
        return workbook.getSpreadsheetVersion().getLastRowIndex() - next;
    }

    private void fault(Fault fault) {
        var row = sheet.createRow(next++);
        var line = fault.line();
        for (var column = 0; column < line.size(); column++) {
            text(row, column, line.get(column));
        }
        link(row.getCell(CELL), fault);
    }

    private void text(Row row, int column, String text) {
        var cell = row.createCell(column);
        SafeText.write(cell, text);
        cell.setCellStyle(look.text(text));
    }

    /** Into the workbook itself, never out of it. */
    private void link(Cell cell, Fault fault) {
        if (workbook.getSheet(fault.sheet()) == null || links++ >= MOST_LINKS) {
            return;
        }
        var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        var column = fault.column().isEmpty() ? "A" : fault.column();
        link.setAddress("'%s'!%s%d".formatted(fault.sheet().replace("'", "''"), column, fault.row()));
        cell.setHyperlink(link);
        cell.setCellStyle(look.link());
    }
}

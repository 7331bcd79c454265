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
    private static final List<String> HEADINGS = List.of(
            "Sheet", "Cell", "Column", "Code", "The row", "What stands there", "What is wrong", "How to fix it");
    private static final List<Integer> WIDTHS = List.of(18, 10, 24, 24, 10, 30, 55, 60);

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
        for (var column = 0; column < HEADINGS.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(HEADINGS.get(column));
            cell.setCellStyle(look.heading());
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        sheet.createFreezePane(0, next);
        asked.faults().stream().limit(room()).forEach(this::fault);
        sheet.setAutoFilter(new CellRangeAddress(heading, Math.max(next - 1, heading), 0, HEADINGS.size() - 1));
    }

    private int room() {
        return workbook.getSpreadsheetVersion().getLastRowIndex() - next;
    }

    private void fault(Fault fault) {
        var finding = fault.finding();
        var row = sheet.createRow(next++);
        text(row, 0, fault.sheet());
        var cell = text(row, 1, fault.column().isEmpty() ? "row " + fault.row() : fault.column() + fault.row());
        link(cell, fault);
        text(row, 2, finding.column());
        text(row, 3, fault.code().name());
        text(row, 4, fault.fate());
        text(row, 5, finding.value());
        text(row, 6, Sentence.capital(fault.code().meaning()));
        text(row, 7, fault.code().fix());
    }

    private Cell text(Row row, int column, String text) {
        var cell = row.createCell(column);
        SafeText.write(cell, text);
        cell.setCellStyle(look.text(text));
        return cell;
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

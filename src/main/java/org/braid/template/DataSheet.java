package org.braid.template;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.braid.mapping.Contract;
import org.braid.mapping.ContractColumn;

/** A sheet to fill in: headings that stay as they are, and cells below that know what they hold. */
final class DataSheet {
    private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    /** Rows for a table that has others below it; more can be put in. */
    private static final int ROOM = 200;

    private static final int NARROW = 12;
    private static final int WIDE = 40;

    private final XSSFSheet sheet;
    private final boolean shared;
    private final Look look;
    private final CodeLists lists;
    private int next;

    /** @param shared whether several tables stand on it */
    DataSheet(XSSFSheet sheet, boolean shared, Look look, CodeLists lists) {
        this.sheet = sheet;
        this.shared = shared;
        this.look = look;
        this.lists = lists;
        protect();
    }

    /** Without a password: it guards against slips, not against people. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
    }

    /** Adds a table, below those that are there. */
    void add(Contract.Table table) {
        if (shared) {
            Cells.write(sheet, next++, 0, table.name(), look.title());
        } else {
            sheet.createFreezePane(0, 1);
        }
        var heading = next;
        var last = shared ? heading + ROOM : LAST;
        for (var index = 0; index < table.columns().size(); index++) {
            column(table, index, new CellRangeAddress(heading + 1, last, index, index));
        }
        next = last + 2;
    }

    private void column(Contract.Table table, int index, CellRangeAddress cells) {
        var column = table.columns().get(index);
        Cells.write(sheet, cells.getFirstRow() - 1, index, column.column().heading(), look.heading());
        open(column, cells);
        sheet.setColumnWidth(index, Math.max(width(column) * 256, shared ? sheet.getColumnWidth(index) : 0));
        sheet.addValidationData(new CellRule(column, lists).of(sheet, cells));
        if (column.need().always()) {
            remind(cells, table.columns().size() - 1);
        }
    }

    /** A column that one table has to itself is open as a whole, so that the file stays small. */
    private void open(ContractColumn column, CellRangeAddress cells) {
        var style = look.open(format(column));
        if (!shared) {
            sheet.setDefaultColumnStyle(cells.getFirstColumn(), style);
            return;
        }
        for (var number = cells.getFirstRow(); number <= cells.getLastRow(); number++) {
            Cells.row(sheet, number).createCell(cells.getFirstColumn()).setCellStyle(style);
        }
    }

    private static String format(ContractColumn column) {
        return switch (column.kind()) {
            case TEXT, TRUTH -> "@";
            case DATE -> new DateForm(column.form()).ofCells();
            case MONEY -> "0.00";
            case NUMBER -> "General";
            case INTEGER, YEAR -> "0";
        };
    }

    private static int width(ContractColumn column) {
        return Math.min(Math.max(column.column().heading().length() + 2, NARROW), WIDE);
    }

    /** Colours a cell that is blank in a row with something in it, and must not be. */
    private void remind(CellRangeAddress cells, int lastColumn) {
        var row = cells.getFirstRow() + 1;
        var formula = "AND($%s%d=\"\",COUNTA($A%d:$%s%d)>0)"
                .formatted(letters(cells.getFirstColumn()), row, row, letters(lastColumn), row);
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(formula);
        var fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(IndexedColors.ROSE.getIndex());
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}

package org.braid.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.braid.entitlement.Money;
import org.jspecify.annotations.Nullable;

/** A sheet that holds one real table: a heading that stays in sight, a filter on each column, a row under the other. */
final class SheetTable {
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Excel reads {@code _x0041_} as A: what only looks like that is written so that it stays as it is. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\ufffe\uffff&&[^\t\n\r]]");

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private int columns;
    private int rows;

    SheetTable(XSSFSheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The number of the next row, as POI counts: the first is 0. */
    int nextRow() {
        return rows;
    }

    SheetTable headings(Column... headings) {
        columns = headings.length;
        var row = sheet.createRow(rows++);
        for (var index = 0; index < columns; index++) {
            var cell = row.createCell(index);
            cell.setCellValue(headings[index].heading());
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(index, headings[index].width() * 256);
        }
        sheet.createFreezePane(0, 1);
        return this;
    }

    /** One value for each column: text, a number, money or a day; null or empty text for an empty cell. */
    SheetTable row(@Nullable Object... values) {
        var row = sheet.createRow(rows++);
        for (var index = 0; index < values.length; index++) {
            var value = values[index];
            if (value != null && !value.equals("")) {
                fill(row.createCell(index), value);
            }
        }
        return this;
    }

    /** Makes a table of all rows so far; a table must have one row at least. */
    void close(String name) {
        if (rows == 1) {
            row("None");
        }
        var area = new AreaReference(
                new CellReference(0, 0), new CellReference(rows - 1, columns - 1), SpreadsheetVersion.EXCEL2007);
        var table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        var look = table.getCTTable().addNewTableStyleInfo();
        look.setName("TableStyleMedium2");
        look.setShowRowStripes(true);
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Money money) {
            cell.setCellValue(money.major().doubleValue());
            cell.setCellStyle(styles.money(money.currency()));
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else {
            text(cell, value.toString());
        }
    }

    /** Always a text cell, whatever the text begins with. */
    private void text(Cell cell, String text) {
        var allowed = NOT_IN_XML.matcher(text).replaceAll("");
        var literal = LOOKS_ESCAPED.matcher(allowed).replaceAll("_x005F_");
        cell.setCellValue(literal.length() > LONGEST_TEXT ? literal.substring(0, LONGEST_TEXT) : literal);
        cell.setCellStyle(styles.text(allowed));
    }

    /**
     * One column.
     *
     * @param width in characters
     */
    record Column(String heading, int width) {}
}

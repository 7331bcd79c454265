package org.braid.template;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes texts that stay texts: no cell becomes a formula, and nothing breaks the file. */
final class Cells {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\ufffe\uffff&&[^\t\n\r]]");

    /** Excel reads {@code _x0041_} as A: what only looks like that is written so that it stays as it is. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Cells() {}

    static void write(XSSFSheet sheet, int number, int column, String text, CellStyle style) {
        var cell = row(sheet, number).createCell(column);
        var literal =
                LOOKS_ESCAPED.matcher(NOT_IN_XML.matcher(text).replaceAll("")).replaceAll("_x005F_");
        cell.setCellValue(literal.length() > LONGEST ? literal.substring(0, LONGEST) : literal);
        cell.setCellStyle(style);
    }

    static XSSFRow row(XSSFSheet sheet, int number) {
        var there = sheet.getRow(number);
        return there == null ? sheet.createRow(number) : there;
    }
}

package org.braid.report;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of one workbook look. */
final class CellStyles {
    private final XSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle day;
    private final CellStyle heading;
    private final Map<Currency, CellStyle> money = new HashMap<>();

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = style(true, "@");
        this.quoted = style(true, "@");
        quoted.setQuotePrefixed(true);
        this.day = style(false, "d mmm yyyy");
        this.heading = style(true, "General");
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    /** Text that a spreadsheet would take for a formula when it is typed or exported again gets the apostrophe. */
    CellStyle text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? quoted : text;
    }

    CellStyle day() {
        return day;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle money(Currency currency) {
        return money.computeIfAbsent(currency, this::moneyStyle);
    }

    private CellStyle moneyStyle(Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        var number =
                "\"%s\"#,##0%s".formatted(currency.getSymbol(Locale.UK), digits > 0 ? "." + "0".repeat(digits) : "");
        return style(false, "%s;[Red]-%s".formatted(number, number));
    }

    private CellStyle style(boolean wrapped, String format) {
        var style = workbook.createCellStyle();
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}

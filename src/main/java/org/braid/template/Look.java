package org.braid.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of one workbook look. */
final class Look {
    private final XSSFWorkbook workbook;
    private final CellStyle heading;
    private final CellStyle title;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle example;
    private final Map<String, CellStyle> open = new HashMap<>();

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.heading = boldHeading();
        this.title = workbook.createCellStyle();
        var large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        title.setFont(large);
        this.text = text(false);
        this.quoted = text(true);
        this.example = text(true);
        example.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        example.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private CellStyle boldHeading() {
        var style = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(IndexedColors.WHITE.getIndex());
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setLocked(true);
        return style;
    }

    private CellStyle text(boolean quote) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setQuotePrefixed(quote);
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle title() {
        return title;
    }

    CellStyle example() {
        return example;
    }

    /** What a spreadsheet would take for a formula when it is typed again gets the apostrophe. */
    CellStyle text(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? quoted : this.text;
    }

    /** Of cells to fill in: their sheet is protected, and they are not. */
    CellStyle open(String format) {
        return open.computeIfAbsent(format, unknown -> {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setLocked(false);
            return style;
        });
    }
}

package org.braid.returning;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells of a returned workbook look; few styles, however many cells. */
final class Look {
    private static final short STOPS = IndexedColors.ROSE.getIndex();
    private static final short TELLS = IndexedColors.LIGHT_YELLOW.getIndex();

    private final Workbook workbook;
    private final Map<String, CellStyle> marked = new HashMap<>();
    private final Map<Boolean, CellStyle> texts = new HashMap<>();
    private final CellStyle heading;
    private final CellStyle title;
    private final CellStyle link;

    Look(Workbook workbook) {
        this.workbook = workbook;
        this.heading = heading(workbook);
        this.title = workbook.createCellStyle();
        var large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        title.setFont(large);
        this.link = textStyle(false);
        var blue = workbook.createFont();
        blue.setColor(IndexedColors.BLUE.getIndex());
        blue.setUnderline(org.apache.poi.ss.usermodel.Font.U_SINGLE);
        link.setFont(blue);
    }

    private static CellStyle heading(Workbook workbook) {
        var heading = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(IndexedColors.WHITE.getIndex());
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setVerticalAlignment(VerticalAlignment.TOP);
        return heading;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle title() {
        return title;
    }

    CellStyle link() {
        return link;
    }

    /** Of a cell that holds text whatever the text looks like. */
    CellStyle text(String text) {
        return texts.computeIfAbsent(SafeText.looksLikeFormula(text), this::textStyle);
    }

    private CellStyle textStyle(boolean quoted) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        if (quoted) {
            style.setQuotePrefixed(true);
        }
        return style;
    }

    /**
     * The style of a cell, coloured.
     *
     * @param unlocked so that it can be corrected although its sheet is protected
     */
    CellStyle marked(CellStyle own, boolean stops, boolean unlocked) {
        return marked.computeIfAbsent("%d %b %b".formatted(own.getIndex(), stops, unlocked), unknown -> {
            var style = copy(own);
            style.setFillForegroundColor(stops ? STOPS : TELLS);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setLocked(own.getLocked() && !unlocked);
            return style;
        });
    }

    /** The style of a cell that was coloured by an earlier return, without that. */
    CellStyle unmarked(CellStyle own) {
        var ours = own.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && (own.getFillForegroundColor() == STOPS || own.getFillForegroundColor() == TELLS);
        return ours
                ? marked.computeIfAbsent("plain " + own.getIndex(), unknown -> {
                    var style = copy(own);
                    style.setFillPattern(FillPatternType.NO_FILL);
                    return style;
                })
                : own;
    }

    private CellStyle copy(CellStyle own) {
        var style = workbook.createCellStyle();
        style.cloneStyleFrom(own);
        return style;
    }
}

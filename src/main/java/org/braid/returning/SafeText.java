package org.braid.returning;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;

/** Text that stays text: no cell becomes a formula, and nothing breaks the file. */
final class SafeText {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\ufffe\uffff&&[^\t\n\r]]");

    /** Excel reads {@code _x0041_} as A: what only looks like that is written so that it stays as it is. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    static String of(String text) {
        var allowed = NOT_IN_XML.matcher(text).replaceAll("");
        return allowed.length() > LONGEST ? allowed.substring(0, LONGEST) : allowed;
    }

    /** Whether a spreadsheet would take it for a formula if it were typed, or exported and opened again. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    static void write(Cell cell, String text) {
        var literal = LOOKS_ESCAPED.matcher(of(text)).replaceAll("_x005F_");
        cell.setCellValue(literal.length() > LONGEST ? literal.substring(0, LONGEST) : literal);
    }
}

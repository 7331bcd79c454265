package org.braid.audit;

import java.util.regex.Pattern;

/**
 * Where a source row stands in what was received.
 *
 * @param file the file's name, without its folder
 * @param sheet the sheet's name; empty for files without sheets
 * @param row the row or line as a person counts it in the source: the first is 1
 * @param path the path inside the row, in the format's own notation (FHIRPath, XPath); empty for tables
 */
public record SourceRef(String file, String sheet, long row, String path) {
    private static final Pattern WHOLE_CELL = Pattern.compile("(?:'(.+)'!)?([A-Z]{1,3})([1-9][0-9]{0,8})");

    private static final Pattern OTHER_LINE = Pattern.compile("line ([1-9][0-9]{0,17}), (.+)");

    /** A row of a table without sheets. */
    public static SourceRef line(String file, long row) {
        return new SourceRef(file, "", row, "");
    }

    /**
     * The place of one value: {@code budgets.xlsx, sheet 'Awards', cell F7}, or the column's name where it has no letter.
     *
     * @param column its letter or name; for one of another row the whole cell, as in {@code F3} or {@code 'People'!F3}, or
     *     the line and path
     */
    public String at(String column) {
        var elsewhere = path.isEmpty() ? null : OTHER_LINE.matcher(column);
        if (elsewhere != null && elsewhere.matches()) {
            return new SourceRef(file, sheet, Long.parseLong(elsewhere.group(1)), elsewhere.group(2)).toString();
        }
        var other = path.isEmpty() ? WHOLE_CELL.matcher(column) : null;
        if (other != null && other.matches()) {
            var named = other.group(1) == null ? sheet : other.group(1).replace("''", "'");
            return new SourceRef(file, named, Long.parseLong(other.group(3)), "").at(other.group(2));
        }
        if (path.isEmpty() && !sheet.isEmpty()) {
            return "%s, sheet '%s', cell %s%d".formatted(file, sheet, column, row);
        }
        return this + ", " + column;
    }

    @Override
    public String toString() {
        var place = sheet.isEmpty()
                ? "%s, line %d".formatted(file, row)
                : "%s, sheet '%s', row %d".formatted(file, sheet, row);
        return path.isEmpty() ? place : place + ", " + path;
    }
}

package org.braid.audit;

/**
 * Where a source row stands in what was received.
 *
 * @param file the file's name, without its folder
 * @param sheet the sheet's name; empty for files without sheets
 * @param row the row or line as a person counts it in the source: the first is 1
 * @param path the path inside the row, in the format's own notation (FHIRPath, XPath); empty for tables
 */
public record SourceRef(String file, String sheet, long row, String path) {

    /** A row of a table without sheets. */
    public static SourceRef line(String file, long row) {
        return new SourceRef(file, "", row, "");
    }

    /** The place of one value: {@code budgets.xlsx, sheet 'Awards', cell F7}, or the column's name where it has no letter. */
    public String at(String column) {
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

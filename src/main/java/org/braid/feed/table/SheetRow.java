package org.braid.feed.table;

import java.util.Arrays;
import java.util.BitSet;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.SetAside;

/** The row of a sheet that is just being read: one object, and one array of texts, for all of them. */
final class SheetRow {
    private final DeliveredFile file;
    private final String sheet;
    private final long last;
    private boolean[] wanted;
    private String[] cells;
    private long number; // 0 before the first
    private int width;
    private boolean hidden;
    private String flaw = "";
    /** Rows that were not blank. */
    private final BitSet taken = new BitSet();

    SheetRow(DeliveredFile file, String sheet) {
        this.file = file;
        this.sheet = sheet;
        last = file.limits().rows() + Heading.LAST_ROW;
        wanted = new boolean[file.limits().columns() + 1]; // one more than allowed, so that too many can be seen
        Arrays.fill(wanted, true);
        cells = new String[wanted.length];
    }

    /** The row at hand keeps its texts, as far as there is room: it may come again. */
    void want(boolean[] cellsWanted) {
        wanted = cellsWanted;
        var before = cells.length;
        cells = Arrays.copyOf(cells, cellsWanted.length);
        Arrays.fill(cells, Math.min(before, cells.length), cells.length, "");
    }

    /** Begins a row that is still blank. */
    void begin(long at, boolean isHidden) {
        number = at;
        hidden = isHidden;
        Arrays.fill(cells, "");
        width = 0;
        flaw = "";
    }

    /** Goes to the next row, which has the same texts as this one. */
    void again() {
        number++;
        checkNumber();
    }

    boolean wants(int column) {
        return column < wanted.length && wanted[column];
    }

    /** Puts a text into a cell, if anybody can see it. */
    void keep(int column, String text) {
        if (!Blank.isBlank(text)) {
            seen(column);
            if (column < cells.length) {
                if (!cells[column].isEmpty()) {
                    flaw = "the cell %s%d stands twice".formatted(Heading.letters(column), number);
                }
                cells[column] = text;
            }
        }
    }

    /** Notes that a cell is not blank, whatever it holds. */
    void seen(int column) {
        if (width == 0) {
            checkNumber();
            take(number);
        }
        width = Math.max(width, column + 1);
    }

    private void take(long row) {
        if (row < Integer.MAX_VALUE) {
            if (taken.get((int) row)) {
                flaw = "the row stands twice";
            }
            taken.set((int) row);
        }
    }

    private void checkNumber() {
        if (number > last) {
            var limit = "more than %d rows".formatted(file.limits().rows());
            throw new SetAside(new Finding(FindingCode.TOO_LARGE, place(), "", limit));
        }
    }

    long number() {
        return number;
    }

    /** Why nobody can say what the row holds; blank for nearly all. */
    String flaw() {
        return flaw;
    }

    boolean hidden() {
        return hidden;
    }

    SourceRef place() {
        return new SourceRef(file.name(), sheet, Math.max(number, 1), "");
    }

    String[] cells() {
        return cells;
    }

    int width() {
        return width;
    }
}

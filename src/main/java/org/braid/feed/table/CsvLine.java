package org.braid.feed.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** The CSV line that stands under the reader: one object for the whole file, texts only for the cells that are wanted. */
final class CsvLine extends AbstractBaseCsvCallbackHandler<CsvLine> {
    private final long linesBefore;
    private final LongConsumer starts;
    private boolean[] wanted;
    private String[] cells;
    private int width;
    private boolean spansLines;

    /**
     * A line under the reader.
     *
     * @param linesBefore lines of the file that this reader does not see
     * @param starts hears the number of each line in which a record starts
     */
    CsvLine(long linesBefore, boolean[] wanted, LongConsumer starts) {
        this.linesBefore = linesBefore;
        this.starts = starts;
        this.wanted = wanted;
        cells = new String[wanted.length];
    }

    void want(boolean[] cellsWanted) {
        wanted = cellsWanted;
        cells = new String[cellsWanted.length];
    }

    /** The line in which the record starts, as a person counts. */
    long number() {
        return linesBefore + getStartingLineNumber();
    }

    String[] cells() {
        return cells;
    }

    List<String> listed() {
        return Arrays.asList(cells).subList(0, Math.min(width, cells.length));
    }

    int fields() {
        return getFieldCount();
    }

    /** Fields up to the last that is not blank. */
    int width() {
        return width;
    }

    /** Whether it does not fit under a heading of so many cells. */
    boolean isRagged(int heading) {
        return fields() < heading || width > heading;
    }

    /** Whether a quoted field holds a line break. */
    boolean spansLines() {
        return spansLines;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        starts.accept(number());
        Arrays.fill(cells, "");
        width = 0;
        spansLines = false;
    }

    @Override
    protected void handleField(int field, char[] buffer, int from, int length, boolean quoted) {
        if (quoted && !spansLines) {
            spansLines = holdsLineBreak(buffer, from, length);
        }
        if (!Blank.isBlank(buffer, from, length)) {
            width = field + 1;
            if (field < wanted.length && wanted[field]) {
                cells[field] = new String(buffer, from, length);
            }
        }
    }

    @Override
    protected CsvLine buildRecord() {
        return this;
    }

    private static boolean holdsLineBreak(char[] buffer, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (buffer[at] == '\n' || buffer[at] == '\r') {
                return true;
            }
        }
        return false;
    }
}

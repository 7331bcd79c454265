package org.braid.feed.table;

import java.io.IOException;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;

/**
 * Reads a CSV. A line that cannot be read costs only itself: where a quotation mark is never closed, or closed in a
 * later line, reading goes on with the line after the one that opened it.
 */
public final class CsvTable {
    /** Going back costs time; a file with more such lines is no CSV. */
    private static final int MOST_RESTARTS = 10_000;

    private final DeliveredFile file;
    private final Tables tables;
    private final CsvLine line;
    private final CsvScanner csv;
    private int restarts;

    private CsvTable(DeliveredFile file, Tables tables, CsvLine line, CsvScanner csv) {
        this.file = file;
        this.tables = tables;
        this.line = line;
        this.csv = csv;
    }

    /** Hands on every row of the file. */
    public static void read(DeliveredFile file, Table spec, Rows rows) throws IOException {
        Joins.read(file, spec, rows, each -> readOnce(file, spec, each));
    }

    private static void readOnce(DeliveredFile file, Table spec, Rows rows) throws IOException {
        var tables = new Tables(file, spec, rows);
        var line = new CsvLine(tables.wanted());
        try (var csv = CsvFile.open(file, spec, line)) {
            new CsvTable(file, tables, line, csv).read();
        }
    }

    private void read() throws IOException {
        while (csv.next()) {
            if (!csv.problem().isEmpty()) {
                broken();
                restart();
            } else if (!take()) {
                restart();
            }
        }
        tables.finish();
    }

    private void restart() throws IOException {
        if (++restarts > MOST_RESTARTS) {
            throw file.setAside(FindingCode.UNREADABLE, csv.number() + 1, "too many unmatched quotation marks");
        }
        file.checkTime(file.line(csv.number())); // what is read again may be long, and no row
        csv.skipLine();
    }

    /** Takes a record, unless its quotation marks have joined lines that do not belong together. */
    private boolean take() {
        if (tables.isTooFar(csv.number())) {
            throw tables.none();
        }
        if (line.width() == 0) {
            return true;
        }
        tables.passTo(csv.number(), line.spansLines());
        var place = file.line(csv.number());
        var wanted = tables.wanted();
        var isData = !tables.takes(place, line.cells(), line.width());
        if (isData && line.isRagged(tables.width())) {
            tables.broken(
                    place,
                    "expected %d fields, found %d".formatted(tables.width(), line.fields()),
                    line.width() == 1 && !line.spansLines());
            return !line.spansLines();
        }
        if (isData) {
            tables.add(place, line.cells(), line.width(), MergedCells.NONE);
        }
        if (wanted != tables.wanted()) {
            line.want(tables.wanted());
        }
        return true;
    }

    /** Above the heading nothing counts. */
    private void broken() {
        if (tables.inTable()) {
            tables.broken(file.line(csv.number()), csv.problem(), false);
        }
    }
}

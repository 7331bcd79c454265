package org.braid.feed.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static final int SMALLEST_FIELD_BUFFER = 1 << 16;

    private final DeliveredFile file;
    private final RewindableText text;
    private final char delimiter;
    private final Tables tables;

    private CsvTable(DeliveredFile file, Table spec, Rows rows, RewindableText text) throws IOException {
        this.file = file;
        this.text = text;
        delimiter = Delimiter.in(text.head(), spec, mostCells());
        tables = new Tables(file, spec, rows);
    }

    /** Hands on every row of the file. */
    public static void read(DeliveredFile file, Table spec, Rows rows) throws IOException {
        Joins.read(file, spec, rows, each -> readOnce(file, spec, each));
    }

    private static void readOnce(DeliveredFile file, Table spec, Rows rows) throws IOException {
        var reader = TextEncoding.of(file.path(), spec.charset()).open(file.path());
        try (var text = new RewindableText(reader, file.limits().lineLength())) {
            new CsvTable(file, spec, rows, text).read();
        }
    }

    private void read() throws IOException {
        int restarts = 0;
        for (long line = 1; line > 0; line = readFrom(line)) {
            if (restarts++ > MOST_RESTARTS) {
                throw file.setAside(FindingCode.UNREADABLE, line, "too many unmatched quotation marks");
            }
            file.checkTime(file.line(line)); // what is read again may be long, and no row
            text.continueAt(line);
        }
        tables.finish();
    }

    /**
     * Reads to the end of the file, or to a line that cannot be read.
     *
     * @return the line to go on with; 0 at the end
     */
    private long readFrom(long first) throws IOException {
        var line = new CsvLine(first - 1, tables.wanted(), text::recordStarts);
        var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // told by us, with its place
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(2 * file.limits().cellLength(), SMALLEST_FIELD_BUFFER))
                .build(line, text);
        try {
            for (var record : csv) {
                if (!take(record)) {
                    return record.number() + 1;
                }
            }
            return 0;
        } catch (CsvParseException unmatchedQuote) {
            broken(line, "the quotation marks do not match");
            return line.number() + 1;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof RewindableText.TooLong)) {
                throw e.getCause();
            }
            broken(line, "longer than %d characters".formatted(file.limits().lineLength()));
            return line.number() + 1;
        }
    }

    /** Takes a record, unless its quotation marks have joined lines that do not belong together. */
    private boolean take(CsvLine line) {
        if (tables.isTooFar(line.number())) {
            throw tables.none();
        }
        if (line.width() == 0) {
            return true;
        }
        tables.passTo(line.number(), line.spansLines());
        var place = file.line(line.number());
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
    private void broken(CsvLine line, String value) {
        if (tables.inTable()) {
            tables.broken(file.line(line.number()), value, false);
        }
    }

    /** One more than allowed, so that too many can be seen. */
    private int mostCells() {
        return file.limits().columns() + 1;
    }
}

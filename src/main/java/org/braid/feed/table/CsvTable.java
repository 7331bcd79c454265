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
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV. A line that cannot be read costs only itself: where a quotation mark is never closed, or closed in a
 * later line, reading goes on with the line after the one that opened it.
 */
public final class CsvTable {
    /** Going back costs time; a file with more such lines is no CSV. */
    private static final int MOST_RESTARTS = 10_000;

    private static final int SMALLEST_FIELD_BUFFER = 1 << 16;

    private final DeliveredFile file;
    private final Table spec;
    private final Rows rows;
    private final RewindableText text;
    private final char delimiter;
    private final HeadingSearch search;
    private @Nullable TableRows table;

    private CsvTable(DeliveredFile file, Table spec, Rows rows, RewindableText text) throws IOException {
        this.file = file;
        this.spec = spec;
        this.rows = rows;
        this.text = text;
        delimiter = Delimiter.in(text.head(), spec, mostCells());
        search = new HeadingSearch(file, spec);
    }

    /** Hands on every row of the file. */
    public static void read(DeliveredFile file, Table spec, Rows rows) throws IOException {
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
            text.continueAt(line);
        }
        if (table == null) {
            throw search.none();
        }
        table.end();
    }

    /**
     * Reads to the end of the file, or to a line that cannot be read.
     *
     * @return the line to go on with; 0 at the end
     */
    private long readFrom(long first) throws IOException {
        var line = new CsvLine(
                first - 1,
                table == null ? Delimiter.all(mostCells()) : table.heading().wanted(),
                text::recordStarts);
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
        if (table == null) {
            seekHeading(line);
            return true;
        }
        if (line.width() == 0) {
            return true;
        }
        int expected = table.heading().width();
        if (table.isTotal(line.cells())) {
            table.notData();
        } else if (line.fields() < expected || line.width() > expected) {
            broken(line, "expected %d fields, found %d".formatted(expected, line.fields()));
            return !line.spansLines();
        } else {
            table.add(file.line(line.number()), line.cells());
        }
        return true;
    }

    private void seekHeading(CsvLine line) {
        var place = file.line(line.number());
        if (line.number() > Heading.LAST_ROW) {
            throw search.none();
        }
        search.in(place, line.listed()).ifPresent(heading -> {
            table = new TableRows(file, spec, heading, rows);
            line.want(heading.wanted());
        });
    }

    /** Above the heading nothing counts. */
    private void broken(CsvLine line, String value) {
        if (table != null) {
            table.broken(file.line(line.number()), value);
        }
    }

    /** One more than allowed, so that too many can be seen. */
    private int mostCells() {
        return file.limits().columns() + 1;
    }
}

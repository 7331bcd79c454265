package org.braid.feed.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.braid.feed.SourceRow;
import org.braid.feed.TextLines;

/** Every line of a CSV as it stands; it finds the same lines as {@link CsvTable}, and hands on those it cannot read, too. */
public final class CsvLines {
    private static final int MOST_BROKEN = 10_000;

    /** The lines are handed on as they stand, not as rows. */
    private static final Rows NOBODY = new Rows() {
        @Override
        public void columns(Columns columns) {}

        @Override
        public void rows(List<SourceRow> batch) {}

        @Override
        public void broken(Finding finding) {}

        @Override
        public void notData(long number) {}
    };

    private final DeliveredFile file;
    private final TextLines lines;
    private final RewindableText text;
    private final char delimiter;
    private final Tables tables;

    private CsvLines(DeliveredFile file, Table spec, TextLines lines, RewindableText text) throws IOException {
        this.file = file;
        this.lines = lines;
        this.text = text;
        delimiter = Delimiter.in(text.head(), spec, mostCells());
        tables = new Tables(file, spec, NOBODY);
    }

    /** Hands on every line that is not blank. */
    public static void read(DeliveredFile file, Table spec, TextLines lines) throws IOException {
        var reader = TextEncoding.of(file.path(), spec.charset()).open(file.path());
        try (var text = new RewindableText(reader, file.limits().lineLength())) {
            new CsvLines(file, spec, lines, text).read();
        }
    }

    private void read() throws IOException {
        text.continueAt(1);
        long broken = readFrom(1);
        for (int count = 0; broken > 0 && count < MOST_BROKEN; count++) {
            file.checkTime(file.line(broken));
            text.continueAt(broken);
            lines.line(broken, List.of(rawLine()));
            text.continueAt(broken + 1);
            broken = readFrom(broken + 1);
        }
    }

    /**
     * Reads to the end, or to a line that cannot be read.
     *
     * @return that line; 0 at the end
     */
    private long readFrom(long first) throws IOException {
        var line = new CsvLine(first - 1, Delimiter.all(mostCells()), text::recordStarts);
        var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(2 * file.limits().cellLength(), 1 << 16))
                .build(line, text);
        try {
            for (var record : csv) {
                if (joined(record)) {
                    return record.number();
                }
                if (record.width() > 0) {
                    lines.line(record.number(), List.copyOf(record.listed()));
                }
            }
            return 0;
        } catch (CsvParseException unmatchedQuote) {
            return line.number();
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof RewindableText.TooLong)) {
                throw e.getCause();
            }
            return line.number();
        }
    }

    /** Whether its quotation marks have joined lines that do not belong together. */
    private boolean joined(CsvLine line) {
        if (line.width() == 0) {
            return false;
        }
        tables.passTo(line.number(), line.spansLines());
        return isData(line) && line.spansLines() && line.isRagged(tables.width());
    }

    private boolean isData(CsvLine line) {
        try {
            return !tables.takes(file.line(line.number()), line.cells(), line.width());
        } catch (SetAside noTable) {
            return false; // whoever reads it by the mapping says so
        }
    }

    private String rawLine() throws IOException {
        var characters = new char[file.limits().cellLength()];
        int length = 0;
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            if (length == characters.length) {
                break;
            }
            characters[length++] = (char) next;
        }
        return new String(Arrays.copyOf(characters, length));
    }

    private int mostCells() {
        return file.limits().columns() + 1;
    }
}

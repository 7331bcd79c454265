package org.braid.feed.table;

import java.io.IOException;
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
    private final Tables tables;
    private final CsvLine line;
    private final CsvScanner csv;

    private CsvLines(DeliveredFile file, Table spec, TextLines lines, CsvLine line, CsvScanner csv) {
        this.file = file;
        this.lines = lines;
        this.line = line;
        this.csv = csv;
        tables = new Tables(file, spec, NOBODY);
    }

    /** Hands on every line that is not blank. */
    public static void read(DeliveredFile file, Table spec, TextLines lines) throws IOException {
        var line = new CsvLine(Delimiter.all(CsvFile.mostCells(file)));
        try (var csv = CsvFile.open(file, spec, line)) {
            new CsvLines(file, spec, lines, line, csv).read();
        }
    }

    private void read() throws IOException {
        for (int broken = 0; csv.next() && broken <= MOST_BROKEN; ) {
            if (!csv.problem().isEmpty() || isJoined()) {
                broken++;
                file.checkTime(file.line(csv.number()));
                lines.line(csv.number(), List.of(csv.firstLine(file.limits().cellLength())));
                csv.skipLine();
            } else if (line.width() > 0) {
                lines.line(csv.number(), List.copyOf(line.listed()));
            }
        }
    }

    /** Whether its quotation marks have joined lines that do not belong together. */
    private boolean isJoined() {
        if (line.width() == 0) {
            return false;
        }
        tables.passTo(csv.number(), line.spansLines());
        return isData() && line.spansLines() && line.isRagged(tables.width());
    }

    private boolean isData() {
        try {
            return !tables.takes(file.line(csv.number()), line.cells(), line.width());
        } catch (SetAside noTable) {
            return false; // whoever reads it by the mapping says so
        }
    }
}

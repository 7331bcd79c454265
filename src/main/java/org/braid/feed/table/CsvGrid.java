package org.braid.feed.table;

import java.io.IOException;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Grid;

/** The first lines of a CSV; one that cannot be read is passed over. */
final class CsvGrid {
    private static final int MOST_BROKEN = 1_000;

    private final DeliveredFile file;
    private final int mostCells;

    CsvGrid(DeliveredFile file) {
        this.file = file;
        this.mostCells = CsvFile.mostCells(file);
    }

    Grid read(GridReader.GridRows rows) throws IOException {
        var line = new CsvLine(Delimiter.all(mostCells));
        try (var csv = CsvFile.open(file, line)) {
            for (int broken = 0; csv.next(); ) {
                if (csv.problem().isEmpty()) {
                    checkWidth(csv.number(), line);
                    if (!rows.take(csv.number(), line.cells(), line.width())) {
                        return rows.grid("", false);
                    }
                } else if (++broken > MOST_BROKEN) {
                    return rows.grid("", false);
                } else {
                    file.checkTime(file.line(csv.number()));
                    csv.skipLine();
                }
            }
        }
        return rows.grid("", true);
    }

    private void checkWidth(long number, CsvLine line) {
        if (line.width() >= mostCells) {
            throw file.setAside(
                    FindingCode.TOO_LARGE,
                    number,
                    "more than %d columns".formatted(file.limits().columns()));
        }
    }
}

package org.braid.feed.table;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.braid.feed.DeliveredFile;

/** XLS as Excel wrote it from 97 to 2003 (BIFF8): its records are pulled, never more of them than a row. */
final class XlsBook implements Book {
    private final DeliveredFile file;
    private final Password password;
    private final Map<String, Integer> sheets;
    private final Set<String> hidden;
    private final CellText cellText;
    private XlsRecords records;
    /** The sheet of the file that comes next, from 0. */
    private int position;

    private XlsBook(DeliveredFile file, Password password, XlsRecords records) throws IOException {
        this.file = file;
        this.password = password;
        this.records = records;
        var globals = XlsGlobals.read(file, records);
        sheets = globals.sheets();
        hidden = globals.hidden();
        cellText = globals.cellText();
    }

    static XlsBook open(DeliveredFile file, Password password) throws IOException {
        var records = XlsRecords.open(file, password);
        try {
            return new XlsBook(file, password, records);
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public boolean hides(String sheet) {
        return hidden.contains(sheet);
    }

    @Override
    public Sheet sheet(String name) throws IOException {
        int wanted = Objects.requireNonNull(sheets.get(name), name);
        if (wanted < position || records.open() > 0) {
            beginAgain();
        }
        for (; position < wanted; position++) {
            skipSheet();
        }
        position++;
        if (!records.next()) {
            throw new EOFException();
        }
        return new XlsSheet(records, cellText, file, name);
    }

    /** To the end of the workbook's own records; they are known. */
    private void beginAgain() throws IOException {
        records.close();
        records = XlsRecords.open(file, password);
        position = 0;
        skipSheet();
    }

    private void skipSheet() throws IOException {
        do {
            if (!records.next()) {
                throw new EOFException();
            }
            records.checkTime();
        } while (records.open() > 0);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

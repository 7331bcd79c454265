package org.braid.feed.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;

/** Opens the CSV of a delivery, in whatever characters and with whatever delimiter it comes. */
final class CsvFile {
    /** The heading stands in so many bytes, or is not found. */
    private static final int HEAD = 1 << 16;

    private CsvFile() {}

    static CsvScanner open(DeliveredFile file, Table spec, CsvLine line) throws IOException {
        var bytes = bytes(file, spec.charset());
        return open(file, bytes, Delimiter.in(head(bytes), spec, mostCells(file)), line);
    }

    /** Where nobody knows yet what its columns are. */
    static CsvScanner open(DeliveredFile file, CsvLine line) throws IOException {
        var bytes = bytes(file, "");
        return open(file, bytes, Delimiter.in(head(bytes), mostCells(file)), line);
    }

    private static InputStream bytes(DeliveredFile file, String charset) throws IOException {
        return new BufferedInputStream(TextEncoding.open(file.path(), charset), HEAD);
    }

    private static CsvScanner open(DeliveredFile file, InputStream bytes, char delimiter, CsvLine line) {
        var limits = file.limits();
        return new CsvScanner(
                bytes, delimiter, line, Math.max(2 * limits.cellLength(), HEAD), Math.max(limits.lineLength(), HEAD));
    }

    private static byte[] head(InputStream bytes) throws IOException {
        bytes.mark(HEAD);
        var head = bytes.readNBytes(HEAD);
        bytes.reset();
        return head;
    }

    /** One more than allowed, so that too many can be seen. */
    static int mostCells(DeliveredFile file) {
        return file.limits().columns() + 1;
    }
}

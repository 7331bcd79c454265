package org.braid.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.table.BookExtent;

/** How many rows or lines a delivery has, the blank ones and the headings among them. */
public final class Extent {
    private Extent() {}

    /**
     * The number of its last row or line; nothing where the file cannot be counted.
     *
     * @param sheet only this one of a workbook; blank for the longest
     */
    public static OptionalLong rows(Delivery delivery, String sheet, Precautions precautions) {
        var file = DeliveredFile.of(delivery.path(), delivery.file(), precautions);
        try (var unpacked = Unpacked.of(file)) {
            var format = unpacked.shows().known();
            return format.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(rows(unpacked.file(), format.get(), sheet));
        } catch (IOException | RuntimeException uncountable) {
            return OptionalLong.empty();
        }
    }

    private static long rows(DeliveredFile file, Format format, String sheet) throws IOException {
        return switch (format) {
            case XLSX, XLS, ODS -> BookExtent.rows(file, format, sheet);
            default -> lines(file.path());
        };
    }

    /** A line ends with a line feed, a carriage return, or both; the last need not. */
    private static long lines(Path file) throws IOException {
        var lines = 0L;
        var before = (int) '\n';
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (var next = bytes.read(); next >= 0; next = bytes.read()) {
                var again = before == '\r' && next == '\n';
                if (!again && (before == '\n' || before == '\r')) {
                    lines++;
                }
                before = next;
            }
        }
        return lines;
    }
}

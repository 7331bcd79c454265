package org.braid.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose entries carry no time of writing. */
final class SteadyZip {
    /** A zip cannot say earlier than 1980; its very first day is read back in the machine's own zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /** Copies a zip, entry by entry in its own order. */
    static void copy(byte[] zip, OutputStream out) throws IOException {
        var steady = new ZipOutputStream(out);
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                steady.putNextEntry(copy);
                entries.transferTo(steady);
                steady.closeEntry();
            }
        }
        steady.finish();
        steady.flush();
    }
}

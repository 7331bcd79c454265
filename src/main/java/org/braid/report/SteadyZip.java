package org.braid.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose entries carry no time of writing. */
public final class SteadyZip {
    /** A zip cannot say earlier than 1980; its very first day is read back in the machine's own zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /** Copies a zip, entry by entry in its own order. */
    public static void copy(byte[] zip, OutputStream out) throws IOException {
        var steady = new ZipOutputStream(out);
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                copy(entry, entries, steady);
            }
        }
        steady.finish();
        steady.flush();
    }

    /** The same of a zip of any length. */
    public static void copy(Path zip, OutputStream out) throws IOException {
        var steady = new ZipOutputStream(out);
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                try (var content = file.getInputStream(entry)) {
                    copy(entry, content, steady);
                }
            }
        }
        steady.finish();
        steady.flush();
    }

    private static void copy(ZipEntry entry, InputStream content, ZipOutputStream steady) throws IOException {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        if (entry.getMethod() == ZipEntry.STORED) {
            // An OpenDocument file says what it is in its first bytes, which must not be packed.
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        steady.putNextEntry(copy);
        content.transferTo(steady);
        steady.closeEntry();
    }
}

package org.braid.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.braid.audit.FindingCode;
import org.braid.feed.ReadSpec.Format;
import org.jspecify.annotations.Nullable;

/**
 * A delivery without the ZIP or gzip it came in. What was inside is in a file of its own, for its owner's eyes only, until
 * this is closed.
 */
record Unpacked(
        DeliveredFile file, FirstBytes shows, @Nullable Path temporary) implements Closeable {
    private static final int LONGEST_NAME = 100;

    static Unpacked of(DeliveredFile file) throws IOException {
        var shows = FirstBytes.of(file.path(), file.limits());
        return switch (shows.packing()) {
            case NONE -> new Unpacked(file, shows, null);
            case GZIP -> of(file, "", () -> gzip(file));
            case ZIP -> zipped(file);
        };
    }

    /** The format of what is inside; it is unpacked only as far as it takes to know. */
    static Optional<Format> sniff(DeliveredFile file) throws IOException {
        var shows = FirstBytes.of(file.path(), file.limits());
        if (shows.packing() == FirstBytes.Packing.GZIP) {
            try (var inside = gzip(file)) {
                return FirstBytes.of(inside).flatMap(FirstBytes::known);
            }
        }
        return shows.packing() == FirstBytes.Packing.ZIP ? sniffZipped(file) : shows.known();
    }

    private static Optional<Format> sniffZipped(DeliveredFile file) throws IOException {
        try (var parts = Parts.open(file);
                var inside = parts.part(onlyFile(file))) {
            var shows = FirstBytes.of(inside);
            if (shows.isPresent()) {
                return shows.get().known();
            }
        }
        try (var whole = zipped(file)) {
            return whole.shows().known();
        }
    }

    private static Unpacked zipped(DeliveredFile file) throws IOException {
        var name = onlyFile(file);
        try (var parts = Parts.open(file)) {
            return of(file, name, () -> parts.part(name));
        }
    }

    private interface Inside {
        InputStream open() throws IOException;
    }

    private static Unpacked of(DeliveredFile file, String name, Inside inside) throws IOException {
        var temporary = Files.createTempFile("braid-", ".unpacked"); // readable by its owner only
        try {
            try (var from = inside.open();
                    var to = Files.newOutputStream(temporary)) {
                from.transferTo(to);
            }
            var shows = FirstBytes.of(temporary, file.limits());
            if (shows.packing() != FirstBytes.Packing.NONE) {
                throw file.setAside(
                        FindingCode.WRONG_FORMAT, 1, "packed twice: " + shows.looksLike() + " inside another");
            }
            return new Unpacked(
                    name.isEmpty() ? file.at(temporary) : file.inner(temporary, shown(name)), shows, temporary);
        } catch (IOException | RuntimeException e) {
            Files.delete(temporary);
            throw e;
        }
    }

    private static InputStream gzip(DeliveredFile file) throws IOException {
        var bytes = Files.newInputStream(file.path());
        try {
            return new Inflation(file, Files.size(file.path())).counted("", new GZIPInputStream(bytes));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The one file inside, beside what a Mac adds. */
    private static String onlyFile(DeliveredFile file) throws IOException {
        var inside = files(file);
        if (inside.size() != 1) {
            throw file.setAside(
                    FindingCode.WRONG_FORMAT,
                    1,
                    "a ZIP file with %d files inside, expected one".formatted(inside.size()));
        }
        if (inside.get(0).encrypted()) {
            throw file.setAside(FindingCode.LOCKED, 1, "a ZIP file with a password: send the workbook locked instead");
        }
        return inside.get(0).name();
    }

    private static List<ZipDirectory.Entry> files(DeliveredFile file) throws IOException {
        try (var zip = Files.newByteChannel(file.path())) {
            return ZipDirectory.read(zip, file.limits().of(Limit.ENTRIES)).entries().stream()
                    .filter(entry -> !entry.isFolder() && !isLitter(entry.name()))
                    .toList();
        }
    }

    private static boolean isLitter(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.startsWith("__macosx/") || small.endsWith(".ds_store") || small.endsWith("thumbs.db");
    }

    /** The inner name as a place may have it: without its folders, and nothing in it that is not printed. */
    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{C}", "?");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.delete(temporary);
        }
    }
}

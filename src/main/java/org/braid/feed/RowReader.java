package org.braid.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.audit.FindingCode;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.fhir.FhirLines;
import org.braid.feed.table.BookTable;
import org.braid.feed.table.CsvLines;
import org.braid.feed.table.CsvTable;
import org.braid.feed.xml.XmlRecords;

/** Reads any delivery as source rows, each with its exact place; in memory is never more than a batch of them. */
public final class RowReader {

    private RowReader() {}

    /** What the bytes show; nothing where it is none of the formats we read. */
    public static Optional<Format> sniff(Path file) {
        try {
            return FirstBytes.of(file).known();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands on every row of the file.
     *
     * <p>A CSV without byte order mark is read in the layout's character set. Where that is UTF-8 and the bytes are not,
     * the whole file is read as Windows-1252, which is what British case systems write instead. Bytes that no reading
     * explains become the replacement character, never a refusal.
     *
     * @param fileName as the sender called it
     * @throws SetAside when the file cannot be used; rows handed on before that must not count
     */
    public static void read(Path file, String fileName, ReadSpec spec, Limits limits, Rows rows) {
        var delivered = new DeliveredFile(file, fileName, limits);
        try {
            var format = format(delivered, spec.formats());
            if (spec instanceof ReadSpec.Xml xml) {
                XmlRecords.read(delivered, xml, rows);
            } else if (spec instanceof ReadSpec.FhirNdjson fhir) {
                FhirLines.read(delivered, fhir, rows);
            } else if (spec instanceof ReadSpec.Table table && format == Format.XLSX) {
                BookTable.readXlsx(delivered, table, rows);
            } else {
                CsvTable.read(delivered, (ReadSpec.Table) spec, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on a CSV as it stands, its heading and unmapped columns included. */
    public static void lines(Path file, ReadSpec.Table spec, Limits limits, TextLines lines) {
        try {
            CsvLines.read(new DeliveredFile(file, "", limits), spec, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles what the layout holds to compile, before any file comes.
     *
     * @throws IllegalArgumentException for a path that cannot be understood, with the place in it
     */
    public static void check(ReadSpec spec) {
        if (spec instanceof ReadSpec.FhirNdjson fhir) {
            FhirLines.check(fhir);
        }
    }

    /** The file's own format, if it is one of those expected. */
    private static Format format(DeliveredFile file, Set<Format> expected) throws IOException {
        if (Files.size(file.path()) > file.limits().bytes()) {
            throw file.setAside(
                    FindingCode.TOO_LARGE,
                    1,
                    "more than %d bytes".formatted(file.limits().bytes()));
        }
        var found = FirstBytes.of(file.path());
        if (found.empty()) {
            throw file.setAside(FindingCode.EMPTY_FILE, 1, "");
        }
        var format = found.format();
        if (format == null || !expected.contains(format)) {
            throw file.setAside(
                    FindingCode.WRONG_FORMAT,
                    1,
                    "looks like %s, expected %s".formatted(found.looksLike(), names(expected)));
        }
        return format;
    }

    private static String names(Set<Format> formats) {
        return formats.stream().sorted().map(Format::toString).collect(Collectors.joining(" or "));
    }
}

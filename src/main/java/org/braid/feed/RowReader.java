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
import org.braid.feed.fhir.BundleFile;
import org.braid.feed.fhir.FhirLines;
import org.braid.feed.table.BookCells;
import org.braid.feed.table.BookTable;
import org.braid.feed.table.CsvLines;
import org.braid.feed.table.CsvTable;
import org.braid.feed.xml.XmlRecords;

/** Reads any delivery as source rows, each with its exact place; in memory is never more than a batch of them. */
public final class RowReader {

    private RowReader() {}

    /** What the bytes show; nothing where it is none of the formats we read. */
    public static Optional<Format> sniff(Path file) {
        return sniff(file, Limits.DEFAULT);
    }

    /** What the bytes show, also inside a ZIP or gzip file. */
    public static Optional<Format> sniff(Path file, Limits limits) {
        try {
            return Unpacked.sniff(DeliveredFile.of(file, "", Precautions.of(limits)));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty(); // told when it is read
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
    public static void read(Path file, String fileName, ReadSpec spec, Precautions precautions, Rows rows) {
        var delivered = DeliveredFile.of(file, fileName, precautions);
        try (var unpacked = unpacked(delivered)) {
            read(unpacked.file(), format(unpacked, spec.formats()), spec, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands on the same, and reads on meanwhile, in a thread of its own.
     *
     * @throws SetAside when the file cannot be used; rows handed on before that must not count
     */
    public static void readAhead(Path file, String fileName, ReadSpec spec, Precautions precautions, Rows rows) {
        ReadAhead.read(ahead -> read(file, fileName, spec, precautions, ahead), rows);
    }

    /** Reads without secrets, and without a limit on time. */
    public static void read(Path file, String fileName, ReadSpec spec, Limits limits, Rows rows) {
        read(file, fileName, spec, Precautions.of(limits), rows);
    }

    private static void read(DeliveredFile file, Format format, ReadSpec spec, Rows rows) throws IOException {
        if (spec instanceof ReadSpec.Xml xml) {
            XmlRecords.read(file, xml, rows);
        } else if (spec instanceof ReadSpec.FhirNdjson fhir) {
            readResources(file, fhir, rows);
        } else if (spec instanceof ReadSpec.Table table && format != Format.CSV) {
            BookTable.read(file, format, table, rows);
        } else {
            CsvTable.read(file, (ReadSpec.Table) spec, rows);
        }
    }

    private static void readResources(DeliveredFile file, ReadSpec.FhirNdjson spec, Rows rows) throws IOException {
        try (var resources = BundleFile.of(file)) {
            FhirLines.read(resources.file(), spec, rows);
        }
    }

    /**
     * How well a layout fits a file, of which no more is read than shows it: a table's heading, of several tables all
     * headings, or else the first rows.
     *
     * @param fileName as the sender called it
     */
    public static Fit fits(Path file, String fileName, ReadSpec spec, Precautions precautions) {
        var look = new FirstLook(spec);
        try {
            read(file, fileName, spec, precautions, look);
        } catch (SetAside refused) {
            if (!look.enough()) {
                return new Fit(0, refused.finding());
            }
        } catch (RuntimeException end) {
            if (!look.enough()) {
                throw end;
            }
        }
        return new Fit(look.found(), null);
    }

    /** Hands on a CSV as it stands, its heading and unmapped columns included. */
    public static void lines(Path file, ReadSpec.Table spec, Precautions precautions, TextLines lines) {
        try {
            CsvLines.read(DeliveredFile.of(file, "", precautions), spec, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on a workbook that is not locked as it stands, whatever its sheets hold. */
    public static void sheets(Path file, Format format, Precautions precautions, SheetCells cells) throws IOException {
        BookCells.read(DeliveredFile.of(file, "", precautions), format, cells);
    }

    static Unpacked unpacked(DeliveredFile file) throws IOException {
        if (Files.size(file.path()) > file.limits().bytes()) {
            throw file.tooLarge(Limit.BYTES, "bytes");
        }
        try {
            return Unpacked.of(file);
        } catch (SetAside known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            var aside =
                    file.setAside(FindingCode.UNREADABLE, 1, damaged.getClass().getSimpleName());
            aside.initCause(damaged);
            throw aside;
        }
    }

    /** The file's own format, if it is one of those expected. */
    static Format format(Unpacked unpacked, Set<Format> expected) {
        var file = unpacked.file();
        var found = unpacked.shows();
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

package org.braid.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.braid.feed.FirstBytes.Packing;
import org.braid.feed.ReadSpec.Format;

/** What a ZIP file is meant to be, by the names of what is inside: a workbook, or only wrapping. */
final class ZipKind {
    private static final int LONGEST_TYPE = 100;
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private ZipKind() {}

    static FirstBytes of(Path file, Limits limits) throws IOException {
        try (var zip = Files.newByteChannel(file)) {
            var names = ZipDirectory.read(zip, limits.of(Limit.ENTRIES)).entries().stream()
                    .map(entry -> entry.name().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .toList();
            var isOffice = names.contains("[content_types].xml")
                    || anyStartsWith(names, "xl/workbook")
                    || anyStartsWith(names, "word/");
            if (isOffice) {
                return office(names);
            }
            return names.contains("content.xml") ? openDocument(file, limits) : packing();
        } catch (ZipDirectory.TooMany many) {
            return FirstBytes.of(Format.XLSX, "a ZIP file with too many files inside");
        } catch (IOException damaged) {
            return FirstBytes.of(Format.XLSX, "a damaged ZIP file");
        }
    }

    private static FirstBytes office(List<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("workbook.bin"))) {
            return FirstBytes.unknown("a binary Excel workbook (.xlsb): open it in Excel and save it as .xlsx");
        }
        if (anyStartsWith(names, "word/")) {
            return FirstBytes.unknown("a Word document");
        }
        if (anyStartsWith(names, "ppt/")) {
            return FirstBytes.unknown("a PowerPoint presentation");
        }
        return FirstBytes.of(Format.XLSX, "XLSX");
    }

    private static FirstBytes openDocument(Path file, Limits limits) throws IOException {
        try (var parts = Parts.open(DeliveredFile.of(file, "", Precautions.of(limits)))) {
            if (!parts.has("mimetype")) {
                return FirstBytes.of(Format.ODS, "ODS");
            }
            try (var type = parts.part("mimetype")) {
                var text = new String(type.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
                return text.startsWith(SPREADSHEET)
                        ? FirstBytes.of(Format.ODS, "ODS")
                        : FirstBytes.unknown("an OpenDocument file that is no spreadsheet");
            }
        }
    }

    private static FirstBytes packing() {
        return new FirstBytes(null, "a ZIP file", false, Packing.ZIP);
    }

    private static boolean anyStartsWith(List<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }
}

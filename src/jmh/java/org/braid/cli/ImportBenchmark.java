package org.braid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.Measured;
import org.braid.feed.Awards;
import org.braid.feed.ReadingBenchmark;
import org.springframework.util.FileSystemUtils;

/**
 * {@code braid import --dry-run} on an XLSX of 200,000 rows, the whole command, against fastexcel-reader reading it to texts.
 * Of so many rows it says what becomes of each, and not whose budgets they change. It uses several threads: only the ratio by
 * the clock means anything.
 */
public final class ImportBenchmark {
    private ImportBenchmark() {}

    /** @param arguments the folder of the mappings */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("import");
        try {
            var file = folder.resolve("awards.xlsx");
            Awards.writeXlsx(file, Awards.Fault.NONE);
            var mappings = asXlsx(Path.of(arguments[0]), folder.resolve("mappings"));
            Measured.compare(
                    "import --dry-run", () -> imported(file, mappings), "fastexcel-reader", () ->
                            ReadingBenchmark.fastexcel(file));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The mappings, of which that of the awards reads a workbook. */
    static Path asXlsx(Path from, Path to) throws Exception {
        FileSystemUtils.copyRecursively(from, to);
        var awards = to.resolve("access-to-work/mapping.yaml");
        var text = Files.readString(awards, StandardCharsets.UTF_8);
        Files.writeString(awards, text.replace("format: csv", "format: xlsx"), StandardCharsets.UTF_8);
        return to;
    }

    static String[] words(Path file, Path mappings, String more) {
        return new String[] {
            "import", file.toString(), "--feed", "access-to-work", "--dry-run", "--mappings",
            mappings.toString(), "--data", mappings.resolveSibling("none").toString(), more
        };
    }

    static long imported(Path file, Path mappings) {
        var out = new StringWriter();
        var code = Braid.run(words(file, mappings, "--json"), new PrintWriter(out), new PrintWriter(System.err, true));
        if (code != 0 || !out.toString().contains("\"applied\": " + Awards.XLSX_ROWS)) {
            throw new IllegalStateException("not all rows could be taken: " + out);
        }
        return Awards.XLSX_ROWS;
    }
}

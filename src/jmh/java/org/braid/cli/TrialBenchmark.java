package org.braid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.braid.Measured;
import org.braid.feed.Awards;
import org.braid.feed.ReadingBenchmark;
import org.braid.sample.GeneratedHolders;
import org.springframework.util.FileSystemUtils;

/**
 * {@code braid import --dry-run --budgets} on an XLSX of 200,000 rows, the whole trial of a night: when it says what becomes of
 * the rows, against fastexcel-reader, and when which budgets change, once.
 */
public final class TrialBenchmark {
    private static final double NANOS = 1e9;

    private TrialBenchmark() {}

    /** @param arguments the folder of the mappings */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("trial");
        try {
            var file = folder.resolve("awards.xlsx");
            Awards.writeXlsx(file, Awards.Fault.NONE, new GeneratedHolders());
            var mappings = ImportBenchmark.asXlsx(Path.of(arguments[0]), folder.resolve("mappings"));
            Measured.compare(
                    "import --dry-run --budgets, until it says what becomes of the rows", () -> announced(file, mappings), "fastexcel-reader", () ->
                            ReadingBenchmark.fastexcel(file));
            trial(file, mappings);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The command breaks off where it begins the night. */
    private static long announced(Path file, Path mappings) {
        var told = new FirstLine(true);
        try {
            Braid.run(ImportBenchmark.words(file, mappings, "--budgets"), new PrintWriter(new StringWriter()), new PrintWriter(told, true));
        } catch (Enough announced) {
            told.check();
            return Awards.XLSX_ROWS;
        }
        throw new IllegalStateException("nothing was said of the rows: " + told.text);
    }

    private static void trial(Path file, Path mappings) {
        var out = new StringWriter();
        var told = new FirstLine(false);
        var began = System.nanoTime();
        var code = Braid.run(ImportBenchmark.words(file, mappings, "--budgets"), new PrintWriter(out), new PrintWriter(told, true));
        var ended = System.nanoTime();
        told.check();
        if (code != 0) {
            throw new IllegalStateException("the trial did not end: " + told.text);
        }
        System.out.printf(
                Locale.ROOT,
                "import --dry-run --budgets: says after %.2f s what becomes of the rows (%,.0f rows/s), after %.0f s which budgets change%n",
                (told.at - began) / NANOS,
                Awards.XLSX_ROWS * NANOS / (told.at - began),
                (ended - began) / NANOS);
    }

    private static final class Enough extends Error {}

    /** When the first line was written. */
    private static final class FirstLine extends Writer {
        private final StringBuilder text = new StringBuilder();
        private final boolean isEnough;
        private long at;

        FirstLine(boolean isEnough) {
            this.isEnough = isEnough;
        }

        void check() {
            if (!text.toString().contains("%,d can be taken".formatted(Awards.XLSX_ROWS))) {
                throw new IllegalStateException("not all rows could be taken: " + text);
            }
        }

        @Override
        public void write(char[] buffer, int from, int length) {
            text.append(buffer, from, length);
        }

        @Override
        public void flush() {
            if (at == 0 && text.indexOf("\n") >= 0) {
                at = System.nanoTime();
                if (isEnough) {
                    throw new Enough();
                }
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}

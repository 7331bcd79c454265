package org.braid.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braid.Measured;
import org.braid.audit.Finding;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingResult;
import org.braid.mapping.Mappings;
import org.braid.mapping.Normaliser;
import org.jspecify.annotations.Nullable;

/**
 * Awards of 25 columns, read and mapped to entitlements, against libraries that only read: an XLSX of 200,000 rows against
 * fastexcel-reader, a CSV of 1,000,000 against FastCSV's records.
 */
public final class ReadingBenchmark {
    /** A run takes half a second, in which the pace of the processor may change by half. */
    private static final int CSV_RUNS = 25;

    private ReadingBenchmark() {}

    /** @param arguments the folder of the mappings; {@code xlsx}, {@code csv} or both, if not said */
    public static void main(String[] arguments) throws Exception {
        var mapping = Mappings.read(Path.of(arguments[0])).of("access-to-work").get(0);
        var what = arguments.length > 1 ? arguments[1] : "both";
        if (!what.equals("csv")) {
            xlsx(mapping);
        }
        if (!what.equals("xlsx")) {
            csv(mapping);
        }
    }

    private static void xlsx(Mapping mapping) throws Exception {
        var file = Files.createTempFile("awards", ".xlsx");
        try {
            Awards.writeXlsx(file, Awards.Fault.NONE);
            var spec = new ReadSpec.Table(
                    java.util.Set.of(ReadSpec.Format.XLSX), mapping.read().columns(), "utf-8", "", java.util.Map.of());
            Measured.compare("XLSX, read", () -> read(file, spec, null), "fastexcel-reader", () -> fastexcel(file));
            Measured.compare(
                    "XLSX, read and mapped", () -> read(file, spec, mapping), "fastexcel-reader", () -> fastexcel(file));
        } finally {
            Files.delete(file);
        }
    }

    private static void csv(Mapping mapping) throws Exception {
        var file = Files.createTempFile("awards", ".csv");
        try {
            Awards.writeCsv(file, Awards.Fault.NONE, Awards.CSV_ROWS);
            Measured.compare(CSV_RUNS, "CSV, read", () -> read(file, mapping.read(), null), "FastCSV", () -> fastCsv(file));
            Measured.compare(
                    CSV_RUNS, "CSV, read and mapped", () -> read(file, mapping.read(), mapping), "FastCSV", () -> fastCsv(file));
        } finally {
            Files.delete(file);
        }
    }

    private static long read(Path file, ReadSpec spec, @Nullable Mapping mapping) {
        var counter = new Counter(mapping);
        RowReader.read(file, "awards", spec, Limits.DEFAULT, counter);
        return counter.rows;
    }

    private static final class Counter implements Rows {
        private final @Nullable Mapping mapping;
        private @Nullable Normaliser normaliser;
        private long rows;

        Counter(@Nullable Mapping mapping) {
            this.mapping = mapping;
        }

        @Override
        public void columns(Columns found) {
            if (mapping != null) {
                normaliser = mapping.normaliser(found, "00");
            }
        }

        @Override
        public void rows(List<SourceRow> batch) {
            if (normaliser == null) {
                rows += batch.size();
                return;
            }
            for (var row : batch) {
                if (normaliser.of(row) instanceof MappingResult.Mapped) {
                    rows++;
                }
            }
        }

        @Override
        public void broken(Finding finding) {
            throw new IllegalStateException(finding.toString());
        }

        @Override
        public void notData(long number) {}
    }

    public static long fastexcel(Path file) throws Exception {
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            var seen = new long[2];
            rows.forEach(row -> {
                row.forEach(cell -> seen[1] += cell == null ? 0 : cell.getText().length());
                seen[0]++;
            });
            return seen[0] - 1;
        }
    }

    private static long fastCsv(Path file) throws Exception {
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            long rows = -1;
            for (var row : csv) {
                rows += row.getFieldCount() == Awards.COLUMNS ? 1 : 0;
            }
            return rows;
        }
    }
}

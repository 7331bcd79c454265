package org.braid.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.braid.Measured;
import org.braid.audit.Finding;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingResult;
import org.braid.mapping.Mappings;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Awards of 25 columns, read and mapped to entitlements, against libraries that only read: an XLSX of 200,000 rows against
 * fastexcel-reader, a CSV of 1,000,000 against FastCSV's records.
 */
public final class ReadingBenchmark {
    private static final int XLSX_ROWS = 200_000;
    private static final int CSV_ROWS = 1_000_000;
    private static final int COLUMNS = 25;
    private static final List<String> HEADINGS = List.of(
            "AtW Reference",
            "Surname",
            "Forenames",
            "Date of birth",
            "Gender",
            "Postcode",
            "Element",
            "Grant amount",
            "Paid",
            "Award start",
            "Award end",
            "Employer");
    private static final List<String> ELEMENTS =
            List.of("Support Worker", "Travel to Work", "Special Aids and Equipment", "Miscellaneous");

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
            writeXlsx(file);
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
            writeCsv(file);
            Measured.compare("CSV, read", () -> read(file, mapping.read(), null), "FastCSV", () -> fastCsv(file));
            Measured.compare(
                    "CSV, read and mapped", () -> read(file, mapping.read(), mapping), "FastCSV", () -> fastCsv(file));
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
        private @Nullable Columns columns;
        private long rows;

        Counter(@Nullable Mapping mapping) {
            this.mapping = mapping;
        }

        @Override
        public void columns(Columns found) {
            columns = found;
        }

        @Override
        public void rows(List<SourceRow> batch) {
            if (mapping == null) {
                rows += batch.size();
                return;
            }
            for (var row : batch) {
                if (mapping.normalise(row, Objects.requireNonNull(columns), "00") instanceof MappingResult.Mapped) {
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

    private static long fastexcel(Path file) throws Exception {
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
                rows += row.getFieldCount() == COLUMNS ? 1 : 0;
            }
            return rows;
        }
    }

    private static String heading(int column) {
        return column < HEADINGS.size() ? HEADINGS.get(column) : "Remark " + column;
    }

    private static String text(int row, int column) {
        return switch (column) {
            case 0 -> "ATW%07d".formatted(row);
            case 1 -> "Testerley" + row % 5_000;
            case 2 -> "Ada" + row % 500;
            case 3 -> "%02d/%02d/%d".formatted(row % 28 + 1, row % 12 + 1, 1940 + row % 60);
            case 4 -> row % 2 == 0 ? "F" : "M";
            case 5 -> "ZZ%d %dAB".formatted(row % 99, row % 10);
            case 6 -> ELEMENTS.get(row % ELEMENTS.size());
            case 7 -> "%d.%02d".formatted(row % 9_000 + 1, row % 100);
            case 8 -> "Monthly";
            case 9 -> "01/04/2026";
            case 10 -> "31/03/2027";
            case 11 -> "Lumb & Sons";
            default -> column % 3 == 0 ? "" : "remark " + row % 97;
        };
    }

    private static void writeCsv(Path file) throws Exception {
        try (var csv = CsvWriter.builder().build(file)) {
            for (int row = -1; row < CSV_ROWS; row++) {
                var cells = new String[COLUMNS];
                for (int column = 0; column < COLUMNS; column++) {
                    cells[column] = row < 0 ? heading(column) : text(row, column);
                }
                csv.writeRecord(cells);
            }
        }
    }

    private static void writeXlsx(Path file) throws Exception {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var book = new Workbook(out, "braid", "1.0")) {
            var sheet = book.newWorksheet("awards");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, heading(column));
            }
            for (int row = 0; row < XLSX_ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    cell(sheet, row, column);
                }
            }
            sheet.finish();
        }
    }

    private static void cell(org.dhatim.fastexcel.Worksheet sheet, int row, int column) {
        if (column == 7) {
            sheet.value(row + 1, column, row % 9_000 + 1 + row % 100 / 100.0);
        } else if (column == 3 || column == 9 || column == 10) {
            sheet.value(row + 1, column, LocalDate.of(column == 3 ? 1940 + row % 60 : 2026, row % 12 + 1, row % 28 + 1));
            if (column == 10) {
                sheet.value(row + 1, column, LocalDate.of(2028, 3, 31));
            }
            sheet.style(row + 1, column).format("dd/mm/yyyy").set();
        } else if (!text(row, column).isEmpty()) {
            sheet.value(row + 1, column, text(row, column));
        }
    }
}

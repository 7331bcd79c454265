package org.braid.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Made-up awards of 25 columns, 12 of which the mapping of {@code access-to-work} reads. Nobody in them exists. */
public final class Awards {
    public static final int XLSX_ROWS = 200_000;
    public static final int CSV_ROWS = 1_000_000;
    static final int COLUMNS = 25;

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

    private Awards() {}

    /** What is wrong in every row. */
    public enum Fault {
        NONE(-1, ""),
        /** An amount that is text: the row is rejected. */
        AMOUNT(7, "to be agreed"),
        /** A code that nobody knows: the row is taken, and it is noted. */
        CODE(6, "Robot");

        private final int column;
        private final String text;

        Fault(int column, String text) {
            this.column = column;
            this.text = text;
        }

        boolean isIn(int other) {
            return column == other;
        }

        String in(String good, int other) {
            return isIn(other) ? text : good;
        }
    }

    /** Whom an award of a workbook is made to. */
    public record Holder(String family, String given, LocalDate birth, String gender, String postcode) {
        static Holder of(int row) {
            return new Holder(
                    text(row, 1),
                    text(row, 2),
                    LocalDate.of(1940 + row % 60, row % 12 + 1, row % 28 + 1),
                    text(row, 4),
                    text(row, 5));
        }

        String cell(int column, String other) {
            return switch (column) {
                case 1 -> family;
                case 2 -> given;
                case 4 -> gender;
                case 5 -> postcode;
                default -> other;
            };
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

    public static void writeCsv(Path file, Fault fault, int rows) throws Exception {
        try (var csv = CsvWriter.builder().build(file)) {
            for (int row = -1; row < rows; row++) {
                var cells = new String[COLUMNS];
                for (int column = 0; column < COLUMNS; column++) {
                    cells[column] = row < 0 ? heading(column) : fault.in(text(row, column), column);
                }
                csv.writeRecord(cells);
            }
        }
    }

    /** All of them are much alike. */
    public static void writeXlsx(Path file, Fault fault) throws Exception {
        writeXlsx(file, fault, Holder::of);
    }

    public static void writeXlsx(Path file, Fault fault, IntFunction<Holder> holders) throws Exception {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var book = new Workbook(out, "braid", "1.0")) {
            var sheet = book.newWorksheet("awards");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, heading(column));
            }
            for (int row = 0; row < XLSX_ROWS; row++) {
                var holder = holders.apply(row);
                for (int column = 0; column < COLUMNS; column++) {
                    cell(sheet, row, column, fault, holder);
                }
            }
            sheet.finish();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Fault fault, Holder holder) {
        var text = holder.cell(column, text(row, column));
        if (fault.isIn(column)) {
            sheet.value(row + 1, column, fault.in(text, column));
        } else if (column == 7) {
            sheet.value(row + 1, column, row % 9_000 + 1 + row % 100 / 100.0);
        } else if (column == 3 || column == 9 || column == 10) {
            sheet.value(row + 1, column, day(row, column, holder));
            sheet.style(row + 1, column).format("dd/mm/yyyy").set();
        } else if (!text.isEmpty()) {
            sheet.value(row + 1, column, text);
        }
    }

    private static LocalDate day(int row, int column, Holder holder) {
        return switch (column) {
            case 3 -> holder.birth();
            case 9 -> LocalDate.of(2026, row % 12 + 1, row % 28 + 1);
            default -> LocalDate.of(2028, 3, 31);
        };
    }
}

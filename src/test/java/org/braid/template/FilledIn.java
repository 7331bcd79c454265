package org.braid.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.Limits;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.braid.mapping.Contract;
import org.braid.mapping.ContractColumn;
import org.braid.mapping.ContractColumn.Kind;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingResult;
import org.braid.mapping.Normaliser;
import org.jspecify.annotations.Nullable;

/** A workbook that somebody fills in, cell by cell, and sends as its feed wants it. */
final class FilledIn {
    private static final List<String> FORMS =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy", "d-MMM-yyyy", "d MMMM yyyy");

    private final Mapping mapping;
    private final Contract contract;
    private final Path folder;

    FilledIn(Mapping mapping, Path folder) {
        this.mapping = mapping;
        this.contract = mapping.contract().orElseThrow();
        this.folder = folder;
    }

    Contract contract() {
        return contract;
    }

    /** With the examples' rows in every table. */
    Path file() {
        return file(Integer.MAX_VALUE);
    }

    Path file(int rows) {
        try {
            new Template(mapping.feed(), List.of(contract)).write(name -> Files.newOutputStream(folder.resolve(name)));
            var file = folder.resolve(FileNames.workbook(contract));
            try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                fill(workbook, rows);
                return FileNames.sendsCsv(contract) ? csv(workbook.getSheetAt(0)) : saved(workbook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(XSSFWorkbook workbook, int rows) {
        var names = SheetNames.of(contract);
        for (var table : contract.tables()) {
            var sheet = Objects.requireNonNull(workbook.getSheet(names.of(table).get(0)));
            var next = heading(sheet, table) + 1;
            for (var example : table.examples().stream().limit(rows).toList()) {
                for (var index = 0; index < table.columns().size(); index++) {
                    type(
                            sheet,
                            next,
                            index,
                            table.columns().get(index),
                            example.texts().get(index));
                }
                next++;
            }
        }
    }

    private static int heading(XSSFSheet sheet, Contract.Table table) {
        for (var row : sheet) {
            var all = true;
            for (var index = 0; index < table.columns().size(); index++) {
                var cell = row.getCell(index);
                all &= cell != null
                        && cell.toString()
                                .equals(table.columns().get(index).column().heading());
            }
            if (all) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no heading of " + table.name());
    }

    /** A spreadsheet makes a date of what looks like one, and a number of digits, unless the cell is for texts. */
    private static void type(XSSFSheet sheet, int number, int index, ContractColumn column, String text) {
        var row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        var there = row.getCell(index);
        var cell = there == null ? row.createCell(index) : there;
        cell.setCellStyle(there == null ? sheet.getColumnStyle(index) : there.getCellStyle());
        var day = column.kind() == Kind.DATE ? day(text) : null;
        if (text.isEmpty()) {
            return;
        }
        if (day != null) {
            cell.setCellValue(day);
        } else if (isNumber(column.kind()) && text.matches("-?[0-9]+([.][0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.MONEY || kind == Kind.NUMBER || kind == Kind.INTEGER || kind == Kind.YEAR;
    }

    private static @Nullable LocalDate day(String text) {
        for (var form : FORMS) {
            var end = new ParsePosition(0);
            var parsed = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).parseUnresolved(text, end);
            if (parsed != null && end.getErrorIndex() < 0 && end.getIndex() == text.length()) {
                return LocalDate.parse(text, DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
            }
        }
        return null;
    }

    private Path saved(XSSFWorkbook workbook) throws IOException {
        var file = folder.resolve("returned.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** As a spreadsheet saves a sheet: what its cells show. */
    private Path csv(XSSFSheet sheet) throws IOException {
        var locale = contract.decimalComma() ? Locale.GERMANY : Locale.UK;
        var shown = new DataFormatter(locale);
        var lines = new ArrayList<String>();
        for (var row : sheet) {
            var cells = new ArrayList<String>();
            for (var index = 0; index < contract.tables().get(0).columns().size(); index++) {
                cells.add('"' + shown.formatCellValue(row.getCell(index)).replace("\"", "\"\"") + '"');
            }
            lines.add(String.join(contract.decimalComma() ? ";" : ",", cells));
        }
        var charset = Charset.forName(contract.read().charset());
        return Files.write(
                folder.resolve("returned.csv"), String.join("\r\n", lines).getBytes(charset));
    }

    /** What the real reader and the real mapping make of a file. */
    List<MappingResult> results(Path file) {
        var results = new ArrayList<MappingResult>();
        RowReader.read(file, file.getFileName().toString(), mapping.read(), Limits.DEFAULT, new Rows() {
            private Normaliser normaliser = mapping.normaliser(new Columns(List.of(), List.of()), "");

            @Override
            public void columns(Columns found) {
                normaliser = mapping.normaliser(found, "0".repeat(64));
            }

            @Override
            public void rows(List<SourceRow> batch) {
                batch.forEach(row -> results.add(normaliser.of(row)));
            }

            @Override
            public void broken(Finding finding) {
                throw new AssertionError(finding);
            }
        });
        return results;
    }
}

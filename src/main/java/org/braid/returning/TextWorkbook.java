package org.braid.returning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.braid.audit.Finding;
import org.braid.audit.ReturnMark;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SheetCells;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** What came as no workbook, as one: the same columns, every cell a text, marked like any other. Written as it is read. */
final class TextWorkbook {
    /** The sheet with the rows. */
    private static final String ROWS = "Rows";

    private static final int IN_MEMORY = 100;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, IN_MEMORY, false, true);
    private final Look look = new Look(workbook);
    private final Comments comments = new Comments(workbook);
    private final Map<Place, List<Fault>> faults = new HashMap<>();
    private final Map<Place, Spot> spots = new HashMap<>();
    private @Nullable SXSSFSheet sheet;

    private TextWorkbook(Asked asked) {
        asked.faults()
                .forEach(
                        fault -> faults.computeIfAbsent(Place.of(fault.finding().place()), none -> new ArrayList<>())
                                .add(fault));
    }

    /** Where a row stood in what came. */
    private record Place(String sheet, long row, String path) {
        static Place of(SourceRef place) {
            return new Place(place.sheet(), place.row(), place.path());
        }
    }

    /** Where it stands here. */
    private record Spot(String sheet, int row) {}

    /** A CSV, each line in the row of its number. Leaves the stream open. */
    static void ofCsv(Path csv, ReadSpec.Table spec, Precautions precautions, Asked asked, OutputStream out)
            throws IOException {
        write(asked, out, true, book -> {
            book.sheet = book.workbook.createSheet(ROWS);
            RowReader.lines(csv, spec, precautions, (number, cells) -> book.line("", number, cells));
        });
    }

    /** A workbook that we cannot write as it is: the same cells on the same sheets. */
    static void ofSheets(Path file, ReadSpec.Format format, Precautions precautions, Asked asked, OutputStream out)
            throws IOException {
        write(asked, out, true, book -> RowReader.sheets(file, format, precautions, book.new Copying()));
    }

    /** Another format, as its mapping reads it: one row under the other below the mapping's columns. */
    static void ofRows(Path file, ReadSpec spec, Precautions precautions, Asked asked, OutputStream out)
            throws IOException {
        write(
                asked.noting(
                        "Correct these rows in your own system and send its file again; this workbook shows where."),
                out,
                false,
                book -> {
                    book.sheet = book.workbook.createSheet(ROWS);
                    RowReader.read(file, asked.file(), spec, precautions, book.new Reading());
                });
    }

    /** Only the list of what to correct. */
    static void ofNothing(Asked asked, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(null, IN_MEMORY, false, true)) {
            FixList.add(workbook, new Look(workbook), asked);
            Stamp.settleTimes(workbook, true);
            workbook.write(out);
        }
    }

    private interface Filling {
        void fill(TextWorkbook book) throws IOException;
    }

    /** @param goesBack whether the sender may correct it and send it */
    private static void write(Asked asked, OutputStream out, boolean goesBack, Filling filling) throws IOException {
        var book = new TextWorkbook(asked);
        try (var workbook = book.workbook) {
            filling.fill(book);
            var list = FixList.add(workbook, book.look, book.here(asked));
            if (goesBack) {
                Stamp.put(workbook, new ReturnMark(asked.feed(), asked.sha256(), list));
            }
            Stamp.settleTimes(workbook, true);
            workbook.write(out);
        }
    }

    /** The same, by the cells of this workbook. */
    private Asked here(Asked asked) {
        var here = asked.faults().stream().map(this::here).toList();
        var all = new Asked(
                asked.feed(),
                asked.sha256(),
                asked.file(),
                asked.taken(),
                asked.waiting(),
                asked.rejected(),
                here,
                asked.notes());
        return here.size() > Comments.MOST
                ? all.noting("The first %,d cells have a comment; all are in this list.".formatted(Comments.MOST))
                : all;
    }

    private Fault here(Fault fault) {
        var finding = fault.finding();
        var spot = spots.get(Place.of(finding.place()));
        return spot == null
                ? fault
                : new Fault(
                        new Finding(
                                finding.code(),
                                new SourceRef(finding.place().file(), spot.sheet(), spot.row() + 1, ""),
                                finding.column(),
                                finding.value()),
                        fault.column());
    }

    private SXSSFSheet sheet() {
        return Objects.requireNonNull(sheet, "a sheet is begun before its rows");
    }

    private void line(String sheetName, long number, List<String> cells) {
        if (number <= workbook.getSpreadsheetVersion().getMaxRows()) {
            row((int) number - 1, new Place(sheetName, number, ""), cells);
        }
    }

    private void row(int number, Place place, List<String> texts) {
        var row = sheet().createRow(number);
        for (var column = 0; column < texts.size(); column++) {
            var text = texts.get(column);
            if (!text.isEmpty()) {
                var cell = row.createCell(column);
                SafeText.write(cell, text);
                cell.setCellStyle(look.text(text));
            }
        }
        faults.getOrDefault(place, List.of()).forEach(fault -> mark(row, fault));
        if (faults.containsKey(place)) {
            spots.put(place, new Spot(sheet().getSheetName(), number));
        }
    }

    private void mark(Row row, Fault fault) {
        var column = fault.column().isEmpty() ? 0 : CellReference.convertColStringToIndex(fault.column());
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        var own = cell.getCellStyle().getIndex() == 0 ? look.text("") : cell.getCellStyle();
        cell.setCellStyle(look.marked(own, fault.stops(), false));
        comments.add(cell, fault.advice());
    }

    /** Puts each sheet's cells where they were. */
    private final class Copying implements SheetCells {
        private String name = "";

        @Override
        public void sheet(String called, boolean hidden) {
            name = called;
            var copy = workbook.createSheet(unlike(WorkbookUtil.createSafeSheetName(called)));
            sheet = copy;
            workbook.setSheetVisibility(
                    workbook.getSheetIndex(copy), hidden ? SheetVisibility.HIDDEN : SheetVisibility.VISIBLE);
        }

        /** Other programs allow longer names, of which Excel's may all have the same beginning. */
        private String unlike(String safe) {
            var number = workbook.getNumberOfSheets();
            return workbook.getSheet(safe) == null ? safe : "Sheet " + number;
        }

        /** Without a look at the others, which would take as long as there are; ours were no overlap in their own file. */
        @Override
        public void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            var version = workbook.getSpreadsheetVersion();
            if (lastRow <= version.getLastRowIndex() && lastColumn <= version.getLastColumnIndex()) {
                TextWorkbook.this
                        .sheet()
                        .addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
            }
        }

        @Override
        public void row(long number, List<String> cells) {
            line(name, number, cells);
        }
    }

    /** Puts what a reader finds one below the other. */
    private final class Reading implements Rows {
        private int next;

        @Override
        public void columns(Columns columns) {
            var heading = sheet().createRow(next++);
            for (var column = 0; column < columns.names().size(); column++) {
                var cell = heading.createCell(column);
                SafeText.write(cell, columns.names().get(column));
                cell.setCellStyle(look.heading());
            }
        }

        @Override
        public void rows(List<SourceRow> batch) {
            batch.forEach(row -> add(row.place(), row.texts()));
        }

        @Override
        public void broken(Finding finding) {
            add(finding.place(), List.of("(cannot be read)"));
        }

        private void add(SourceRef place, List<String> texts) {
            if (next < workbook.getSpreadsheetVersion().getMaxRows()) {
                row(next++, Place.of(place), texts);
            }
        }

        @Override
        public void notData(long number) {}
    }
}

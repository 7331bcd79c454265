package org.braid.returning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.ReturnMark;

/**
 * The sender's own workbook, marked: the cells that could not be used are coloured and commented, and a list of them is
 * the last sheet. Everything else stays: formulas are not computed, macros are not run, links are not followed.
 */
final class OwnWorkbook {
    /** Whole workbooks are held in memory, ten to twenty times their unpacked size. */
    private static final long MOST_BYTES = 16L << 20;

    static final long MOST_UNPACKED = 32L << 20;

    private static final int MOST_FAULTS = 50_000;

    private final Workbook workbook;
    private final Look look;
    private final Comments comments;
    private final Map<Sheet, Merged> merged = new HashMap<>();

    private OwnWorkbook(Workbook workbook) {
        this.workbook = workbook;
        this.look = new Look(workbook);
        this.comments = new Comments(workbook);
    }

    /** Whether it may be opened whole. */
    static boolean fits(Path original, Asked asked) throws IOException {
        if (Files.size(original) > MOST_BYTES || asked.faults().size() > MOST_FAULTS) {
            return false;
        }
        return FileMagic.valueOf(original.toFile()) != FileMagic.OOXML || unpacked(original) <= MOST_UNPACKED;
    }

    private static long unpacked(Path original) throws IOException {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(original)))) {
            while (unpacked <= MOST_UNPACKED && zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0 && unpacked <= MOST_UNPACKED; read = zip.read(buffer)) {
                    unpacked += read;
                }
            }
        }
        return unpacked;
    }

    /**
     * Leaves the stream open.
     *
     * @return what the file's name ends in
     */
    static String write(Path original, Lock lock, Asked asked, OutputStream out) throws IOException {
        try (var workbook = lock.open(original)) {
            new OwnWorkbook(workbook).mark(asked);
            Stamp.settleTimes(workbook, false);
            lock.write(workbook, original, out);
            return ending(workbook);
        }
    }

    private static String ending(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook book) {
            return book.isMacroEnabled() ? ".xlsm" : ".xlsx";
        }
        return ".xls";
    }

    private void mark(Asked asked) {
        Stamp.found(workbook).ifPresent(this::clear);
        var rows = new HashMap<String, NavigableSet<Integer>>();
        asked.faults()
                .forEach(fault -> rows.computeIfAbsent(fault.sheet(), none -> new TreeSet<>())
                        .add((int) fault.row() - 1));
        asked.faults().forEach(fault -> mark(fault, rows.getOrDefault(fault.sheet(), new TreeSet<>())));
        var list = FixList.add(workbook, look, noted(asked));
        Stamp.put(workbook, new ReturnMark(asked.feed(), asked.sha256(), list));
    }

    private Asked noted(Asked asked) {
        var noted = asked;
        if (asked.faults().size() > Comments.MOST) {
            noted = noted.noting("The first %,d cells have a comment; all are in this list.".formatted(Comments.MOST));
        }
        for (var sheet : workbook) {
            var index = workbook.getSheetIndex(sheet);
            if ((workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index))
                    && asked.faults().stream().anyMatch(fault -> fault.sheet().equals(sheet.getSheetName()))) {
                noted = noted.noting(
                        "The sheet '%s' is hidden: unhide it to correct it.".formatted(sheet.getSheetName()));
            }
        }
        return noted;
    }

    /** What an earlier return left in a workbook that came back. */
    private void clear(ReturnMark earlier) {
        var list = workbook.getSheetIndex(earlier.list());
        if (list >= 0 && workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(list);
        }
        for (var sheet : workbook) {
            for (var comment : List.copyOf(sheet.getCellComments().values())) {
                var at = comment.getAddress();
                var row = sheet.getRow(at.getRow());
                var cell = row == null ? null : row.getCell(at.getColumn());
                if (cell != null && comments.clear(cell, comment)) {
                    cell.setCellStyle(look.unmarked(cell.getCellStyle()));
                }
            }
        }
    }

    /** @param marked rows of its sheet, from 0 */
    private void mark(Fault fault, NavigableSet<Integer> marked) {
        var sheet = workbook.getSheet(fault.sheet());
        if (sheet != null && fault.row() >= 1) {
            var column = fault.column().isEmpty() ? 0 : CellReference.convertColStringToIndex(fault.column());
            var cell = merged.computeIfAbsent(sheet, each -> Merged.of(each, marked))
                    .seen(sheet, (int) fault.row() - 1, column);
            cell.setCellStyle(look.marked(cell.getCellStyle(), fault.stops(), sheet.getProtect()));
            comments.add(cell, fault.advice());
        }
    }

    /** Which cells are hidden under another: a mark there would not be seen. */
    private record Merged(Map<Integer, List<CellRangeAddress>> byRow) {
        /** Of all areas together, as far as they are in a row that is marked. */
        private static final int MOST_ROWS = 1_000_000;

        /** @param marked the rows that are asked for, from 0 */
        static Merged of(Sheet sheet, NavigableSet<Integer> marked) {
            var byRow = new HashMap<Integer, List<CellRangeAddress>>();
            int rows = 0;
            for (var area : sheet.getMergedRegions()) {
                for (var row : marked.subSet(area.getFirstRow(), true, area.getLastRow(), true)) {
                    if (rows++ < MOST_ROWS) {
                        byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(area);
                    }
                }
            }
            return new Merged(byRow);
        }

        Cell seen(Sheet sheet, int row, int column) {
            return byRow.getOrDefault(row, List.of()).stream()
                    .filter(area -> area.isInRange(row, column))
                    .findFirst()
                    .map(area -> cell(sheet, area.getFirstRow(), area.getFirstColumn()))
                    .orElseGet(() -> cell(sheet, row, column));
        }

        private static Cell cell(Sheet sheet, int row, int column) {
            var there = sheet.getRow(row);
            var found = there == null ? sheet.createRow(row) : there;
            return found.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }
    }
}

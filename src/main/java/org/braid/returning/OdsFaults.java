package org.braid.returning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.braid.feed.Original;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.RowReader;
import org.braid.feed.SheetCells;

/** Where the faults of an ODS are seen: in merged cells, that is the first. */
final class OdsFaults {
    /** By sheet, row from 1 and column from 0. */
    private final Map<String, NavigableMap<Long, NavigableMap<Integer, List<Fault>>>> bySheet = new HashMap<>();

    private final Set<String> hidden;
    private final Set<String> sheets;

    private OdsFaults(Sheets sheets) {
        this.hidden = sheets.hidden;
        this.sheets = sheets.all;
    }

    static OdsFaults of(Original original, Precautions precautions, Asked asked) throws IOException {
        var rows = new HashMap<String, NavigableSet<Long>>();
        asked.faults()
                .forEach(fault -> rows.computeIfAbsent(fault.sheet(), none -> new TreeSet<>())
                        .add(fault.row()));
        var sheets = new Sheets(rows);
        RowReader.sheets(original.path(), Format.ODS, precautions, sheets);
        var faults = new OdsFaults(sheets);
        asked.faults().forEach(fault -> faults.put(fault, sheets));
        return faults;
    }

    private void put(Fault fault, Sheets sheets) {
        var column = fault.column().isEmpty() ? 0 : CellReference.convertColStringToIndex(fault.column());
        var seen = sheets.seen(fault, column);
        bySheet.computeIfAbsent(fault.sheet(), none -> new TreeMap<>())
                .computeIfAbsent(seen.row(), none -> new TreeMap<>())
                .computeIfAbsent(seen.column(), none -> new ArrayList<>())
                .add(fault);
    }

    /** Those of some rows of a sheet, both among them. */
    NavigableMap<Long, NavigableMap<Integer, List<Fault>>> of(String sheet, long first, long last) {
        return bySheet.getOrDefault(sheet, new TreeMap<>()).subMap(first, true, last, true);
    }

    boolean hasSheet(String name) {
        return sheets.contains(name);
    }

    /** Sheets that nobody sees, with something to correct in them. */
    List<String> hidden() {
        return hidden.stream().filter(bySheet::containsKey).sorted().toList();
    }

    private record Spot(long row, int column) {}

    /** What is merged in the rows that are asked for; all else of the sheets is passed over. */
    private static final class Sheets implements SheetCells {
        /** Of all areas together, as far as they are in a row that is asked for. */
        private static final int MOST_ROWS = 1_000_000;

        private final Map<String, NavigableSet<Long>> wanted;
        private final Map<String, Map<Long, List<Merged>>> merged = new HashMap<>();
        private final Set<String> hidden = new HashSet<>();
        private final Set<String> all = new HashSet<>();
        private String sheet = "";
        private int rows;

        private Sheets(Map<String, NavigableSet<Long>> wanted) {
            this.wanted = wanted;
        }

        /** Rows from 1, columns from 0. */
        private record Merged(long row, int firstColumn, int lastColumn) {}

        @Override
        public void sheet(String name, boolean isHidden) {
            sheet = name;
            all.add(name);
            if (isHidden) {
                hidden.add(name);
            }
        }

        @Override
        public void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            var area = new Merged(firstRow + 1L, firstColumn, lastColumn);
            for (var row :
                    wanted.getOrDefault(sheet, new TreeSet<>()).subSet(firstRow + 1L, true, lastRow + 1L, true)) {
                if (rows++ < MOST_ROWS) {
                    merged.computeIfAbsent(sheet, none -> new HashMap<>())
                            .computeIfAbsent(row, none -> new ArrayList<>())
                            .add(area);
                }
            }
        }

        @Override
        public void row(long number, List<String> cells) {}

        Spot seen(Fault fault, int column) {
            return merged.getOrDefault(fault.sheet(), Map.of()).getOrDefault(fault.row(), List.of()).stream()
                    .filter(area -> column >= area.firstColumn() && column <= area.lastColumn())
                    .findFirst()
                    .map(area -> new Spot(area.row(), area.firstColumn()))
                    .orElse(new Spot(fault.row(), column));
        }
    }
}

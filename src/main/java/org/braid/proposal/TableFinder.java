package org.braid.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braid.feed.Grid;
import org.braid.mapping.CellValue;

/** Finds the table on a sheet by what its rows hold: a heading is words over a row of days and numbers. */
final class TableFinder {
    /** The reader looks no further down for a heading. */
    private static final long LAST_HEADING = 50;

    private static final int LOOKED_AT = 200;
    private static final int LONGEST_HEADING = 299;
    private static final Pattern NUMERAL = Pattern.compile("'?[0-9][0-9 .,-]*(?:[eE][+]?[0-9]+)?");
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)(grand total|sub-?total|totals|total|gesamtsumme|gesamt|summe|totaal|sum)\\b.*");

    private static final Pattern NOTE = Pattern.compile(
            "(?iu)((?:prepared|produced|printed|compiled|exported|signed|authorised) (?:by|on)|notes?\\b|please note|end of (?:report|list|file)|source:).*");

    private final Grid grid;
    private final int width;
    private final boolean[] typed;
    private final int enough;
    private final long lastHeading;

    private TableFinder(Grid grid, long lastHeading) {
        this.grid = grid;
        this.lastHeading = lastHeading;
        this.width = grid.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        this.typed = new boolean[width];
        IntStream.range(0, width).forEach(position -> typed[position] = isTyped(position));
        var columns = (int) IntStream.range(0, width).filter(at -> typed[at]).count();
        this.enough = Math.max(1, (columns + 1) / 2);
    }

    /** The first rows of a sheet. */
    static TableFinder first(Grid grid) {
        return new TableFinder(grid, LAST_HEADING);
    }

    /** Rows below another table: a heading is looked for however far down they stand. */
    static TableFinder below(Grid grid) {
        return new TableFinder(grid, Long.MAX_VALUE);
    }

    /** Nothing where no heading stands over rows. */
    Optional<SheetTable> table() {
        return heading().map(this::table);
    }

    private boolean isTyped(int position) {
        var texts = grid.lines().stream()
                .limit(LOOKED_AT)
                .map(line -> line.text(position))
                .filter(text -> !text.isEmpty())
                .toList();
        return 2 * texts.stream().filter(TableFinder::isTyped).count() > texts.size();
    }

    static boolean isTyped(String text) {
        return NUMERAL.matcher(text).matches()
                || CellValue.day(text).isPresent()
                || CellValue.amount(text, false).filter(TableFinder::isPlain).isPresent()
                || CellValue.amount(text, true).filter(TableFinder::isPlain).isPresent();
    }

    private static boolean isPlain(CellValue.Amount amount) {
        return amount.words().isEmpty() || CellValue.frequency(amount.words()).isPresent();
    }

    /** The index of the last row of words before the first of data. */
    Optional<Integer> heading() {
        var most = usualWidth();
        Integer found = null;
        for (int index = 0; index < grid.lines().size(); index++) {
            var line = grid.lines().get(index);
            if (line.number() > lastHeading) {
                break;
            }
            var values = typedCells(line);
            if (values == 0 && filled(line) >= Math.max(2, most * 6 / 10) && (found == null || hasTyped())) {
                found = index;
            } else if (found != null && values >= enough) {
                break;
            }
        }
        return Optional.ofNullable(found)
                .filter(index -> index + 1 < grid.lines().size());
    }

    /** Whether a column holds days or numbers. */
    boolean hasTyped() {
        return IntStream.range(0, width).anyMatch(position -> typed[position]);
    }

    int typedCells(Grid.Line line) {
        return (int) IntStream.range(0, width)
                .filter(position -> typed[position] && isTyped(line.text(position)))
                .count();
    }

    static int filled(Grid.Line line) {
        return (int) line.cells().stream().filter(text -> !text.isEmpty()).count();
    }

    private int usualWidth() {
        var widths = grid.lines().stream()
                .limit(LOOKED_AT)
                .filter(line -> !hasTyped() || typedCells(line) >= enough)
                .map(TableFinder::filled)
                .sorted()
                .toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
    }

    private SheetTable table(int heading) {
        var line = grid.lines().get(heading);
        var below = grid.lines().subList(heading + 1, grid.lines().size());
        var usual = usualWidth();
        var totals = new ArrayList<SheetTable.Total>();
        var rows = new ArrayList<Grid.Line>();
        for (var each : below) {
            var total = total(each, usual);
            if (total.isPresent()) {
                totals.add(total.get());
            } else if (!each.cells().equals(line.cells()) && !isNote(each, usual)) {
                rows.add(each);
            }
        }
        var over = group(heading, rows);
        var names = names(line, over);
        return new SheetTable(
                grid.sheet(),
                line.number(),
                over.isPresent() ? 2 : 1,
                rows.size(),
                columns(names, rows),
                totals,
                endings(below, rows),
                grid.whole());
    }

    /** Words of notes that stand right below the last row; what follows them tells nothing of a table. */
    private static List<String> endings(List<Grid.Line> below, List<Grid.Line> rows) {
        var last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        return below.stream()
                .filter(line -> line.number() > last)
                .flatMap(line ->
                        line.cells().stream().filter(text -> !text.isEmpty()).limit(1))
                .map(NOTE::matcher)
                .filter(Matcher::matches)
                .map(note -> note.group(1))
                .distinct()
                .toList();
    }

    private static boolean isNote(Grid.Line line, int usual) {
        return filled(line) == 1 && usual >= 3;
    }

    private static Optional<SheetTable.Total> total(Grid.Line line, int usual) {
        if (10 * filled(line) > 7 * usual) {
            return Optional.empty();
        }
        return IntStream.range(0, line.cells().size())
                .mapToObj(position -> total(line, TOTAL.matcher(line.text(position)), position))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SheetTable.Total> total(Grid.Line line, Matcher word, int position) {
        return word.matches()
                ? Optional.of(new SheetTable.Total(position, word.group(1), line.cells()))
                : Optional.empty();
    }

    /** The row right above, where it names a column that the heading leaves blank. */
    private Optional<Grid.Line> group(int heading, List<Grid.Line> rows) {
        if (heading == 0) {
            return Optional.empty();
        }
        var line = grid.lines().get(heading);
        var over = grid.lines().get(heading - 1);
        var names = IntStream.range(0, width)
                .anyMatch(position -> line.text(position).isEmpty()
                        && !over.text(position).isEmpty()
                        && rows.stream().anyMatch(row -> !row.text(position).isEmpty()));
        return Optional.of(over).filter(row -> names && row.number() == line.number() - 1 && filled(row) > 1);
    }

    private List<String> names(Grid.Line line, Optional<Grid.Line> over) {
        var names = new ArrayList<String>();
        var group = "";
        for (int position = 0; position < width; position++) {
            var own = name(line.text(position));
            var above = over.map(List::of).orElse(List.of()).isEmpty()
                    ? ""
                    : name(over.get().text(position));
            group = above.isEmpty() ? group : above;
            names.add(own.isEmpty() ? above : over.isPresent() && isTwice(line, own) ? group + " / " + own : own);
        }
        return numbered(names);
    }

    private static boolean isTwice(Grid.Line line, String name) {
        return line.cells().stream()
                        .filter(text -> name(text).equalsIgnoreCase(name))
                        .count()
                > 1;
    }

    /** A heading that no mapping could repeat is none. */
    private static String name(String text) {
        var name = text.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
        return name.length() > LONGEST_HEADING ? "" : name;
    }

    /** Of headings that stand there twice, the mapping says which it means. */
    private static List<String> numbered(List<String> names) {
        var all = names.stream()
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT), Collectors.counting()));
        Map<String, Integer> seen = new HashMap<>();
        Set<String> given = new HashSet<>();
        var numbered = new ArrayList<String>();
        for (var name : names) {
            var small = name.toLowerCase(Locale.ROOT);
            var number = seen.merge(small, 1, Integer::sum);
            var own = all.getOrDefault(small, 0L) > 1 ? "%s (%d)".formatted(name, number) : name;
            numbered.add(given.add(own) ? own : "");
        }
        return numbered;
    }

    private List<Column> columns(List<String> names, List<Grid.Line> rows) {
        var columns = new ArrayList<Column>();
        for (int position = 0; position < width; position++) {
            int at = position;
            var texts = rows.stream().map(row -> row.text(at)).toList();
            var column = new Column(position, names.get(position), texts);
            if (column.isNamed() || !column.filled().isEmpty()) {
                columns.add(column);
            }
        }
        return columns;
    }
}

package org.braid.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.braid.feed.Grid;

/** Finds the tables that stand under each other on a sheet: behind a gap, words stand over rows once more. */
final class StackedTables {
    private static final int LONGEST_HEADING = 80;

    private final Grid grid;
    private final List<List<Grid.Line>> tables = new ArrayList<>();

    private StackedTables(Grid grid) {
        this.grid = grid;
    }

    static List<SheetTable> in(Grid grid) {
        var stacked = new StackedTables(grid);
        stacked.blocks().forEach(stacked::take);
        return stacked.found();
    }

    /** What blank rows, or a row with one text, divide; such a row belongs to what stands below it. */
    private List<List<Grid.Line>> blocks() {
        var blocks = new ArrayList<List<Grid.Line>>();
        long last = 0;
        boolean alone = false;
        for (var line : grid.lines()) {
            boolean isAlone = TableFinder.filled(line) == 1;
            if (blocks.isEmpty() || (!alone && (line.number() > last + 1 || isAlone))) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
            last = line.number();
            alone = isAlone;
        }
        return blocks;
    }

    private void take(List<Grid.Line> block) {
        if (tables.isEmpty() || beginsTable(block, tables.get(tables.size() - 1))) {
            tables.add(new ArrayList<>(block));
        } else {
            tables.get(tables.size() - 1).addAll(block);
        }
    }

    private boolean beginsTable(List<Grid.Line> block, List<Grid.Line> above) {
        var before = finder(above, tables.size() == 1);
        var heading = before.heading();
        var first = IntStream.range(0, block.size())
                .filter(index -> TableFinder.filled(block.get(index)) > 1)
                .boxed()
                .findFirst()
                .filter(index -> isOverRows(index, block))
                .map(block::get);
        return heading.isPresent()
                && first.isPresent()
                && !isAgain(first.get(), above.get(heading.get()))
                && above.stream().skip(heading.get() + 1L).noneMatch(line -> isWords(line, before));
    }

    /** Words of which none stands there twice, over rows with days or numbers. */
    private boolean isOverRows(int index, List<Grid.Line> block) {
        var below = finder(block, false);
        var texts = block.get(index).cells().stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return below.hasTyped()
                && below.heading().filter(found -> found == index).isPresent()
                && texts.stream().allMatch(StackedTables::mayHead)
                && texts.stream().allMatch(new HashSet<String>()::add);
    }

    private static boolean mayHead(String text) {
        return text.length() <= LONGEST_HEADING && !TableFinder.isTyped(text);
    }

    /** As at the top of a page. */
    private static boolean isAgain(Grid.Line line, Grid.Line heading) {
        return folded(line).equals(folded(heading));
    }

    private static List<String> folded(Grid.Line line) {
        return line.cells().stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A row of data that could be a heading: then nothing tells another from it. */
    private static boolean isWords(Grid.Line line, TableFinder table) {
        return TableFinder.filled(line) > 1 && table.typedCells(line) == 0;
    }

    private TableFinder finder(List<Grid.Line> lines, boolean first) {
        var part = new Grid(grid.sheet(), lines, grid.whole());
        return first ? TableFinder.first(part) : TableFinder.below(part);
    }

    private List<SheetTable> found() {
        return IntStream.range(0, tables.size())
                .mapToObj(index -> finder(tables.get(index), index == 0).table())
                .flatMap(Optional::stream)
                .toList();
    }
}

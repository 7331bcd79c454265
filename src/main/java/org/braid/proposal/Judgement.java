package org.braid.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the columns of a table are taken for so far, each with all that it could be, the strongest first. */
final class Judgement {
    private static final Comparator<Reading> STRONGEST =
            Comparator.comparingInt(Reading::weight).reversed().thenComparing(Reading::meaning);

    private final SheetTable table;
    private final Map<Column, List<Reading>> readings = new LinkedHashMap<>();

    Judgement(SheetTable table) {
        this.table = table;
        table.columns().forEach(column -> readings.put(column, new ArrayList<>(ColumnReadings.of(column))));
    }

    private Judgement(SheetTable table, Map<Column, List<Reading>> readings) {
        this.table = table;
        this.readings.putAll(readings);
    }

    /**
     * The same over more columns.
     *
     * @param more by column, for what it is taken where it stands
     */
    Judgement with(Map<Column, Reading> more) {
        var all = new LinkedHashMap<>(readings);
        more.forEach((column, reading) -> all.put(column, new ArrayList<>(List.of(reading))));
        return new Judgement(table.with(List.copyOf(all.keySet()), table.rows(), table.whole()), all);
    }

    SheetTable table() {
        return table;
    }

    List<Column> columns() {
        return List.copyOf(readings.keySet());
    }

    List<Reading> of(Column column) {
        return List.copyOf(all(column));
    }

    private List<Reading> all(Column column) {
        return Objects.requireNonNull(readings.get(column), "every column has its readings");
    }

    Reading best(Column column) {
        return all(column).get(0);
    }

    /** What else it could be; nothing where that is only words. */
    Optional<Reading> second(Column column) {
        var all = all(column);
        return all.size() < 2 || all.get(1).meaning() == ColumnMeaning.TEXT
                ? Optional.empty()
                : Optional.of(all.get(1));
    }

    /** The columns that are taken for it. */
    List<Column> taken(ColumnMeaning meaning) {
        return readings.keySet().stream()
                .filter(column -> best(column).meaning() == meaning)
                .toList();
    }

    /** The column that is taken for it; of several, which {@link #settle} has not left over, the first. */
    Optional<Column> only(ColumnMeaning meaning) {
        return taken(meaning).stream().filter(Column::isNamed).findFirst();
    }

    Optional<Reading> reading(Column column, ColumnMeaning meaning) {
        return all(column).stream().filter(each -> each.meaning() == meaning).findFirst();
    }

    /** Takes the column for this, before all that it could be otherwise. */
    void take(Column column, Reading reading) {
        var all = all(column);
        all.removeIf(each -> each.meaning() == reading.meaning());
        all.add(0, reading);
    }

    /** Adds another way to take the column, where its weight puts it. */
    void add(Column column, Reading reading) {
        var all = all(column);
        all.removeIf(each -> each.meaning() == reading.meaning());
        all.add(reading);
        all.sort(STRONGEST);
    }

    /** Where a row has one of a kind, the strongest of the columns is it; the others are what they are besides. */
    void settle(List<ColumnMeaning> ones) {
        for (var meaning : ones) {
            var taken = new ArrayList<>(taken(meaning));
            taken.sort(Comparator.comparingInt((Column column) -> column.isNamed() ? 0 : 1)
                    .thenComparing(Comparator.comparingInt(
                                    (Column column) -> best(column).weight())
                            .reversed()));
            taken.stream().skip(1).forEach(column -> leave(column, meaning));
        }
    }

    private void leave(Column column, ColumnMeaning meaning) {
        var all = all(column);
        if (all.size() > 1) {
            var left = all.remove(0);
            all.add(new Reading(meaning, left.fits(), left.of(), 1, left.because()));
        }
    }
}

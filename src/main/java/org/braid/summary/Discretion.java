package org.braid.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.summary.Row.Hidden;

/**
 * Hides figures about so few people that somebody could be recognised by them.
 *
 * <p>A row that rests on fewer people than allowed shows none of its figures. Where a number of people
 * within a row is below that, all numbers of people of the row are hidden but the first, and every percentage. Where only
 * one row of a group would be hidden, the next smallest is hidden too: otherwise the total would give it away.
 *
 * @param fewest the least number of people a figure may rest on; 0 or 1 hides nothing
 */
public record Discretion(int fewest) {
    /** The rule of NHS and social care statistics in England: one to four people are not shown. */
    public static final Discretion USUAL = new Discretion(5);

    public Section apply(Section section) {
        var smallHidden = section.rows().stream()
                .map(row -> isFew(row.people()) ? row : smallNumbersHidden(row, section.columns()))
                .toList();
        var groups = smallHidden.stream().collect(Collectors.groupingBy(Row::group));
        return section.with(smallHidden.stream()
                .map(row -> hides(row, groups) ? allHidden(row, section.columns()) : row)
                .toList());
    }

    boolean isFew(long people) {
        return people > 0 && people < fewest;
    }

    /** How many people, as a sentence may say it. */
    String words(long people) {
        return isFew(people)
                ? "fewer than %d people".formatted(fewest)
                : people == 1 ? "1 person" : "%,d people".formatted(people);
    }

    private boolean hides(Row row, Map<String, List<Row>> groups) {
        var group = groups.getOrDefault(row.group(), List.of());
        return isFew(row.people()) || (!row.group().isEmpty() && givesAway(group) && row.equals(smallestShown(group)));
    }

    private boolean givesAway(List<Row> group) {
        return group.stream().filter(row -> isFew(row.people())).count() == 1;
    }

    private Row smallestShown(List<Row> group) {
        return group.stream()
                .filter(row -> row.people() > 0 && !isFew(row.people()))
                .min(Comparator.comparingLong(Row::people))
                .orElse(group.get(0));
    }

    private static Row allHidden(Row row, List<Column> columns) {
        var cells = new ArrayList<>(row.cells());
        for (var index = 0; index < cells.size(); index++) {
            if (columns.get(index).type().restsOnPeople() && cells.get(index) != null) {
                cells.set(index, Hidden.FEW);
            }
        }
        return new Row(row.group(), row.people(), cells);
    }

    private Row smallNumbersHidden(Row row, List<Column> columns) {
        var numbers = of(Column.Type.PEOPLE, columns);
        if (numbers.stream().noneMatch(index -> isFew(people(row, index)))) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        // The first is the whole, which the rest may add up to: the rest goes together.
        Stream.concat(numbers.stream().skip(1), of(Column.Type.PERCENT, columns).stream())
                .filter(index -> cells.get(index) != null)
                .forEach(index -> cells.set(index, Hidden.FEW));
        return new Row(row.group(), row.people(), cells);
    }

    private static long people(Row row, int index) {
        return row.cells().get(index) instanceof Long number ? number : 0;
    }

    private static List<Integer> of(Column.Type type, List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).type() == type)
                .boxed()
                .toList();
    }

    /** What a reader must know of it. */
    String rule() {
        return fewest <= 1
                ? "Nothing is hidden: treat this as personal data."
                : "* stands for a figure about 1 to %d people, or one from which such a figure could be worked out."
                        .formatted(fewest - 1);
    }
}

package org.braid.linkage;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.braid.audit.Finding;

/**
 * Who is who in one or two tables.
 *
 * @param pairs from the probability asked for on; the likeliest first, then by ids
 * @param rows in the order in which they stood
 * @param compared how many pairs were
 * @param narrowed how many blocks were so large that only neighbours in them were compared
 * @param broken lines that could not be read, and are left out
 */
public record LinkedRows(List<Pair> pairs, List<Row> rows, long compared, int narrowed, List<Finding> broken) {
    public LinkedRows {
        pairs = List.copyOf(pairs);
        rows = List.copyOf(rows);
        broken = List.copyOf(broken);
    }

    /**
     * Two rows of one person.
     *
     * @param left of two tables, the id in the first; of one, the smaller
     * @param stage {@code by-weight}, or {@code transitive} where other rows of the person hold the two together
     */
    public record Pair(String left, String right, double probability, String stage) {}

    /**
     * One row.
     *
     * @param table 1, or 2
     * @param cluster the smallest id of a row of the same person; where both tables have that id, with its table before it
     */
    public record Row(int table, String id, String cluster) {}

    /** How many people the rows are of. */
    public int people() {
        var clusters = new HashSet<String>();
        rows.forEach(row -> clusters.add(row.cluster()));
        return clusters.size();
    }

    static LinkedRows of(People people, Linked linked, List<Finding> broken) {
        var pairs = linked.pairs().stream()
                .map(pair -> pair(people, pair))
                .sorted(Comparator.comparingDouble(Pair::probability)
                        .reversed()
                        .thenComparing(Pair::left)
                        .thenComparing(Pair::right))
                .toList();
        return new LinkedRows(pairs, rows(people, linked), linked.candidates(), linked.narrowed(), broken);
    }

    private static Pair pair(People people, Linked.Pair pair) {
        var left = people.ids().get(pair.left());
        var right = people.ids().get(pair.right());
        return people.twoTables() || left.compareTo(right) <= 0
                ? new Pair(left, right, pair.probability(), pair.stage())
                : new Pair(right, left, pair.probability(), pair.stage());
    }

    private static List<Row> rows(People people, Linked linked) {
        var names = names(people, linked);
        var rows = new Row[people.size()];
        IntStream.range(0, rows.length)
                .forEach(row -> rows[people.placeOf(row)] = new Row(
                        people.tableOf(row),
                        people.ids().get(row),
                        names.getOrDefault(linked.clusters().get(row), "")));
        return List.of(rows);
    }

    /** By the number of a cluster. */
    private static Map<Integer, String> names(People people, Linked linked) {
        var smallest = new TreeMap<Integer, Integer>();
        var order = Comparator.<Integer, String>comparing(people.ids()::get).thenComparing(people::tableOf);
        for (var row = 0; row < people.size(); row++) {
            smallest.merge(linked.clusters().get(row), row, BinaryOperator.minBy(order));
        }
        var inBoth = new HashSet<>(people.ids().subList(0, people.first()));
        inBoth.retainAll(people.ids().subList(people.first(), people.size()));
        var names = new TreeMap<Integer, String>();
        smallest.forEach((cluster, row) -> {
            var id = people.ids().get(row);
            names.put(cluster, inBoth.contains(id) ? people.tableOf(row) + ":" + id : id);
        });
        return names;
    }
}

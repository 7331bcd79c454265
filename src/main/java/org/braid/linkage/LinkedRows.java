package org.braid.linkage;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
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
     * @param cluster the smallest id of a row of the same person
     */
    public record Row(String id, String cluster) {}

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
        var names = new TreeMap<Integer, String>();
        for (var row = 0; row < people.size(); row++) {
            names.merge(linked.clusters().get(row), people.ids().get(row), LinkedRows::smaller);
        }
        var rows = new Row[people.size()];
        IntStream.range(0, rows.length)
                .forEach(row -> rows[people.placeOf(row)] = new Row(
                        people.ids().get(row),
                        names.getOrDefault(linked.clusters().get(row), "")));
        return List.of(rows);
    }

    private static String smaller(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

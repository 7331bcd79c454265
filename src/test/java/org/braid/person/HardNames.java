package org.braid.person;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.person.Clusters.Cluster;

/**
 * Invented people whose names forms and registers of another custom tell in more than one way, with the truth beside them.
 * Everybody is described twice, and twice over: at one address, and after a move. Between them live their look-alikes: twins,
 * a parent and child of one name, others born on one day.
 */
final class HardNames {
    private static final String FILE = "/fairness/hard-names.csv";

    private final List<Row> rows = read();
    private final Map<String, Integer> linked = new HashMap<>();
    private final Set<Set<String>> asked = new HashSet<>();

    /** One description, and whose it is. */
    private record Row(String group, String person, Identity identity) {
        String key() {
            return identity.key();
        }
    }

    /** Two descriptions of one group of names. */
    record Pair(String group, boolean one, String left, String right) {
        @Override
        public String toString() {
            return left + "+" + right;
        }
    }

    /**
     * Of those described twice.
     *
     * @param linked the share that links by itself
     * @param found the share that links or is asked about
     */
    record Rates(double linked, double found) {}

    HardNames() {
        var clusters = new Linkage(TestModel.MODEL)
                .link(
                        Stream.concat(rows.stream().map(Row::identity), Town.of(3000, 17).identities().stream())
                                .toList(),
                        List.of());
        for (var person : clusters.people()) {
            person.identities().forEach(key -> linked.put(key, linked.size()));
            join(person);
        }
        clusters.doubtful()
                .forEach(doubt ->
                        asked.add(Set.of(doubt.link().left(), doubt.link().right())));
    }

    private void join(Cluster person) {
        var first = person.identities().get(0);
        person.identities().forEach(key -> linked.put(key, Objects.requireNonNull(linked.get(first))));
    }

    Rates rates(String group) {
        var pairs = pairs().filter(Pair::one)
                .filter(pair -> pair.group().equals(group))
                .toList();
        var together = pairs.stream().filter(this::together).count();
        var found =
                pairs.stream().filter(pair -> together(pair) || asksAbout(pair)).count();
        return new Rates((double) together / pairs.size(), (double) found / pairs.size());
    }

    /** Every two descriptions, once. */
    Stream<Pair> pairs() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, rows.size()).mapToObj(j -> pair(rows.get(i), rows.get(j))));
    }

    private static Pair pair(Row left, Row right) {
        return new Pair(left.group(), left.person().equals(right.person()), left.key(), right.key());
    }

    boolean together(Pair pair) {
        return Objects.equals(linked.get(pair.left()), linked.get(pair.right()));
    }

    boolean asksAbout(Pair pair) {
        return asked.contains(Set.of(pair.left(), pair.right()));
    }

    Set<String> groups() {
        var groups = new HashSet<String>();
        rows.forEach(row -> groups.add(row.group()));
        return groups;
    }

    private static List<Row> read() {
        try (var in = Objects.requireNonNull(HardNames.class.getResourceAsStream(FILE));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(HardNames::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(NamedCsvRecord row) {
        var described = People.of(row.getField("id"), row.getField("given_name"), row.getField("family_name"))
                .born(LocalDate.parse(row.getField("birth_date")))
                .at(row.getField("postcode"))
                .gender(row.getField("gender"));
        return new Row(row.getField("group"), row.getField("person"), described.identity());
    }
}

package org.braid.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is known of each person's money in a night, and the versions of their budgets. */
@Repository
public class Budgets {
    private static final String KNOWN = " FROM identity_person p JOIN statement s ON s.identity = p.identity"
            + " WHERE p.from_night <= ? AND p.to_night > ? AND s.from_night <= ? AND s.to_night > ?";

    /** People read at once: sorting everybody's statements together would spill to the disk. */
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public Budgets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that is stated about one person.
     *
     * @param contents a hash of each statement's content with its key, in the order of the keys
     */
    public record Known(String person, List<Statement> statements, List<String> contents) {}

    /** Each person in the order of their ids; a few hundred at a time are in memory. */
    public void each(int night, Consumer<Known> person) {
        all(night, known -> known).forEach(person);
    }

    /**
     * What is made of each person, in the order of their ids; a few hundred at a time are in memory.
     *
     * @param made asked by several threads at once
     */
    <T> Stream<T> all(int night, Function<Known, T> made) {
        var people = jdbc.queryForList(
                "SELECT DISTINCT person FROM identity_person WHERE from_night <= ? AND to_night > ? ORDER BY person",
                String.class,
                night,
                night);
        return IntStream.iterate(0, from -> from < people.size(), from -> from + PAGE)
                .mapToObj(from -> people.subList(from, Math.min(from + PAGE, people.size())))
                .flatMap(page -> page(night, page.get(0), page.get(page.size() - 1)).parallelStream()
                        .map(stored -> made.apply(stored.read()))
                        .toList()
                        .stream());
    }

    private List<Stored> page(int night, String first, String last) {
        var page = new ArrayList<Stored>();
        var gathering = new Gathering(page::add);
        jdbc.query(
                "SELECT p.person, s.kind, s.body, s.content_hash, s.statement_key" + KNOWN
                        + " AND p.person BETWEEN ? AND ? ORDER BY p.person, s.statement_key",
                gathering::take,
                night,
                night,
                night,
                night,
                first,
                last);
        gathering.finish();
        return page;
    }

    /** Some people, by their ids; whoever has nothing stated of them in that night is not there. */
    Map<String, Known> of(List<String> people, int night) {
        var known = new HashMap<String, Known>();
        var gathering = new Gathering(stored -> known.put(stored.person(), stored.read()));
        jdbc.query(
                "SELECT p.person, s.kind, s.body, s.content_hash, s.statement_key" + KNOWN
                        + " AND p.person = ANY(?) ORDER BY p.person, s.statement_key",
                gathering::take,
                night,
                night,
                night,
                night,
                people.toArray(String[]::new));
        gathering.finish();
        return known;
    }

    /** One person; without statements where nothing is known of them in that night. */
    public Known of(String person, int night) {
        var known = new ArrayList<Known>();
        var gathering = new Gathering(stored -> known.add(stored.read()));
        jdbc.query(
                "SELECT p.person, s.kind, s.body, s.content_hash, s.statement_key" + KNOWN
                        + " AND p.person = ? ORDER BY s.statement_key",
                gathering::take,
                night,
                night,
                night,
                night,
                person);
        gathering.finish();
        return known.isEmpty() ? new Known(person, List.of(), List.of()) : known.get(0);
    }

    /** Every statement in force, one at a time, in no order that means anything: the count that the proof rests on. */
    void eachStatement(int night, Consumer<Statement> statement) {
        jdbc.query(
                "SELECT kind, body FROM statement WHERE from_night <= ? AND to_night > ?",
                row -> {
                    statement.accept(StatementJson.read(row.getString("body"), row.getString("kind")));
                },
                night,
                night);
    }

    /** @param contentHash of everything the version is made of */
    record Version(int number, String contentHash) {}

    Map<String, Version> versions(int night) {
        var versions = new HashMap<String, Version>();
        jdbc.query(
                "SELECT person, version, content_hash FROM budget WHERE from_night <= ? AND to_night > ?",
                row -> {
                    versions.put(row.getString(1), new Version(row.getInt(2), row.getString(3)));
                },
                night,
                night);
        return versions;
    }

    /** The last number a person's versions came to, ended ones included. */
    Map<String, Integer> lastNumbers() {
        var numbers = new HashMap<String, Integer>();
        jdbc.query("SELECT person, MAX(version) FROM budget GROUP BY person", row -> {
            numbers.put(row.getString(1), row.getInt(2));
        });
        return numbers;
    }

    public int version(String person, int night) {
        return jdbc
                .queryForList(
                        "SELECT version FROM budget WHERE person = ? AND from_night <= ? AND to_night > ?",
                        Integer.class,
                        person,
                        night,
                        night)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Who has a version in a night. */
    public List<String> people(int night) {
        return jdbc.queryForList(
                "SELECT person FROM budget WHERE from_night <= ? AND to_night > ?", String.class, night, night);
    }

    /** Who had a version in one night that is not the one of a later night, sorted. */
    public List<String> changed(int night, int later) {
        return jdbc.queryForList(
                "SELECT person FROM budget WHERE from_night <= ? AND to_night > ? AND to_night <= ? ORDER BY person",
                String.class,
                night,
                night,
                later);
    }

    void begin(Night night, Map<String, Version> versions) {
        ManyRows.write(
                versions.entrySet().stream().map(each -> new Object[] {
                    each.getKey(), each.getValue().number(), each.getValue().contentHash(), night.number(), Night.STILL
                }),
                some -> jdbc.batchUpdate(
                        "INSERT INTO budget (person, version, content_hash, from_night, to_night) VALUES (?, ?, ?, ?, ?)",
                        some));
    }

    void end(Night night, List<String> people) {
        ManyRows.write(
                people.stream().map(person -> new Object[] {night.number(), person}),
                some -> jdbc.batchUpdate(
                        "UPDATE budget SET to_night = ? WHERE person = ? AND to_night = " + Night.STILL, some));
    }

    /** One person's statements as they are kept. */
    private record Stored(String person, List<Row> rows) {
        private record Row(String kind, String body, String content) {}

        Known read() {
            return new Known(
                    person,
                    rows.stream()
                            .map(row -> StatementJson.read(row.body(), row.kind()))
                            .toList(),
                    rows.stream().map(Row::content).toList());
        }
    }

    /** Puts the rows of one person together. */
    private static final class Gathering {
        private final Consumer<Stored> people;
        private final List<Stored.Row> rows = new ArrayList<>();
        private String person = "";

        private Gathering(Consumer<Stored> people) {
            this.people = people;
        }

        private void take(ResultSet row) throws SQLException {
            var next = row.getString("person");
            if (!next.equals(person)) {
                finish();
                person = next;
            }
            rows.add(new Stored.Row(
                    row.getString("kind"),
                    row.getString("body"),
                    row.getString("statement_key") + "=" + row.getString("content_hash")));
        }

        private void finish() {
            if (!rows.isEmpty()) {
                people.accept(new Stored(person, List.copyOf(rows)));
                rows.clear();
            }
        }
    }
}

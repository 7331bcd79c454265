package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The trail of what people decided. */
@Repository
public class Rulings {
    private static final String SELECT = "SELECT d.*, u.decision AS undone_by FROM decision d"
            + " LEFT JOIN decision u ON u.undoes = d.decision AND u.from_night <= ?"
            + " WHERE d.from_night <= ? ORDER BY d.decision";

    private final JdbcTemplate jdbc;

    public Rulings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that took effect by a night, oldest first. */
    public List<Ruling> all(int night) {
        return jdbc.query(SELECT, Rulings::ruling, night, night);
    }

    /** Those in force that were about a person, or hold a description of the person's together with another. */
    public List<Held> about(String person, int night) {
        var held = new ArrayList<Held>();
        for (var ruling : all(night)) {
            var pairs = ruling.inForce() ? pairs(ruling, person, night) : List.<Held.Pair>of();
            if (ruling.inForce() && (!pairs.isEmpty() || ruling.isAbout(person))) {
                held.add(new Held(ruling, pairs));
            }
        }
        return held;
    }

    /** A decision, and the pairs of descriptions between which it holds with one of a person's on a side. */
    public record Held(Ruling ruling, List<Pair> pairs) {
        public Held {
            pairs = List.copyOf(pairs);
        }

        /** Two descriptions by their keys, the smaller left. */
        public record Pair(String left, String right) {}
    }

    private List<Held.Pair> pairs(Ruling ruling, String person, int night) {
        return jdbc.query(
                "SELECT DISTINCT d.left_key, d.right_key FROM decision_pair d"
                        + " JOIN identity i ON i.identity_key = d.left_key OR i.identity_key = d.right_key"
                        + " JOIN identity_person p ON p.identity = i.identity AND p.from_night <= ? AND p.to_night > ?"
                        + " WHERE d.decision = ? AND p.person = ? ORDER BY 1, 2",
                (row, number) -> new Held.Pair(row.getString(1), row.getString(2)),
                night,
                night,
                ruling.decision(),
                person);
    }

    public Optional<Ruling> find(long decision, int night) {
        return all(night).stream()
                .filter(ruling -> ruling.decision() == decision)
                .findFirst();
    }

    /**
     * Keeps a decision with a night that has begun; it goes where that night is taken back.
     *
     * @param ones the descriptions on one side, by key; none for an undo
     * @param others those on the other side: it holds between each of the ones and each of these
     */
    public Ruling keep(Night night, Ruling.Draft draft, Collection<String> ones, Collection<String> others) {
        var decision = next();
        jdbc.update(
                "INSERT INTO decision (decision, kind, person, other, reason, undoes, decided_by, confirmed_by, review,"
                        + " decided_at, from_night) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision,
                draft.kind().name(),
                draft.person(),
                draft.other(),
                draft.reason(),
                draft.undoes(),
                draft.by(),
                draft.confirmedBy(),
                draft.review(),
                night.knownAt().atOffset(ZoneOffset.UTC),
                night.number());
        ManyRows.write(
                pairs(decision, ones, others, night),
                some -> jdbc.batchUpdate(
                        "INSERT INTO decision_pair (decision, left_key, right_key, from_night) VALUES (?, ?, ?, ?)",
                        some));
        return find(decision, night.number()).orElseThrow();
    }

    private long next() {
        var last = jdbc.queryForObject("SELECT COALESCE(MAX(decision), 0) FROM decision", Long.class);
        return last == null ? 1 : last + 1;
    }

    /** The smaller key stands left. */
    private static Stream<Object[]> pairs(
            long decision, Collection<String> ones, Collection<String> others, Night night) {
        return ones.stream()
                .flatMap(one -> others.stream().map(other -> {
                    var inOrder = one.compareTo(other) <= 0;
                    return new Object[] {decision, inOrder ? one : other, inOrder ? other : one, night.number()};
                }));
    }

    private static Ruling ruling(ResultSet row, int number) throws SQLException {
        return new Ruling(
                row.getLong("decision"),
                Ruling.Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                row.getString("other"),
                row.getString("reason"),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class),
                row.getString("decided_by"),
                row.getString("confirmed_by"),
                row.getString("review"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getInt("from_night"));
    }
}

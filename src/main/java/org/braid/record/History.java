package org.braid.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the store remembers of how beliefs came about: versions of budgets, of statements, and of whose they are. */
@Repository
public class History {
    private static final String VERSIONS =
            "SELECT s.statement_key, s.source, s.content_hash, s.identity, s.delivery, s.from_night, s.to_night FROM statement s ";
    private static final String STAYS = "SELECT identity, person, from_night, to_night FROM identity_person ";

    private final JdbcTemplate jdbc;

    public History(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a person's budget.
     *
     * @param from the first night that knew it
     * @param to the first night that no longer did
     */
    public record Version(int number, int from, int to) {}

    /** Oldest first, as far as a night knew. */
    public List<Version> versions(String person, int night) {
        return jdbc.query(
                "SELECT version, from_night, to_night FROM budget WHERE person = ? AND from_night <= ? ORDER BY version",
                (row, number) -> new Version(row.getInt(1), row.getInt(2), row.getInt(3)),
                person,
                night);
    }

    /** The version of each person's budget that a night knows, by the person, sorted. */
    public Map<String, Version> current(int night) {
        var versions = new TreeMap<String, Version>();
        jdbc.query(
                "SELECT person, version, from_night, to_night FROM budget WHERE from_night <= ? AND to_night > ?",
                row -> {
                    versions.put(row.getString(1), new Version(row.getInt(2), row.getInt(3), row.getInt(4)));
                },
                night,
                night);
        return versions;
    }

    /** Whose budgets a later night knows in another version, or only one of the two knows; sorted. */
    public List<String> changed(int then, int now) {
        return jdbc.queryForList(
                "SELECT DISTINCT person FROM budget WHERE (from_night > ? AND from_night <= ?) OR (to_night > ? AND to_night <= ?)"
                        + " ORDER BY person",
                String.class,
                then,
                now,
                then,
                now);
    }

    /** All that ever was with one person, and where else it was. */
    Trail trail(String person) {
        var keys = jdbc.queryForList(
                "SELECT DISTINCT s.statement_key FROM statement s JOIN identity_person p ON p.identity = s.identity WHERE p.person = ?",
                String.class,
                person);
        var versions = jdbc.query(
                VERSIONS + "WHERE s.statement_key = ANY(?)", History::statement, (Object) keys.toArray(String[]::new));
        return new Trail(versions, stays(versions));
    }

    /** All that changed, or changed hands, between two nights. */
    Trail trail(int then, int now) {
        var versions = jdbc.query(
                VERSIONS + "WHERE (s.from_night > ? AND s.from_night <= ?) OR (s.to_night > ? AND s.to_night <= ?)"
                        + " OR s.identity IN (SELECT identity FROM identity_person WHERE (from_night > ? AND from_night <= ?)"
                        + " OR (to_night > ? AND to_night <= ?))",
                History::statement,
                then,
                now,
                then,
                now,
                then,
                now,
                then,
                now);
        return new Trail(versions, stays(versions));
    }

    private List<Trail.Stay> stays(List<Trail.Version> versions) {
        var identities = Stream.concat(
                        versions.stream().map(Trail.Version::identity),
                        decisions().stream().flatMap(each -> Stream.of(each.left(), each.right())))
                .distinct()
                .toArray(Long[]::new);
        return jdbc.query(STAYS + "WHERE identity = ANY(?)", History::stay, (Object) identities);
    }

    Ledger ledger() {
        return new Ledger(
                jdbc.query(
                        "SELECT delivery, feed, file_name, sha256 FROM delivery",
                        (row, number) -> new Ledger.Delivery(
                                row.getLong(1), row.getString(2), row.getString(3), row.getString(4))),
                jdbc.query(
                        "SELECT r.night, r.delivery, r.source, r.mapping_hash FROM reading r JOIN delivery d ON d.delivery = r.delivery"
                                + " WHERE r.outcome = 'READ' ORDER BY r.night, d.file_name, d.sha256",
                        (row, number) ->
                                new Ledger.Read(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4))),
                decisions());
    }

    /** An undo is about the descriptions of what it undoes. */
    private List<Ledger.Decided> decisions() {
        return jdbc.query(
                "SELECT d.decided_by, d.from_night, l.identity AS l, r.identity AS r FROM decision d"
                        + " JOIN decision_pair p ON p.decision = COALESCE(d.undoes, d.decision)"
                        + " JOIN identity l ON l.identity_key = p.left_key JOIN identity r ON r.identity_key = p.right_key"
                        + " ORDER BY d.decision",
                (row, number) -> new Ledger.Decided(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)));
    }

    private static Trail.Version statement(ResultSet row, int number) throws SQLException {
        return new Trail.Version(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7));
    }

    private static Trail.Stay stay(ResultSet row, int number) throws SQLException {
        return new Trail.Stay(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4));
    }
}

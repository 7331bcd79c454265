package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who is who in the store: identities, the person each belongs to, the links and doubts between them. */
@Repository
public class Persons {
    /** Between which descriptions decisions hold: those in force, not the undone ones. */
    private static final String DECIDED = " FROM decision_pair p JOIN decision d ON d.decision = p.decision"
            + " WHERE d.decision NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)";

    private final JdbcTemplate jdbc;

    public Persons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everybody of whom something is stated now, sorted by key; with them those whom a decision in force is about, so that it
     * holds for whoever takes their place.
     */
    public List<Identity> identities() {
        var dated = new Identifiers(jdbc).dated();
        return jdbc.query(
                "SELECT identity_key, feed, details FROM identity i WHERE EXISTS (SELECT 1 FROM statement s"
                        + " WHERE s.identity = i.identity AND s.to_night = " + Night.STILL + ")"
                        + " OR identity_key IN (SELECT left_key" + DECIDED + ")"
                        + " OR identity_key IN (SELECT right_key" + DECIDED + ") ORDER BY identity_key",
                (row, number) -> new Identity(
                        row.getString(1),
                        row.getString(2),
                        StatementJson.read(row.getString(3), PersonDetails.class)
                                .with(dated.getOrDefault(row.getString(1), List.of()))));
    }

    /** The descriptions with these keys, whether anything is stated of them now or not. */
    List<Identity> identities(Collection<String> keys) {
        return ManyKeys.ask(
                keys,
                some -> jdbc.query(
                        "SELECT identity_key, feed, details FROM identity WHERE identity_key = ANY(?) ORDER BY identity_key",
                        (row, number) -> new Identity(
                                row.getString(1),
                                row.getString(2),
                                StatementJson.read(row.getString(3), PersonDetails.class)),
                        (Object) some));
    }

    /** The person's id by identity key, as believed now. */
    Map<String, String> persons() {
        var persons = new LinkedHashMap<String, String>();
        jdbc.query(
                "SELECT i.identity_key, p.person FROM identity_person p JOIN identity i ON i.identity = p.identity WHERE p.to_night = "
                        + Night.STILL,
                row -> {
                    persons.put(row.getString(1), row.getString(2));
                });
        return persons;
    }

    boolean changed(Night night) {
        var number = night.number();
        return count("SELECT COUNT(*) FROM statement WHERE from_night = ?", number) > 0
                || count("SELECT COUNT(*) FROM statement WHERE to_night = ?", number) > 0;
    }

    private long count(String sql, Object... parameters) {
        Long count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    List<Decision> decisions() {
        return jdbc.query(
                "SELECT d.decision, p.left_key, p.right_key, d.kind, d.decided_by" + DECIDED
                        + " ORDER BY d.decision, p.left_key, p.right_key",
                (row, number) -> new Decision(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4).equals(Ruling.Kind.JOIN.name()),
                        row.getString(5)));
    }

    /** The number of the last decision, an undo among them; 0 while there is none. */
    long lastDecision() {
        return count("SELECT COALESCE(MAX(decision), 0) FROM decision");
    }

    /**
     * @param moves identity key to its new person
     * @param known the keys of those who have one until now
     */
    void move(Night night, Map<String, String> moves, Set<String> known) {
        ManyRows.write(
                moves.keySet().stream().filter(known::contains).map(key -> new Object[] {night.number(), key}),
                some -> jdbc.batchUpdate(
                        "UPDATE identity_person SET to_night = ? WHERE to_night = " + Night.STILL
                                + " AND identity = (SELECT identity FROM identity WHERE identity_key = ?)",
                        some));
        ManyRows.write(
                moves.entrySet().stream()
                        .map(move -> new Object[] {move.getValue(), night.number(), Night.STILL, move.getKey()}),
                some -> jdbc.batchUpdate(
                        "INSERT INTO identity_person (identity, person, from_night, to_night)"
                                + " SELECT identity, ?, ?, ? FROM identity WHERE identity_key = ?",
                        some));
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("left_key"),
                row.getString("right_key"),
                Link.Stage.valueOf(row.getString("stage")),
                row.getDouble("weight"),
                row.getString("evidence").lines().toList(),
                LinkWeight.read(row.getString("weights")));
    }

    /** The links that hold a person together, by person, as known in a night. */
    public Map<String, List<Link>> evidence(int night) {
        var sql = "SELECT p.person, l.* FROM link l JOIN identity i ON i.identity_key = l.left_key"
                + " JOIN identity_person p ON p.identity = i.identity AND p.from_night <= ? AND p.to_night > ?"
                + " WHERE l.doubt IS NULL AND l.from_night <= ? AND l.to_night > ?";
        return jdbc
                .query(sql, (row, number) -> Map.entry(row.getString("person"), link(row)), night, night, night, night)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The links that hold one person together. */
    public List<Link> evidence(String person, int night) {
        return jdbc.query(
                "SELECT l.* FROM identity_person p JOIN identity i ON i.identity = p.identity AND p.from_night <= ? AND p.to_night > ?"
                        + " JOIN link l ON l.left_key = i.identity_key AND l.from_night <= ? AND l.to_night > ?"
                        + " WHERE p.person = ? AND l.doubt IS NULL",
                (row, number) -> link(row),
                night,
                night,
                night,
                night,
                person);
    }

    /** Pairs that wait for a person's decision. */
    public long doubts(int night) {
        return count(
                "SELECT COUNT(*) FROM link WHERE doubt IS NOT NULL AND from_night <= ? AND to_night > ?", night, night);
    }

    /** The people who wait for a decision, by our ids. */
    public Set<String> doubted(int night) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT p.person FROM (SELECT left_key AS asked, from_night, to_night, doubt FROM link"
                        + " UNION ALL SELECT right_key, from_night, to_night, doubt FROM link) l"
                        + " JOIN identity i ON i.identity_key = l.asked"
                        + " JOIN identity_person p ON p.identity = i.identity AND p.from_night <= ? AND p.to_night > ?"
                        + " WHERE l.doubt IS NOT NULL AND l.from_night <= ? AND l.to_night > ?",
                String.class,
                night,
                night,
                night,
                night));
    }

    /** Decisions in force. */
    public long decided() {
        return count("SELECT COUNT(*) FROM decision WHERE kind <> 'UNDO'"
                + " AND decision NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)");
    }

    /**
     * Whose the descriptions are now that an id had once.
     *
     * @param night the first in which the other had them
     * @param decision the decision that moved them; 0 where it was the linkage
     */
    public record Moved(String person, int night, long decision) {}

    /** Where the descriptions of an id went that it no longer has, the last move first; as a night knew. */
    public List<Moved> moved(String person, int night) {
        return jdbc.query(
                "SELECT DISTINCT now.person, was.to_night, (SELECT COALESCE(MAX(d.decision), 0) FROM decision d"
                        + " WHERE d.from_night = was.to_night) AS decided FROM identity_person was"
                        + " JOIN identity_person now ON now.identity = was.identity AND now.from_night <= ? AND now.to_night > ?"
                        + " WHERE was.person = ? AND was.to_night <= ? AND now.person <> was.person"
                        + " ORDER BY was.to_night DESC, now.person",
                (row, number) -> new Moved(row.getString(1), row.getInt(2), row.getLong(3)),
                night,
                night,
                person,
                night);
    }

    /** The other ids under which some of a person's descriptions were once, as a night knows, sorted. */
    public List<String> earlier(String person, int night) {
        return jdbc.queryForList(
                "SELECT DISTINCT was.person FROM identity_person now JOIN identity_person was ON was.identity = now.identity"
                        + " WHERE now.person = ? AND now.from_night <= ? AND now.to_night > ? AND was.to_night <= ?"
                        + " AND was.person <> now.person ORDER BY 1",
                String.class,
                person,
                night,
                night,
                night);
    }

    /** Our ids of those of whom something is stated in a night under an identifier. */
    Set<String> stated(Identifier identifier, int night) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT p.person FROM identifier n JOIN identity_person p ON p.identity = n.identity AND p.from_night <= ? AND p.to_night > ?"
                        + " WHERE n.system = ? AND n.value_text = ? AND EXISTS (SELECT 1 FROM statement s"
                        + " WHERE s.identity = n.identity AND s.from_night <= ? AND s.to_night > ?)",
                String.class,
                night,
                night,
                identifier.system(),
                identifier.value(),
                night,
                night));
    }

    /**
     * Our ids of the people who carry an identifier, sorted; more than one where the identifier is disputed. Whoever had it
     * once is asked for only where nobody has it now.
     */
    public List<String> find(String system, String value, int night) {
        var ever = ever(system, value, night);
        if (ever.isEmpty() && system.equals(Identifier.NHS)) {
            return find(Identifier.NHS_SUPERSEDED, value, night);
        }
        var now = ever.size() > 1 ? stated(new Identifier(system, value), night) : Set.<String>of();
        return now.isEmpty() ? ever : List.copyOf(now);
    }

    private List<String> ever(String system, String value, int night) {
        return jdbc.queryForList(
                "SELECT DISTINCT p.person FROM identifier n JOIN identity_person p ON p.identity = n.identity AND p.from_night <= ? AND p.to_night > ?"
                        + " WHERE n.system = ? AND n.value_text = ? ORDER BY 1",
                String.class,
                night,
                night,
                system,
                value);
    }
}

package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The descriptions behind a person, for whoever is to decide about them. */
@Repository
public class Descriptions {
    private static final String OF_PERSON = " FROM identity_person p JOIN identity i ON i.identity = p.identity"
            + " JOIN statement s ON s.identity = i.identity AND s.from_night <= ? AND s.to_night > ?"
            + " WHERE p.person = ? AND p.from_night <= ? AND p.to_night > ?";

    private final JdbcTemplate jdbc;

    public Descriptions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of which anything is stated in a night, sorted by key. */
    public List<Identity> of(String person, int night) {
        return jdbc.query(
                "SELECT DISTINCT i.identity_key, i.feed, i.details" + OF_PERSON + " ORDER BY i.identity_key",
                (row, number) -> new Identity(
                        row.getString(1), row.getString(2), StatementJson.read(row.getString(3), PersonDetails.class)),
                night,
                night,
                person,
                night,
                night);
    }

    /** Every description that a night knows, with whose it is. */
    public void each(int night, BiConsumer<String, PersonDetails> description) {
        jdbc.query(
                "SELECT p.person, i.details FROM identity_person p JOIN identity i ON i.identity = p.identity"
                        + " WHERE p.from_night <= ? AND p.to_night > ?",
                row -> {
                    description.accept(row.getString(1), StatementJson.read(row.getString(2), PersonDetails.class));
                },
                night,
                night);
    }

    /** Where each of a person's descriptions is stated in a night, by its key; no personal value is in it. */
    public Map<String, Origin> origins(String person, int night) {
        var origins = new TreeMap<String, Origin>();
        jdbc.query(
                "SELECT i.identity_key, i.feed, s.kind, s.body FROM identity_person p JOIN identity i ON i.identity = p.identity"
                        + " LEFT JOIN statement s ON s.identity = i.identity AND s.from_night <= ? AND s.to_night > ?"
                        + " WHERE p.person = ? AND p.from_night <= ? AND p.to_night > ? ORDER BY i.identity_key, s.statement",
                row -> {
                    var origin = origin(row);
                    origins.merge(origin.identity(), origin, Descriptions::again);
                },
                night,
                night,
                person,
                night,
                night);
        return origins;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        var body = row.getString("body");
        if (body == null) {
            return new Origin(row.getString("identity_key"), row.getString("feed"), null, "", 0);
        }
        var provenance = StatementJson.read(body, row.getString("kind")).provenance();
        return new Origin(
                row.getString("identity_key"), row.getString("feed"), provenance.place(), provenance.delivery(), 1);
    }

    /** The statements come in the order in which they were first said. */
    private static Origin again(Origin first, Origin next) {
        return new Origin(first.identity(), first.feed(), first.place(), first.delivery(), first.rows() + next.rows());
    }

    /** By the text of each statement's key, the key of the description it is about. */
    public Map<String, String> byStatement(String person, int night) {
        var descriptions = new TreeMap<String, String>();
        jdbc.query(
                "SELECT s.statement_key, i.identity_key" + OF_PERSON,
                row -> {
                    descriptions.put(row.getString(1), row.getString(2));
                },
                night,
                night,
                person,
                night,
                night);
        return descriptions;
    }
}

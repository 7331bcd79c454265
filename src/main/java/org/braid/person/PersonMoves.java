package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who joined whom, and who parted, between two nights. */
@Repository
public class PersonMoves {
    private static final String MOVED = "SELECT was.person AS one, now.person AS other, COUNT(*) AS descriptions"
            + " FROM identity_person was JOIN identity_person now ON now.identity = was.identity"
            + " WHERE was.from_night <= :before AND was.to_night > :before AND was.to_night <= :after"
            + " AND now.from_night <= :after AND now.to_night > :after AND now.person <> was.person"
            + " AND EXISTS (SELECT 1 FROM statement s WHERE s.identity = was.identity"
            + " AND s.from_night <= :after AND s.to_night > :after) GROUP BY was.person, now.person";

    private final JdbcClient jdbc;

    public PersonMoves(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * In the order of the ids.
     *
     * @param before the number of a night
     * @param after that of a later one
     */
    public List<PersonMove> between(int before, int after) {
        return jdbc.sql("SELECT m.*, " + described("m.one", ":after") + " AS stays, " + described("m.other", ":before")
                        + " AS known FROM (" + MOVED + ") m ORDER BY one, other")
                .param("before", before)
                .param("after", after)
                .query(PersonMoves::move)
                .list();
    }

    /** Whether something is stated of a person in a night. */
    private static String described(String person, String night) {
        return ("EXISTS (SELECT 1 FROM identity_person p JOIN statement s ON s.identity = p.identity WHERE p.person = %1$s"
                        + " AND p.from_night <= %2$s AND p.to_night > %2$s AND s.from_night <= %2$s AND s.to_night > %2$s)")
                .formatted(person, night);
    }

    private static PersonMove move(ResultSet row, int number) throws SQLException {
        return new PersonMove(
                row.getString("one"),
                row.getString("other"),
                row.getLong("descriptions"),
                kind(row.getBoolean("stays"), row.getBoolean("known")));
    }

    private static PersonMove.Kind kind(boolean oneStays, boolean otherWasKnown) {
        if (!otherWasKnown) {
            return PersonMove.Kind.PARTS;
        }
        return oneStays ? PersonMove.Kind.PASSES : PersonMove.Kind.JOINS;
    }
}

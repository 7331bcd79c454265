package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.entitlement.DatedIdentifier;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.StatementJson;
import org.braid.entitlement.Validity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ledger of identifiers: which number was whose, on which days, and which nights knew it. */
@Repository
public class Identifiers {
    private static final String VALIDITY = " LEFT JOIN identifier_validity v ON v.statement = s.statement"
            + " AND v.system = n.system AND v.value_text = n.value_text";

    private final JdbcTemplate jdbc;

    public Identifiers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All identifiers that a person has or had, as a night knows. */
    public List<HeldIdentifier> of(String person, int night) {
        var shared = isProtected(person, night) ? List.<SharedIdentifier>of() : shared(person, night);
        return HeldIdentifier.of(claims(person, night), shared);
    }

    private List<IdentifierClaim> claims(String person, int night) {
        return jdbc.query(
                "SELECT n.system, n.value_text, v.valid_from, v.valid_to, i.feed, MIN(s.from_night), MAX(s.to_night)"
                        + " FROM identity_person p JOIN identity i ON i.identity = p.identity"
                        + " JOIN identifier n ON n.identity = p.identity"
                        + " JOIN statement s ON s.identity = p.identity AND s.from_night <= ?" + VALIDITY
                        + " WHERE p.person = ? AND p.from_night <= ? AND p.to_night > ?"
                        + " GROUP BY n.system, n.value_text, v.valid_from, v.valid_to, i.feed",
                (row, number) -> claim(row, night),
                night,
                person,
                night,
                night);
    }

    private static IdentifierClaim claim(ResultSet row, int night) throws SQLException {
        var until = row.getInt(7);
        return new IdentifierClaim(
                identifier(row), row.getString(5), validity(row), row.getInt(6), until > night ? Night.STILL : until);
    }

    /** Who else has one of the same; of those whose identity is protected nobody is told. */
    private List<SharedIdentifier> shared(String person, int night) {
        var all = jdbc.query(
                "SELECT DISTINCT n.system, n.value_text, v.valid_from, v.valid_to, o.person FROM identity_person p"
                        + " JOIN identifier mine ON mine.identity = p.identity"
                        + " JOIN identifier n ON n.system = mine.system AND n.value_text = mine.value_text"
                        + " JOIN identity_person o ON o.identity = n.identity AND o.person <> p.person"
                        + " AND o.from_night <= ? AND o.to_night > ?"
                        + " JOIN statement s ON s.identity = n.identity AND s.from_night <= ? AND s.to_night > ?"
                        + VALIDITY
                        + " WHERE p.person = ? AND p.from_night <= ? AND p.to_night > ?",
                (row, number) -> new SharedIdentifier(identifier(row), validity(row), row.getString(5)),
                night,
                night,
                night,
                night,
                person,
                night,
                night);
        return all.stream().filter(each -> !isProtected(each.person(), night)).toList();
    }

    /** Whether any description of a person is protected, also one of which nothing is stated any more. */
    private boolean isProtected(String person, int night) {
        return jdbc
                .queryForList(
                        "SELECT i.details FROM identity_person p JOIN identity i ON i.identity = p.identity"
                                + " WHERE p.person = ? AND p.from_night <= ? AND p.to_night > ?",
                        String.class,
                        person,
                        night,
                        night)
                .stream()
                .anyMatch(details ->
                        StatementJson.read(details, PersonDetails.class).protectedIdentity());
    }

    /** What is said now of the days on which identifiers are valid, by the key of the description. */
    Map<String, List<DatedIdentifier>> dated() {
        var dated = new HashMap<String, List<DatedIdentifier>>();
        jdbc.query(
                "SELECT DISTINCT v.system, v.value_text, v.valid_from, v.valid_to, i.identity_key FROM identifier_validity v"
                        + " JOIN statement s ON s.statement = v.statement AND s.to_night = " + Night.STILL
                        + " JOIN identity i ON i.identity = v.identity",
                row -> {
                    dated.computeIfAbsent(row.getString(5), none -> new ArrayList<>(2))
                            .add(new DatedIdentifier(identifier(row), validity(row)));
                });
        return dated;
    }

    private static Identifier identifier(ResultSet row) throws SQLException {
        return new Identifier(row.getString(1), row.getString(2));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class));
    }
}

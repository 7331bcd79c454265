package org.braid.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braid.audit.Night;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Who takes whose place: a feed that corrects a name, an address or a date describes the same person anew, and an undone
 * decision gives descriptions back.
 */
@Repository
public class Successions {
    private static final String OF_PERSON = " JOIN identity_person p ON p.identity = was.identity AND p.to_night = "
            + Night.STILL
            + " WHERE now.from_night = ? AND now.feed = was.feed AND NOT EXISTS (SELECT 1 FROM statement s"
            + " WHERE s.identity = was.identity AND s.to_night = " + Night.STILL + ")"
            + " ORDER BY now.identity_key, was.identity_key";

    private static final String COLUMNS =
            "SELECT DISTINCT now.identity_key, now.feed, now.details, was.identity_key, was.details, p.person";

    private static final String BY_IDENTIFIER =
            " FROM identity now JOIN identifier mine ON mine.identity = now.identity"
                    + " JOIN identifier theirs ON theirs.system = mine.system AND theirs.value_text = mine.value_text"
                    + " JOIN identity was ON was.identity = theirs.identity AND was.identity <> now.identity";

    private static final String BY_STATEMENT =
            " FROM identity now JOIN statement said ON said.identity = now.identity AND said.from_night = now.from_night"
                    + " JOIN statement before ON before.source = said.source AND before.statement_key = said.statement_key"
                    + " AND before.to_night = said.from_night AND before.identity <> said.identity"
                    + " JOIN identity was ON was.identity = before.identity";

    private final JdbcTemplate jdbc;

    public Successions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the key of a description that is new tonight, the person of the one whose place it takes. */
    Map<String, String> persons(LinkageModel model, Night night) {
        var found = new ArrayList<>(read(BY_IDENTIFIER, night, true));
        found.addAll(read(BY_STATEMENT, night, false));
        var profiles = Profiles.of(found.stream()
                .flatMap(each -> Stream.of(each.now(), each.before()))
                .toList());
        var givenNames = new GivenNames(model, profiles.population().families());
        var persons = new TreeMap<String, String>();
        found.stream()
                .filter(each -> each.isOnePerson(profiles, givenNames))
                .forEach(each -> persons.merge(each.now().key(), each.person(), Successions::first));
        return persons;
    }

    /** Whom descriptions belonged to before a decision moved them that is undone tonight; not of those moved again since. */
    Map<String, String> restored(Night night) {
        var persons = new LinkedHashMap<String, String>();
        jdbc.query(
                "SELECT i.identity_key, was.person FROM decision undo JOIN decision d ON d.decision = undo.undoes"
                        + " JOIN identity_person was ON was.to_night = d.from_night"
                        + " JOIN identity_person moved ON moved.identity = was.identity AND moved.from_night = d.from_night"
                        + " AND moved.to_night = " + Night.STILL
                        + " JOIN identity i ON i.identity = was.identity WHERE undo.from_night = ?",
                row -> {
                    persons.put(row.getString(1), row.getString(2));
                },
                night.number());
        return persons;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private List<Succession> read(String found, Night night, boolean identified) {
        return jdbc.query(
                COLUMNS + found + OF_PERSON,
                (row, number) -> new Succession(
                        identity(row.getString(1), row.getString(2), row.getString(3)),
                        identity(row.getString(4), row.getString(2), row.getString(5)),
                        row.getString(6),
                        identified),
                night.number());
    }

    private static Identity identity(String key, String feed, String details) {
        return new Identity(key, feed, StatementJson.read(details, PersonDetails.class));
    }
}

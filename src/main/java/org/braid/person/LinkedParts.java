package org.braid.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the last linking left in the store for the next one, and what happened since. */
@Repository
public class LinkedParts {
    private final JdbcTemplate jdbc;

    public LinkedParts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By key of who was linked, the part that each was in. */
    Map<String, String> last() {
        var parts = new HashMap<String, String>();
        jdbc.query(
                "SELECT i.identity_key, l.part FROM linkage_part l JOIN identity i ON i.identity = l.identity"
                        + " WHERE l.to_night = " + Night.STILL,
                row -> {
                    parts.put(row.getString(1), row.getString(2));
                });
        return parts;
    }

    /** The keys of those of whose identifiers other days may be told than before the night. */
    Set<String> redated(Night night) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT i.identity_key FROM statement s JOIN identifier_validity v ON v.statement = s.statement"
                        + " JOIN identity i ON i.identity = v.identity WHERE s.from_night = ? OR s.to_night = ?",
                String.class,
                night.number(),
                night.number()));
    }

    /** The keys of those about whom there is a decision with a higher number, or one that such a decision undoes. */
    Set<String> decidedAfter(long decision) {
        var keys = new HashSet<String>();
        jdbc.query(
                "SELECT left_key, right_key FROM decision_pair WHERE decision > ?"
                        + " OR decision IN (SELECT undoes FROM decision WHERE decision > ?)",
                row -> {
                    keys.add(row.getString(1));
                    keys.add(row.getString(2));
                },
                decision,
                decision);
        return keys;
    }

    /**
     * @param last as it was until now
     * @param now the parts of those who were linked anew; the others stay
     * @param gone the keys of those who are in none any more
     */
    void keep(Night night, Map<String, String> last, Map<String, String> now, Collection<String> gone) {
        var begun = now.entrySet().stream()
                .filter(each -> !each.getValue().equals(last.get(each.getKey())))
                .toList();
        var ended = Stream.concat(
                gone.stream(), begun.stream().map(Map.Entry::getKey).filter(last::containsKey));
        end(night, ended.toList());
        begin(night, begun);
    }

    private void end(Night night, List<String> keys) {
        ManyRows.write(
                keys.stream().map(key -> new Object[] {night.number(), key}),
                some -> jdbc.batchUpdate(
                        "UPDATE linkage_part SET to_night = ? WHERE to_night = " + Night.STILL
                                + " AND identity = (SELECT identity FROM identity WHERE identity_key = ?)",
                        some));
    }

    private void begin(Night night, List<Map.Entry<String, String>> parts) {
        ManyRows.write(
                parts.stream().map(each -> new Object[] {each.getValue(), night.number(), Night.STILL, each.getKey()}),
                some -> jdbc.batchUpdate(
                        "INSERT INTO linkage_part (identity, part, from_night, to_night) SELECT identity, ?, ?, ? FROM identity"
                                + " WHERE identity_key = ?",
                        some));
    }
}

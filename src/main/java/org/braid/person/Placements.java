package org.braid.person;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where the linkage by itself places what people decided, as each night knew. */
@Repository
public class Placements {
    private final JdbcTemplate jdbc;

    public Placements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what is another than it was.
     *
     * @param asTheyWere the decisions of which nothing new was found out
     */
    void keep(Night night, Map<Long, Placement> placements, Set<Long> asTheyWere) {
        var known = known();
        known.keySet().removeAll(asTheyWere);
        var gone = new HashSet<>(known.entrySet());
        gone.removeAll(placements.entrySet());
        var come = new HashSet<>(placements.entrySet());
        come.removeAll(known.entrySet());
        ManyRows.write(
                gone.stream().map(each -> new Object[] {night.number(), each.getKey()}),
                some -> jdbc.batchUpdate(
                        "UPDATE decision_placement SET to_night = ? WHERE decision = ? AND to_night = " + Night.STILL,
                        some));
        ManyRows.write(
                come.stream().map(each ->
                        new Object[] {each.getKey(), each.getValue().name(), night.number(), Night.STILL}),
                some -> jdbc.batchUpdate(
                        "INSERT INTO decision_placement (decision, placement, from_night, to_night) VALUES (?, ?, ?, ?)",
                        some));
    }

    private Map<Long, Placement> known() {
        var known = new LinkedHashMap<Long, Placement>();
        jdbc.query("SELECT decision, placement FROM decision_placement WHERE to_night = " + Night.STILL, row -> {
            known.put(row.getLong(1), Placement.valueOf(row.getString(2)));
        });
        return known;
    }

    /** What the decisions of a night say of the linkage. */
    public Decided decided(int night) {
        return jdbc.query(
                        "SELECT COUNT(CASE WHEN d.kind = 'JOIN' THEN 1 END), COUNT(CASE WHEN d.kind = 'SPLIT' THEN 1 END),"
                                + " COUNT(CASE WHEN p.placement = 'LINKED' THEN 1 END),"
                                + " COUNT(CASE WHEN p.placement = 'LINKED' AND d.kind = 'JOIN' THEN 1 END),"
                                + " COUNT(CASE WHEN p.placement <> 'APART' AND d.kind = 'JOIN' THEN 1 END)"
                                + " FROM decision_placement p JOIN decision d ON d.decision = p.decision"
                                + " WHERE p.from_night <= ? AND p.to_night > ?",
                        (row, number) -> new Decided(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        night,
                        night)
                .get(0);
    }
}

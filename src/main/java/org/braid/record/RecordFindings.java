package org.braid.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** What was found in people's records, from the night that saw it first until the one that did not find it any more. */
@Repository
public class RecordFindings {
    private static final String FIRST_SEEN =
            "SELECT f.fingerprint, n.night, n.night_date, n.known_at FROM record_finding f"
                    + " JOIN night n ON n.night = f.first_night WHERE f.from_night <= ? AND f.to_night > ?";

    /** The last row of each life that had ended by a night; what goes on in other words goes on from the night it ended. */
    private static final String CLOSED = """
            SELECT f.person, f.body, s.night, s.night_date, s.known_at,
                   e.night AS closed, e.night_date AS closed_date, e.known_at AS closed_at
              FROM record_finding f
              JOIN night s ON s.night = f.first_night
              JOIN night e ON e.night = f.to_night
             WHERE f.to_night <= ?
               AND NOT EXISTS (SELECT 1 FROM record_finding g WHERE g.fingerprint = f.fingerprint
                                  AND g.first_night = f.first_night AND g.from_night = f.to_night)
             ORDER BY f.to_night DESC, f.person, f.fingerprint
            """;

    private static final String OPEN = """
            SELECT f.person, f.body, s.night, s.night_date, s.known_at
              FROM record_finding f
              JOIN night s ON s.night = f.first_night
             WHERE f.fingerprint LIKE ? AND f.from_night <= ? AND f.to_night > ?
             ORDER BY f.fingerprint
            """;

    private static final String RESTORED = """
            SELECT f.fingerprint, MIN(f.first_night)
              FROM decision undo
              JOIN decision d ON d.decision = undo.undoes
              JOIN record_finding f ON f.to_night = d.from_night
             WHERE undo.from_night = ?
             GROUP BY f.fingerprint
            """;

    private static final String DECIDED = """
            SELECT d.other, d.decision, d.decided_by, d.decided_at, d.reason
              FROM decision d
             WHERE d.kind = 'FINDING' AND d.from_night <= ?
               AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.decision AND u.from_night <= ?)
             ORDER BY d.decision
            """;

    private final JdbcTemplate jdbc;

    public RecordFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contentHash of all that is kept of the finding */
    record Open(String person, String contentHash, int firstNight) {}

    /** @param body what is kept of the finding, as JSON */
    record Begun(String fingerprint, Open open, String body) {}

    /** What is open, by fingerprint. */
    Map<String, Open> open(int night) {
        var open = new HashMap<String, Open>();
        RowCallbackHandler each =
                row -> open.put(row.getString(1), new Open(row.getString(2), row.getString(3), row.getInt(4)));
        jdbc.query(
                "SELECT fingerprint, person, content_hash, first_night FROM record_finding"
                        + " WHERE from_night <= ? AND to_night > ?",
                each,
                night,
                night);
        return open;
    }

    /** Since when was open what a decision closed that is undone tonight, by fingerprint. */
    Map<String, Integer> restored(int night) {
        var firstNights = new HashMap<String, Integer>();
        RowCallbackHandler each = row -> firstNights.put(row.getString(1), row.getInt(2));
        jdbc.query(RESTORED, each, night);
        return firstNights;
    }

    /** Since when is open what is open in a night, by fingerprint. */
    Map<String, Night> firstSeen(int night) {
        var nights = new HashMap<String, Night>();
        jdbc.query(FIRST_SEEN, firstSeen(nights), night, night);
        return nights;
    }

    /** The same of one person. */
    Map<String, Night> firstSeen(String person, int night) {
        var nights = new HashMap<String, Night>();
        jdbc.query(FIRST_SEEN + " AND f.person = ?", firstSeen(nights), night, night, person);
        return nights;
    }

    private static RowCallbackHandler firstSeen(Map<String, Night> nights) {
        return row -> nights.put(row.getString("fingerprint"), night(row, "night", "night_date", "known_at"));
    }

    /** What people decided by a night, and did not undo by then, by the fingerprint of the finding. */
    Map<String, RecordFinding.Decided> decided(int night) {
        var decided = new HashMap<String, RecordFinding.Decided>();
        RowCallbackHandler each = row -> decided.put(
                row.getString("other"),
                new RecordFinding.Decided(
                        row.getLong("decision"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")));
        jdbc.query(DECIDED, each, night, night);
        return decided;
    }

    /**
     * What is open in a night, with what was decided about it.
     *
     * @param digits the first of its fingerprint
     */
    public List<TrackedFinding> open(String digits, int night) {
        var decided = decided(night);
        return jdbc.query(
                OPEN,
                (row, number) -> {
                    var finding = finding(row);
                    return new TrackedFinding(
                            row.getString("person"), finding.decided(decided.get(finding.fingerprint())), null);
                },
                digits + "%",
                night,
                night);
    }

    private static RecordFinding finding(ResultSet row) throws SQLException {
        return StatementJson.read(row.getString("body"), RecordFinding.class)
                .seenFirst(night(row, "night", "night_date", "known_at"));
    }

    /** All that had closed by a night, the last closed first; each time that it was open counts. */
    public List<TrackedFinding> closed(int night) {
        return jdbc.query(CLOSED, RecordFindings::closed, night);
    }

    private static TrackedFinding closed(ResultSet row, int number) throws SQLException {
        return new TrackedFinding(
                row.getString("person"), finding(row), night(row, "closed", "closed_date", "closed_at"));
    }

    private static Night night(ResultSet row, String number, String date, String knownAt) throws SQLException {
        return new Night(
                row.getInt(number),
                row.getObject(date, LocalDate.class),
                row.getObject(knownAt, OffsetDateTime.class).toInstant());
    }

    void begin(Night night, Collection<Begun> begun) {
        ManyRows.write(
                begun.stream().map(each -> new Object[] {
                    each.fingerprint(),
                    each.open().person(),
                    each.open().firstNight(),
                    each.open().contentHash(),
                    each.body(),
                    night.number(),
                    Night.STILL
                }),
                some -> jdbc.batchUpdate(
                        "INSERT INTO record_finding (fingerprint, person, first_night, content_hash, body, from_night, to_night)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        some));
    }

    void end(Night night, Collection<String> fingerprints) {
        ManyRows.write(
                fingerprints.stream().map(fingerprint -> new Object[] {night.number(), fingerprint}),
                some -> jdbc.batchUpdate(
                        "UPDATE record_finding SET to_night = ? WHERE fingerprint = ? AND to_night = " + Night.STILL,
                        some));
    }
}

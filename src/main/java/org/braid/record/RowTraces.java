package org.braid.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the store remembers of a delivery's rows. */
@Repository
public class RowTraces {
    private static final String STATEMENTS =
            "SELECT kind, body, identity, delivery, from_night, to_night FROM statement WHERE ";

    private final JdbcTemplate jdbc;

    public RowTraces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a delivery fared.
     *
     * @param night the last that met it
     * @param read the last that read it, not only found it again; 0 for none
     * @param mapping the SHA-256 of the mapping that read it; blank for none
     */
    public record Fared(int night, String outcome, int read, String mapping) {}

    /** As far as a night knew; empty where no night had met it. */
    public Optional<Fared> fared(long delivery, int night) {
        return jdbc
                .query(
                        "SELECT r.night, r.outcome, r.mapping_hash, (SELECT COALESCE(MAX(x.night), 0) FROM reading x"
                                + " WHERE x.delivery = r.delivery AND x.outcome = 'READ' AND x.night <= r.night) AS read_night"
                                + " FROM reading r WHERE r.delivery = ? AND r.night <= ? ORDER BY r.night DESC LIMIT 1",
                        (row, number) -> new Fared(
                                row.getInt("night"),
                                row.getString("outcome"),
                                row.getInt("read_night"),
                                row.getString("mapping_hash").strip()),
                        delivery,
                        night)
                .stream()
                .findFirst();
    }

    /** What a night found in a delivery. */
    List<Finding> findings(long delivery, int night) {
        return jdbc.query(
                "SELECT * FROM finding WHERE delivery = ? AND night = ? ORDER BY sheet, row_number, path, code, column_name",
                RowTraces::finding,
                delivery,
                night);
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        var place = new SourceRef(
                row.getString("file_name"), row.getString("sheet"), row.getLong("row_number"), row.getString("path"));
        return new Finding(
                FindingCode.valueOf(row.getString("code")), place, row.getString("column_name"), row.getString("text"));
    }

    /** A version of a statement. */
    record Version(Statement statement, long identity, long delivery, int from, int to) {
        boolean in(int night) {
            return from <= night && night < to;
        }
    }

    /** All versions that a row of a delivery may have given, and all of some keys; in the order of the nights. */
    List<Version> versions(long delivery, long row, Collection<String> keys) {
        return jdbc.query(
                STATEMENTS
                        + "((delivery = ? AND body LIKE ?) OR statement_key = ANY(?)) ORDER BY from_night, statement",
                RowTraces::version,
                delivery,
                "%\"row\":" + row + ",%",
                keys.toArray(String[]::new));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                StatementJson.read(row.getString("body"), row.getString("kind")),
                row.getLong("identity"),
                row.getLong("delivery"),
                row.getInt("from_night"),
                row.getInt("to_night"));
    }

    List<Trail.Stay> stays(long identity) {
        return jdbc.query(
                "SELECT identity, person, from_night, to_night FROM identity_person WHERE identity = ? ORDER BY from_night",
                (row, number) -> new Trail.Stay(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)),
                identity);
    }
}

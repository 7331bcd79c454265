package org.braid.mapping;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.braid.audit.Night;
import org.braid.feed.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which deliveries were corrected by their senders, and what takes the place of what. */
@Repository
public class Corrections {
    private static final String DELIVERY = "SELECT d.delivery, d.feed, d.sha256, d.file_name FROM delivery d ";

    private final JdbcTemplate jdbc;
    private final Function<String, Path> archive;

    /** @param archive where the bytes of a SHA-256 are kept */
    public Corrections(JdbcTemplate jdbc, Function<String, Path> archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /** By what a correction was recognised. */
    enum How {
        MARK,
        CONTENT
    }

    Optional<Delivery> delivery(String feed, String sha256) {
        return first(DELIVERY + "WHERE d.feed = ? AND d.sha256 = ?", feed, sha256);
    }

    Path archived(String sha256) {
        return archive.apply(sha256);
    }

    /** What takes a delivery's place. */
    Optional<Delivery> of(Delivery corrected) {
        return first(DELIVERY + "JOIN correction c ON c.delivery = d.delivery WHERE c.corrects = ?", corrected.id());
    }

    /** Whose place a delivery takes. */
    public Optional<Delivery> correctedBy(Delivery correction) {
        return first(DELIVERY + "JOIN correction c ON c.corrects = d.delivery WHERE c.delivery = ?", correction.id());
    }

    private Optional<Delivery> first(String sql, Object... parameters) {
        return jdbc.query(sql, this::delivery, parameters).stream().findFirst();
    }

    private Delivery delivery(ResultSet row, int number) throws SQLException {
        var sha256 = row.getString("sha256");
        return new Delivery(
                row.getLong("delivery"),
                row.getString("feed"),
                sha256,
                row.getString("file_name"),
                archive.apply(sha256));
    }

    /** A delivery and all that it took the place of itself. */
    List<Long> chain(Delivery delivery) {
        var chain = new ArrayList<Long>();
        for (var next = Optional.of(delivery); next.isPresent(); next = correctedBy(next.get())) {
            if (chain.contains(next.get().id())) {
                break;
            }
            chain.add(next.get().id());
        }
        return chain;
    }

    /** The night that read a delivery last, or held it, and the mapping that did. */
    record Read(int night, String source) {}

    Optional<Read> read(Delivery delivery) {
        return jdbc
                .query(
                        "SELECT night, source FROM reading WHERE delivery = ? AND outcome IN ('READ', 'HELD')"
                                + " ORDER BY night DESC LIMIT 1",
                        (row, number) -> new Read(row.getInt(1), row.getString(2)),
                        delivery.id())
                .stream()
                .findFirst();
    }

    void keep(Night night, Delivery correction, Delivery corrected, How how) {
        jdbc.update("DELETE FROM correction WHERE delivery = ?", correction.id());
        jdbc.update(
                "INSERT INTO correction (night, delivery, corrects, how) VALUES (?, ?, ?, ?)",
                night.number(),
                correction.id(),
                corrected.id(),
                how.name());
    }

    /** What of the store a correction may touch. */
    Correction correction(Delivery original, String source) {
        var night = read(original).map(Read::night).orElse(0);
        return new Correction(original, stated(source, chain(original)), settledSince(source, original, night));
    }

    /** The keys in force that some deliveries stated. */
    private Set<String> stated(String source, List<Long> deliveries) {
        return keys("source = ? AND to_night = " + Night.STILL + " AND delivery = ANY(?)", source, ids(deliveries));
    }

    /** The keys of which something was said, or ended, after a delivery was read: who said it knew more. */
    private Set<String> settledSince(String source, Delivery delivery, int night) {
        var said = keys(
                "source = ? AND to_night = " + Night.STILL
                        + " AND (from_night > ? OR (from_night = ? AND delivery > ?))",
                source,
                night,
                night,
                delivery.id());
        said.addAll(keys(
                "source = ? AND to_night > ? AND to_night < " + Night.STILL + " AND statement_key NOT IN"
                        + " (SELECT statement_key FROM statement WHERE source = ? AND to_night = " + Night.STILL + ")",
                source,
                night,
                source));
        return said;
    }

    private Set<String> keys(String condition, Object... parameters) {
        return new HashSet<>(
                jdbc.queryForList("SELECT statement_key FROM statement WHERE " + condition, String.class, parameters));
    }

    private static Long[] ids(List<Long> deliveries) {
        return deliveries.toArray(Long[]::new);
    }

    /** What tonight says of a delivery that waited or was rejected has gone into its correction. */
    void close(Night night, long delivery) {
        jdbc.update(
                "UPDATE reading SET superseded = superseded + quarantined + rejected, quarantined = 0, rejected = 0"
                        + " WHERE night = ? AND delivery = ?",
                night.number(),
                delivery);
        jdbc.update(
                "MERGE INTO reading_money m USING (SELECT night, delivery, currency, SUM(amount) AS amount FROM"
                        + " reading_money WHERE night = ? AND delivery = ? AND place IN ('SUPERSEDED', 'QUARANTINED',"
                        + " 'REJECTED') GROUP BY night, delivery, currency) s ON m.night = s.night AND m.delivery ="
                        + " s.delivery AND m.currency = s.currency AND m.place = 'SUPERSEDED' WHEN MATCHED THEN UPDATE SET"
                        + " amount = s.amount WHEN NOT MATCHED THEN INSERT (night, delivery, currency, place, amount)"
                        + " VALUES (s.night, s.delivery, s.currency, 'SUPERSEDED', s.amount)",
                night.number(),
                delivery);
        jdbc.update(
                "DELETE FROM reading_money WHERE night = ? AND delivery = ? AND place IN ('QUARANTINED', 'REJECTED')",
                night.number(),
                delivery);
        jdbc.update("DELETE FROM finding WHERE night = ? AND delivery = ?", night.number(), delivery);
    }
}

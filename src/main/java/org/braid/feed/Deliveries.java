package org.braid.feed;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of everything received: the same content from one feed is one delivery, by whatever way it came. */
@Repository
public class Deliveries {
    private static final String COLUMNS = "SELECT delivery, feed, sha256, file_name FROM delivery ";

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Limits limits;
    private final Clock clock;

    public Deliveries(JdbcClient jdbc, Archive archive, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Keeps the bytes, then writes the ledger, then hands on.
     *
     * @param file the name it came under
     * @throws SetAside when there are too many bytes, or none
     */
    public Delivery receive(String feed, String file, InputStream bytes) throws IOException {
        var kept = archive.keep(bytes, file, limits);
        var delivery = find(feed, kept.sha256()).orElseGet(() -> enter(feed, file, kept.sha256(), kept.bytes()));
        if (kept.bytes() == 0) {
            throw new SetAside(Finding.ofRow(FindingCode.EMPTY_FILE, SourceRef.line(file, 1)));
        }
        return delivery;
    }

    private Delivery enter(String feed, String file, String sha256, long bytes) {
        jdbc.sql("INSERT INTO delivery (feed, sha256, file_name, bytes, received_at) VALUES (?, ?, ?, ?, ?)")
                .params(feed, sha256, file, bytes, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(feed, sha256).orElseThrow();
    }

    /** The last delivery that came under a name; one that was too large to keep is entered without its bytes. */
    public Delivery lastUnder(String feed, String file) {
        return jdbc.sql(COLUMNS + "WHERE feed = ? AND file_name = ? ORDER BY delivery DESC LIMIT 1")
                .params(feed, file)
                .query(this::delivery)
                .optional()
                .orElseGet(() -> enter(feed, file, notKept(file), 0));
    }

    /** Stands where the hash of the bytes would, were they kept. */
    private static String notKept(String file) {
        return "0".repeat(56) + "%08x".formatted(file.hashCode());
    }

    public Optional<Delivery> find(String feed, String sha256) {
        return jdbc.sql(COLUMNS + "WHERE feed = ? AND sha256 = ?")
                .params(feed, sha256)
                .query(this::delivery)
                .optional();
    }

    /** By what a person may know of it: the hash, or the file's name (the last one received under it). */
    public Optional<Delivery> find(String hashOrFile) {
        return jdbc.sql(COLUMNS + "WHERE sha256 = ? OR file_name = ? ORDER BY delivery DESC LIMIT 1")
                .params(hashOrFile, hashOrFile)
                .query(this::delivery)
                .optional();
    }

    /** Received, and not yet read by any night that was published: a night was broken off. In the order received. */
    public List<Delivery> waiting() {
        return jdbc.sql(
                        COLUMNS
                                + "WHERE NOT EXISTS (SELECT 1 FROM reading WHERE reading.delivery = delivery.delivery) ORDER BY delivery")
                .query(this::delivery)
                .list();
    }

    private Delivery delivery(ResultSet row, int number) throws SQLException {
        var sha256 = row.getString("sha256");
        return new Delivery(
                row.getLong("delivery"),
                row.getString("feed"),
                sha256,
                row.getString("file_name"),
                archive.path(sha256));
    }
}

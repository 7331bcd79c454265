package org.braid.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
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
    private final FeedLimits limits;
    private final Clock clock;

    public Deliveries(JdbcClient jdbc, Archive archive, FeedLimits limits, Clock clock) {
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
        var kept = archive.keep(bytes, file, limits.of(feed));
        if (kept.bytes() == 0) {
            throw new SetAside(Finding.ofRow(FindingCode.EMPTY_FILE, SourceRef.line(file, 1)));
        }
        return find(feed, kept.sha256()).orElseGet(() -> enter(feed, file, kept.sha256(), kept.bytes()));
    }

    /** Enters a file that has no bytes, or too many to keep: the ledger knows it by its name only. */
    public Delivery refused(String feed, String file) {
        var hash = HexFormat.of().formatHex(sha256("not kept: " + file));
        return find(feed, hash).orElseGet(() -> enter(feed, file, hash, 0));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Delivery enter(String feed, String file, String sha256, long bytes) {
        jdbc.sql("INSERT INTO delivery (feed, sha256, file_name, bytes, received_at) VALUES (?, ?, ?, ?, ?)")
                .params(feed, sha256, file, bytes, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(feed, sha256).orElseThrow();
    }

    public Optional<Delivery> find(String feed, String sha256) {
        return jdbc.sql(COLUMNS + "WHERE feed = ? AND sha256 = ?")
                .params(feed, sha256)
                .query(this::delivery)
                .optional();
    }

    /**
     * What came under a name, or has a SHA-256 that begins so; the last received first.
     *
     * @param feed only this feed's; blank for all
     */
    public List<Delivery> named(String nameOrHash, String feed) {
        return jdbc.sql(COLUMNS + "WHERE (file_name = :name OR (:hash AND sha256 LIKE :name || '%'))"
                        + " AND (:feed = '' OR feed = :feed) ORDER BY delivery DESC")
                .param("name", nameOrHash)
                .param("hash", nameOrHash.matches("[0-9a-f]{6,64}"))
                .param("feed", feed)
                .query(this::delivery)
                .list();
    }

    /** Received, and not yet read by any night that was published: a night was broken off. In the order received. */
    public List<Delivery> waiting() {
        return jdbc.sql(
                        COLUMNS
                                + "WHERE bytes > 0 AND NOT EXISTS (SELECT 1 FROM reading WHERE reading.delivery = delivery.delivery) ORDER BY delivery")
                .query(this::delivery)
                .list();
    }

    /** Everything that was received and kept, in the order received. */
    public List<Delivery> all() {
        return jdbc.sql(COLUMNS + "WHERE bytes > 0 ORDER BY delivery")
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

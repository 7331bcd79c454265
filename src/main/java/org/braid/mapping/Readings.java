package org.braid.mapping;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.audit.Tally;
import org.braid.feed.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each night made of each delivery: where its rows and its money ended, and what was found. */
@Repository
public class Readings {
    /** Longer texts are cut where they are kept for people to look at. */
    private static final int LONGEST_TEXT = 1000;

    private static final String IN = "IN";
    private static final List<String> SOURCE_CODES =
            FindingCode.ofSources().stream().map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public Readings(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** How a delivery fared. */
    public enum Outcome {
        READ,
        SAME,
        SET_ASIDE,
        HELD
    }

    /**
     * @param counted rows as they came from the reader, counted apart from where they ended
     * @param stated amounts by currency, added up apart from where they ended
     */
    public record Reading(
            String source,
            String mappingHash,
            Outcome outcome,
            long counted,
            Map<String, BigDecimal> stated,
            Tally tally) {}

    public void keep(Night night, Delivery delivery, Reading reading, List<Finding> findings) {
        var tally = reading.tally();
        // A file offered twice in one night, under two names or by two ways, is read once and counts once.
        jdbc.sql("DELETE FROM reading WHERE night = ? AND delivery = ?")
                .params(night.number(), delivery.id())
                .update();
        jdbc.sql("INSERT INTO reading (night, delivery, source, mapping_hash, outcome, rows_in, applied,"
                        + " unchanged, superseded, quarantined, rejected, not_data) VALUES (?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?)")
                .params(
                        night.number(),
                        delivery.id(),
                        reading.source(),
                        reading.mappingHash(),
                        reading.outcome().name(),
                        reading.counted(),
                        tally.rows(RowPlace.APPLIED),
                        tally.rows(RowPlace.UNCHANGED),
                        tally.rows(RowPlace.SUPERSEDED),
                        tally.rows(RowPlace.QUARANTINED),
                        tally.rows(RowPlace.REJECTED),
                        tally.rows(RowPlace.NOT_DATA))
                .update();
        keepMoney(night, delivery, reading);
        keepFindings(night, delivery, findings);
    }

    private void keepMoney(Night night, Delivery delivery, Reading reading) {
        var rows = new ArrayList<Object[]>();
        reading.stated()
                .forEach((currency, amount) ->
                        rows.add(new Object[] {night.number(), delivery.id(), currency, IN, amount}));
        reading.tally()
                .money()
                .forEach((currency, places) -> places.forEach((place, amount) ->
                        rows.add(new Object[] {night.number(), delivery.id(), currency, place.name(), amount})));
        batches.update("DELETE FROM reading_money WHERE night = ? AND delivery = ?", night.number(), delivery.id());
        batches.batchUpdate(
                "INSERT INTO reading_money (night, delivery, currency, place, amount) VALUES (?, ?, ?, ?, ?)", rows);
    }

    private void keepFindings(Night night, Delivery delivery, List<Finding> findings) {
        batches.update("DELETE FROM finding WHERE night = ? AND delivery = ?", night.number(), delivery.id());
        addFindings(night, delivery, findings);
    }

    private void addFindings(Night night, Delivery delivery, List<Finding> findings) {
        ManyRows.write(
                findings.stream().map(finding -> row(night, delivery, finding)),
                some -> batches.batchUpdate(
                        "INSERT INTO finding (night, delivery, code, file_name, sheet, row_number, path, column_name, text)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        some));
    }

    private static Object[] row(Night night, Delivery delivery, Finding finding) {
        return new Object[] {
            night.number(),
            delivery.id(),
            finding.code().name(),
            cut(finding.place().file(), 255),
            cut(finding.place().sheet(), 255),
            finding.place().row(),
            cut(finding.place().path(), LONGEST_TEXT),
            cut(finding.column(), 255),
            cut(finding.value(), LONGEST_TEXT)
        };
    }

    /** Adds what was found while a delivery was fetched, in the first night that reads it. */
    public void note(Night night, Delivery delivery, List<Finding> findings) {
        if (!isRead(delivery, 0, night.number() - 1)) {
            jdbc.sql("DELETE FROM finding WHERE night = :night AND delivery = :delivery AND code IN (:codes)")
                    .param("night", night.number())
                    .param("delivery", delivery.id())
                    .param("codes", SOURCE_CODES)
                    .update();
            addFindings(night, delivery, findings);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /**
     * Rows of a delivery that wait or were rejected, as the last night that met it left them.
     *
     * @param source the mapping's
     * @param taken rows that were used, or hold no claim
     */
    public record Outstanding(
            int night, Delivery delivery, String source, String outcome, long taken, long waiting, long rejected) {}

    /**
     * In the order of the feeds and their files.
     *
     * @param feed only this feed's; blank for all
     * @param archive where the bytes of a SHA-256 are kept
     */
    public List<Outstanding> outstanding(String feed, Function<String, Path> archive) {
        return jdbc.sql("SELECT r.*, d.feed, d.sha256, d.file_name FROM reading r JOIN delivery d ON d.delivery ="
                        + " r.delivery WHERE r.quarantined + r.rejected > 0 AND NOT EXISTS (SELECT 1 FROM"
                        + " correction c WHERE c.corrects = r.delivery) AND (:feed = '' OR d.feed = :feed) AND"
                        + " r.night = (SELECT MAX(x.night) FROM reading x WHERE x.delivery = r.delivery) ORDER BY"
                        + " d.feed, d.file_name, d.delivery")
                .param("feed", feed)
                .query((row, number) -> outstanding(row, archive))
                .list();
    }

    private static Outstanding outstanding(ResultSet row, Function<String, Path> archive) throws SQLException {
        var sha256 = row.getString("sha256");
        var waiting = row.getLong("quarantined");
        var rejected = row.getLong("rejected");
        return new Outstanding(
                row.getInt("night"),
                new Delivery(
                        row.getLong("delivery"),
                        row.getString("feed"),
                        sha256,
                        row.getString("file_name"),
                        archive.apply(sha256)),
                row.getString("source"),
                row.getString("outcome"),
                row.getLong("rows_in") - waiting - rejected,
                waiting,
                rejected);
    }

    /** What a night found in one delivery, in the order of its sheets and rows. */
    public List<Finding> findings(int night, Delivery delivery) {
        return jdbc.sql("SELECT * FROM finding WHERE night = ? AND delivery = ?"
                        + " ORDER BY sheet, row_number, path, code, column_name, text")
                .params(night, delivery.id())
                .query(Readings::finding)
                .list();
    }

    /**
     * What a night found in its deliveries, in the order of the files and their rows.
     *
     * @param feed only this feed's; blank for all
     */
    public List<Finding> findings(int night, String feed) {
        return jdbc.sql("SELECT f.* FROM finding f JOIN delivery d ON d.delivery = f.delivery"
                        + " WHERE f.night = ? AND (? = '' OR d.feed = ?)"
                        + " ORDER BY d.feed, f.file_name, f.sheet, f.row_number, f.path, f.code, f.column_name")
                .params(night, feed, feed)
                .query(Readings::finding)
                .list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        var place = new SourceRef(
                row.getString("file_name"), row.getString("sheet"), row.getLong("row_number"), row.getString("path"));
        return new Finding(
                FindingCode.valueOf(row.getString("code")), place, row.getString("column_name"), row.getString("text"));
    }

    /** The last earlier night that read this delivery with this mapping; tonight's work on it would be the same again. */
    public Optional<Integer> readBefore(Night night, Delivery delivery, String mappingHash) {
        return jdbc.sql("SELECT night FROM reading WHERE delivery = ? AND mapping_hash = ? AND outcome = 'READ' AND"
                        + " night < ? ORDER BY night DESC LIMIT 1")
                .params(delivery.id(), mappingHash, night.number())
                .query(Integer.class)
                .optional();
    }

    /** How it fared in all the nights there were, by whatever mapping. */
    public Set<Outcome> outcomes(Delivery delivery) {
        return jdbc
                .sql("SELECT DISTINCT outcome FROM reading WHERE delivery = ?")
                .params(delivery.id())
                .query(String.class)
                .list()
                .stream()
                .map(Outcome::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether tonight has read it already. */
    public boolean readTonight(Night night, Delivery delivery) {
        return isRead(delivery, night.number(), night.number());
    }

    private boolean isRead(Delivery delivery, int first, int last) {
        return jdbc.sql("SELECT COUNT(*) FROM reading WHERE delivery = ? AND night BETWEEN ? AND ?")
                        .params(delivery.id(), first, last)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Tonight the delivery is what it was: what was applied then is unchanged now, and every other row is where it was.
     * Rows whose statements later deliveries ended were superseded by them.
     */
    public void same(Night night, Delivery delivery, int then) {
        again(night, delivery, then, """
                INSERT INTO reading (night, delivery, source, mapping_hash, outcome, rows_in, applied, unchanged, superseded,
                                     quarantined, rejected, not_data)
                SELECT :tonight, delivery, source, mapping_hash, 'SAME', rows_in, 0, applied + unchanged - replaced.n,
                       superseded + replaced.n, quarantined, rejected, not_data
                  FROM reading,
                       (SELECT COUNT(*) AS n FROM statement
                         WHERE delivery = :delivery AND from_night = :night AND to_night <= :tonight AND NOT row_part) replaced
                 WHERE night = :night AND delivery = :delivery
                """).update();
        again(night, delivery, then, """
                INSERT INTO reading_money (night, delivery, currency, place, amount)
                SELECT :tonight, delivery, currency, CASE place WHEN 'APPLIED' THEN 'UNCHANGED' ELSE place END, SUM(amount)
                  FROM (SELECT delivery, currency, place, amount FROM reading_money WHERE night = :night AND delivery = :delivery
                        UNION ALL
                        SELECT delivery, currency, 'APPLIED', -amount FROM statement
                         WHERE delivery = :delivery AND from_night = :night AND to_night <= :tonight AND currency IS NOT NULL
                        UNION ALL
                        SELECT delivery, currency, 'SUPERSEDED', amount FROM statement
                         WHERE delivery = :delivery AND from_night = :night AND to_night <= :tonight AND currency IS NOT NULL)
                 GROUP BY delivery, currency, CASE place WHEN 'APPLIED' THEN 'UNCHANGED' ELSE place END
                """).update();
        again(night, delivery, then, """
                INSERT INTO finding
                SELECT :tonight, delivery, code, file_name, sheet, row_number, path, column_name, text
                  FROM finding WHERE night = :night AND delivery = :delivery AND code NOT IN (:codes)
                """).param("codes", SOURCE_CODES).update();
    }

    private JdbcClient.StatementSpec again(Night tonight, Delivery delivery, int then, String sql) {
        return jdbc.sql(sql)
                .param("tonight", tonight.number())
                .param("night", then)
                .param("delivery", delivery.id());
    }
}

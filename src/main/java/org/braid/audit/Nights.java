package org.braid.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nights there were. */
@Repository
public class Nights {
    private static final List<String> VERSIONED = List.of(
            "statement",
            "identity_person",
            "link",
            "linkage_part",
            "budget",
            "authority_file",
            "record_finding",
            "decision_placement");
    private static final List<String> BEGUN =
            List.of("identity", "identifier", "identifier_validity", "decision", "decision_pair");
    private static final List<String> OF_ONE_NIGHT =
            List.of("reading", "reading_money", "spoken_for", "finding", "correction");

    private final JdbcClient jdbc;

    public Nights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the next night, after taking back whatever an unpublished one left behind. */
    public Night begin(LocalDate date, Instant now) {
        takeBackUnpublished();
        var number = jdbc.sql("SELECT COALESCE(MAX(night), 0) + 1 FROM night")
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO night (night, known_at, night_date, published) VALUES (?, ?, ?, FALSE)")
                .params(number, now.atOffset(ZoneOffset.UTC), date)
                .update();
        return new Night(number, date, now);
    }

    private void takeBackUnpublished() {
        jdbc.sql("SELECT night FROM night WHERE NOT published")
                .query(Integer.class)
                .list()
                .forEach(this::takeBack);
    }

    /** What was received stays received; what was made of it goes. */
    public void takeBack(int night) {
        for (var table : VERSIONED) {
            jdbc.sql("DELETE FROM " + table + " WHERE from_night = ?")
                    .param(night)
                    .update();
            jdbc.sql("UPDATE " + table + " SET to_night = ? WHERE to_night = ?")
                    .params(Night.STILL, night)
                    .update();
        }
        BEGUN.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE from_night = ?")
                .param(night)
                .update());
        OF_ONE_NIGHT.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE night = ?")
                .param(night)
                .update());
        jdbc.sql("DELETE FROM night WHERE night = ?").param(night).update();
    }

    /** From now on every question is answered from this night. */
    public void publish(Night night, String manifest) {
        jdbc.sql("UPDATE night SET published = TRUE, manifest = ? WHERE night = ?")
                .params(manifest, night.number())
                .update();
    }

    /** What the night's links rest on; blank when no night has linked yet. */
    public String linkBasis(int night) {
        return jdbc.sql("SELECT COALESCE(MAX(link_basis), '') FROM night WHERE night = ?")
                .param(night)
                .query(String.class)
                .single();
    }

    public void keepLinkBasis(Night night, String basis) {
        jdbc.sql("UPDATE night SET link_basis = ? WHERE night = ?")
                .params(basis, night.number())
                .update();
    }

    /** The manifests of published nights from one on, by the night's name, oldest first. */
    public Map<String, String> manifestsFrom(int first) {
        var manifests = new LinkedHashMap<String, String>();
        jdbc.sql("SELECT night, night_date, known_at, manifest FROM night WHERE published AND night >= ? ORDER"
                        + " BY night")
                .param(first)
                .query((row, number) -> manifests.put(night(row, number).name(), row.getString("manifest")))
                .list();
        return manifests;
    }

    /** The last published night that knew no more than was known at an instant. */
    public Optional<Night> knownAt(Instant instant) {
        return jdbc.sql("SELECT night, night_date, known_at FROM night WHERE published AND known_at <= ? ORDER BY"
                        + " night DESC LIMIT 1")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Nights::night)
                .optional();
    }

    /** Every published night, oldest first. */
    public List<Night> published() {
        return jdbc.sql("SELECT night, night_date, known_at FROM night WHERE published ORDER BY night")
                .query(Nights::night)
                .list();
    }

    public Optional<Night> last() {
        return jdbc.sql("SELECT night, night_date, known_at FROM night WHERE published ORDER BY night DESC LIMIT 1")
                .query(Nights::night)
                .optional();
    }

    private static Night night(ResultSet row, int number) throws SQLException {
        return new Night(
                row.getInt("night"),
                row.getObject("night_date", LocalDate.class),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}

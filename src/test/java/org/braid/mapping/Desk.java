package org.braid.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.RowPlace;
import org.braid.audit.Transactions;
import org.braid.feed.Archive;
import org.braid.feed.Deliveries;
import org.braid.feed.Delivery;
import org.braid.feed.FeedLimits;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receiving and normalising on a database in memory, one night after the other. */
final class Desk implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-02T01:00:00Z"), ZoneOffset.UTC);

    private final JdbcConnectionPool pool;
    private final JdbcTemplate jdbc;
    private final Nights nights;
    private final Archive archive;
    private final Deliveries deliveries;
    private final Path mappings;
    private Limits limits = Limits.DEFAULT;
    private Set<String> trusted = Set.of();

    Desk(Path folder) {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "braid", "");
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc = new JdbcTemplate(pool);
        var client = JdbcClient.create(jdbc);
        nights = new Nights(client);
        mappings = folder.resolve("mappings");
        archive = new Archive(folder.resolve("archive"));
        deliveries = new Deliveries(client, archive, FeedLimits.of(Limits.DEFAULT), CLOCK);
    }

    void mapping(String name, String text) {
        new Drafts(mappings).write(name, text);
    }

    void limit(Limits limits) {
        this.limits = limits;
    }

    void trust(String feed) {
        trusted = Set.of(feed);
    }

    /** Begins a night; the one before it is published. */
    Night night() {
        nights.last().ifPresent(last -> nights.publish(last, "{}"));
        var night = nights.begin(LocalDate.of(2026, 4, 2), CLOCK.instant());
        nights.publish(night, "{}");
        return night;
    }

    Delivery deliver(String feed, String file, String... lines) {
        try {
            var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return deliveries.receive(feed, file, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fared normalise(Night night, Delivery delivery) {
        normalising().normalise(night, delivery);
        return fared(night, delivery);
    }

    Normalising normalising() {
        return new Normalising(
                Mappings.read(mappings),
                new Statements(jdbc),
                readings(),
                new Corrections(jdbc, archive::path),
                new Transactions(pool),
                trusted,
                feed -> Precautions.of(limits));
    }

    /** What becomes of its rows without anything known, as {@link Fared#rows()} has them. */
    Map<String, Long> rehearse(Delivery delivery) {
        var tally = Rehearsal.of(Mappings.read(mappings), delivery, Precautions.of(limits))
                .tally();
        var rows = new TreeMap<String, Long>();
        for (var place : RowPlace.values()) {
            if (tally.rows(place) != 0) {
                rows.put(place.name().toLowerCase(Locale.ROOT), tally.rows(place));
            }
        }
        return rows;
    }

    Readings readings() {
        return new Readings(jdbc);
    }

    /**
     * What the store says of a delivery in a night.
     *
     * @param rows by place, without the empty ones
     * @param money by currency and place
     */
    record Fared(
            String outcome, long in, Map<String, Long> rows, Map<String, BigDecimal> money, List<String> findings) {

        boolean ties() {
            return in == rows.values().stream().mapToLong(Long::longValue).sum()
                    && money.keySet().stream().map(key -> key.substring(0, 3)).allMatch(this::ties);
        }

        private boolean ties(String currency) {
            var places = money.entrySet().stream()
                    .filter(each ->
                            each.getKey().startsWith(currency) && !each.getKey().endsWith(" IN"))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return places.compareTo(money.get(currency + " IN")) == 0;
        }
    }

    Fared fared(Night night, Delivery delivery) {
        return jdbc.queryForObject(
                "SELECT * FROM reading WHERE night = ? AND delivery = ?",
                (row, number) -> {
                    var rows = new TreeMap<String, Long>();
                    for (var place :
                            List.of("applied", "unchanged", "superseded", "quarantined", "rejected", "not_data")) {
                        if (row.getLong(place) != 0) {
                            rows.put(place, row.getLong(place));
                        }
                    }
                    return new Fared(
                            row.getString("outcome"),
                            row.getLong("rows_in"),
                            rows,
                            money(night, delivery),
                            findings(night, delivery));
                },
                night.number(),
                delivery.id());
    }

    private Map<String, BigDecimal> money(Night night, Delivery delivery) {
        var money = new TreeMap<String, BigDecimal>();
        jdbc.query(
                "SELECT currency, place, amount FROM reading_money WHERE night = ? AND delivery = ? AND amount <> 0",
                row -> {
                    money.put(
                            row.getString(1) + " " + row.getString(2),
                            row.getBigDecimal(3).setScale(2));
                },
                night.number(),
                delivery.id());
        return money;
    }

    private List<String> findings(Night night, Delivery delivery) {
        return jdbc.queryForList(
                "SELECT code || ' ' || row_number || ' ' || column_name FROM finding WHERE night = ? AND delivery = ?"
                        + " ORDER BY row_number, code",
                String.class,
                night.number(),
                delivery.id());
    }

    /** References and amounts of what was known after a night, in the order of the references. */
    List<String> known(Night night) {
        return jdbc.queryForList(
                "SELECT REGEXP_REPLACE(statement_key, '^[^|]*\\|[^|]*\\||\\|$', '') || COALESCE(' ' || CAST(amount AS"
                        + " DECIMAL(30, 0)), '') FROM statement WHERE from_night <= ? AND to_night > ? ORDER BY 1",
                String.class,
                night.number(),
                night.number());
    }

    /** The keys of what is in force now. */
    List<String> inForce() {
        return jdbc.queryForList(
                "SELECT statement_key FROM statement WHERE to_night = " + Night.STILL + " ORDER BY 1", String.class);
    }

    /** Of what was known after a night: the key, the identifier, from and to the first day after. */
    List<String> validities(Night night) {
        return jdbc.queryForList(
                "SELECT REGEXP_REPLACE(s.statement_key, '^[^|]*\\|[^|]*\\||\\|$', '') || ' ' || v.system || ':' ||"
                        + " v.value_text || ' ' || COALESCE(CAST(v.valid_from AS VARCHAR), '') || '..' ||"
                        + " COALESCE(CAST(v.valid_to AS VARCHAR), '') FROM identifier_validity v JOIN statement s ON"
                        + " s.statement = v.statement WHERE s.from_night <= ? AND s.to_night > ? ORDER BY 1",
                String.class,
                night.number(),
                night.number());
    }

    void takeBack(Night night) {
        nights.takeBack(night.number());
    }

    long count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Override
    public void close() {
        jdbc.execute("SHUTDOWN");
        pool.dispose();
    }
}

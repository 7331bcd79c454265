package org.braid.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.braid.audit.SourceRef;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.braid.feed.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the feeds state, each statement in all its versions, and whom they state it of. */
@Repository
public class Statements {
    private static final String INSERT =
            "INSERT INTO statement (statement, source, authority, statement_key, kind, content_hash, identity,"
                    + " valid_from, valid_to, currency, amount, delivery, body, row_part, from_night, to_night) VALUES (?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    public Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement in force, without what it says.
     *
     * @param scope what a snapshot must speak for to end it
     * @param stated the amount and its currency; nothing for an event
     */
    record Current(long id, String scope, String hash, long identity, DateRange valid, Stated stated) {}

    /** All that is in force of one mapping's statements, by key. */
    Map<String, Current> current(String source) {
        var current = new HashMap<String, Current>();
        jdbc.query(
                "SELECT statement, statement_key, authority, content_hash, identity, valid_from, valid_to, currency,"
                        + " amount FROM statement WHERE source = ? AND to_night = " + Night.STILL,
                row -> {
                    var end = row.getDate("valid_to");
                    var currency = row.getString("currency");
                    current.put(
                            row.getString("statement_key"),
                            new Current(
                                    row.getLong("statement"),
                                    row.getString("authority"),
                                    row.getString("content_hash"),
                                    row.getLong("identity"),
                                    new DateRange(
                                            row.getDate("valid_from").toLocalDate(),
                                            end == null ? null : end.toLocalDate()),
                                    currency == null
                                            ? Stated.NOTHING
                                            : new Stated(row.getBigDecimal("amount"), currency)));
                },
                source);
        return current;
    }

    /** The keys in force that other mappings of the feed have stated. */
    Set<String> keysOfOtherLayouts(String feed, String source) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT statement_key FROM statement WHERE source LIKE ? AND source <> ? AND to_night = " + Night.STILL,
                String.class,
                feed + "/%",
                source));
    }

    /** The known identities of a feed: their number by their key. */
    Map<String, Long> identities(String feed) {
        var identities = new HashMap<String, Long>();
        jdbc.query(
                "SELECT identity_key, identity FROM identity WHERE feed = ?",
                row -> {
                    identities.put(row.getString(1), row.getLong(2));
                },
                feed);
        return identities;
    }

    /** By scope, the first day after the latest period that a delivery of a mapping spoke for, if it says. */
    Map<String, LocalDate> spokenFor(String source) {
        var ends = new HashMap<String, LocalDate>();
        jdbc.query(
                "SELECT scope, MAX(spoken_to) FROM spoken_for WHERE source = ? GROUP BY scope",
                row -> {
                    ends.put(row.getString(1), row.getObject(2, LocalDate.class));
                },
                source);
        return ends;
    }

    /** @param ends by scope, the first day after the period that the delivery speaks for */
    void speak(Night night, Delivery delivery, String source, Map<String, LocalDate> ends) {
        ManyRows.write(
                ends.entrySet().stream()
                        .map(end -> new Object[] {night.number(), delivery.id(), source, end.getKey(), end.getValue()}),
                some -> jdbc.batchUpdate(
                        "INSERT INTO spoken_for (night, delivery, source, scope, spoken_to) VALUES (?, ?, ?, ?, ?)",
                        some));
    }

    long lastStatement() {
        return last("statement");
    }

    long lastIdentity() {
        return last("identity");
    }

    private long last(String table) {
        Long last = jdbc.queryForObject("SELECT COALESCE(MAX(%s), 0) FROM %s".formatted(table, table), Long.class);
        return last == null ? 0 : last;
    }

    /**
     * @param scope what a snapshot must speak for to end it
     * @param hash of the content; of the row's own statement, of all that the row states
     * @param stated the amount of the row that it stands for
     * @param main whether it is the row's own statement, and not one beside it
     */
    record New(
            long id,
            String source,
            String scope,
            Statement statement,
            String hash,
            long identity,
            Stated stated,
            boolean main) {}

    void add(Night night, Delivery delivery, List<New> statements) {
        ManyRows.write(
                statements.stream().map(each -> row(night, delivery, each)), some -> jdbc.batchUpdate(INSERT, some));
        ManyRows.write(
                statements.stream().flatMap(each -> validities(night, each)),
                some -> jdbc.batchUpdate(
                        "INSERT INTO identifier_validity (statement, identity, system, value_text, valid_from, valid_to,"
                                + " from_night) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        some));
    }

    private static Stream<Object[]> validities(Night night, New each) {
        return each.statement().person().dated().stream().map(dated -> new Object[] {
            each.id(),
            each.identity(),
            dated.identifier().system(),
            dated.identifier().value(),
            dated.validity().startInclusive(),
            dated.validity().endExclusive(),
            night.number()
        });
    }

    private static Object[] row(Night night, Delivery delivery, New each) {
        var statement = each.statement();
        return new Object[] {
            each.id(),
            each.source(),
            each.scope(),
            statement.key().text(),
            StatementJson.kind(statement),
            each.hash(),
            each.identity(),
            statement.valid().startInclusive(),
            statement.valid().endExclusive(),
            each.stated().currency().isEmpty() ? null : each.stated().currency(),
            each.stated().currency().isEmpty() ? null : each.stated().amount(),
            delivery.id(),
            StatementJson.write(statement),
            !each.main(),
            night.number(),
            Night.STILL
        };
    }

    void end(Night night, List<Long> statements) {
        ManyRows.write(
                statements.stream().map(id -> new Object[] {night.number(), id}),
                some -> jdbc.batchUpdate("UPDATE statement SET to_night = ? WHERE statement = ?", some));
    }

    /** The identities of what a delivery has added tonight, each once. */
    void eachAdded(Night night, Delivery delivery, String source, ObjLongConsumer<PersonDetails> identity) {
        jdbc.query(
                "SELECT identity, details FROM identity i WHERE EXISTS (SELECT 1 FROM statement s WHERE s.identity ="
                        + " i.identity AND s.source = ? AND s.delivery = ? AND s.from_night = ?) ORDER BY identity",
                row -> {
                    identity.accept(StatementJson.read(row.getString(2), PersonDetails.class), row.getLong(1));
                },
                source,
                delivery.id(),
                night.number());
    }

    /**
     * A statement that a delivery has added tonight.
     *
     * @param place of the row that gave it
     * @param main whether it is the row's own statement, and not one beside it
     */
    record Added(long id, String key, SourceRef place, Stated stated, boolean main) {}

    List<Added> added(Night night, Delivery delivery, String source, long identity) {
        return jdbc.query(
                "SELECT * FROM statement WHERE identity = ? AND source = ? AND delivery = ? AND from_night = ? ORDER"
                        + " BY statement",
                (row, number) -> {
                    var currency = row.getString("currency");
                    return new Added(
                            row.getLong("statement"),
                            row.getString("statement_key"),
                            StatementJson.read(row.getString("body"), row.getString("kind"))
                                    .provenance()
                                    .place(),
                            currency == null ? Stated.NOTHING : new Stated(row.getBigDecimal("amount"), currency),
                            !row.getBoolean("row_part"));
                },
                identity,
                source,
                delivery.id(),
                night.number());
    }

    /** What was never known: it is not kept. */
    void withdraw(List<Added> added) {
        for (var table : List.of("identifier_validity", "statement")) {
            ManyRows.write(
                    added.stream().map(each -> new Object[] {each.id()}),
                    some -> jdbc.batchUpdate("DELETE FROM %s WHERE statement = ?".formatted(table), some));
        }
    }

    /** One of several statements, with whom it is about. */
    record Known(long id, String key, PersonDetails person) {}

    /** In the order of their numbers. */
    List<Known> known(List<Long> statements) {
        var known = new ArrayList<Known>();
        for (int from = 0; from < statements.size(); from += 1_000) {
            var some = statements.subList(from, Math.min(from + 1_000, statements.size()));
            known.addAll(jdbc.query(
                    "SELECT s.statement, s.statement_key, i.details FROM statement s JOIN identity i ON i.identity ="
                            + " s.identity WHERE s.statement = ANY(?) ORDER BY s.statement",
                    (row, number) -> new Known(
                            row.getLong(1),
                            row.getString(2),
                            StatementJson.read(row.getString(3), PersonDetails.class)),
                    new Object[] {some.toArray(Long[]::new)}));
        }
        return known;
    }

    /** What was ended tonight is in force again. */
    void restore(List<Long> statements) {
        ManyRows.write(
                statements.stream().map(id -> new Object[] {id}),
                some -> jdbc.batchUpdate(
                        "UPDATE statement SET to_night = " + Night.STILL + " WHERE statement = ?", some));
    }

    /** @param key of the identity */
    record NewIdentity(long id, String key, String feed, PersonDetails details) {}

    void addIdentities(Night night, List<NewIdentity> identities) {
        ManyRows.write(
                identities.stream().map(each -> new Object[] {
                    each.id(), each.key(), each.feed(), StatementJson.write(each.details()), night.number()
                }),
                some -> jdbc.batchUpdate(
                        "INSERT INTO identity (identity, identity_key, feed, details, from_night) VALUES (?, ?, ?, ?, ?)",
                        some));
        ManyRows.write(
                identities.stream()
                        .flatMap(each -> each.details().identifiers().stream()
                                .map(one -> new Object[] {one.system(), one.value(), each.id(), night.number()})),
                some -> jdbc.batchUpdate(
                        "INSERT INTO identifier (system, value_text, identity, from_night) VALUES (?, ?, ?, ?)", some));
    }
}

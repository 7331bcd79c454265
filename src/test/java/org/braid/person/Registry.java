package org.braid.person;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.Transactions;
import org.braid.entitlement.StatementJson;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store of its own in which invented people are described, night after night. */
final class Registry {
    private static final LocalDate DATE = LocalDate.of(2026, 9, 30);

    final JdbcTemplate jdbc;
    final Persons persons;
    final Nights nights;
    final Linking linking;
    private final Transactions transactions;
    private long identities;
    private long statements;

    Registry(String name) {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        persons = new Persons(jdbc);
        transactions = new Transactions(source);
        nights = new Nights(JdbcClient.create(source));
        linking = linking("model");
    }

    /** @param hash of the model; another than the last one's links everybody anew */
    Linking linking(String hash) {
        return new Linking(
                LinkageModel.read(Path.of("mappings/linkage.yaml")),
                hash,
                persons,
                new Links(jdbc),
                new LinkedParts(jdbc),
                new Placements(jdbc),
                new Successions(jdbc),
                nights,
                transactions);
    }

    /** A night in which some people are described for the first time, and some decisions are taken. */
    Night night(List<People> described, List<Ruling.Draft> decided, List<String> ones, List<String> others) {
        return night(described.stream().map(People::identity).toList(), List.of(), decided, ones, others);
    }

    /** A night in which some are described for the first time, and of others nothing is stated any more. */
    Night night(List<Identity> described, List<String> silent) {
        return night(described, silent, List.of(), List.of(), List.of());
    }

    private Night night(
            List<Identity> described,
            List<String> silent,
            List<Ruling.Draft> decided,
            List<String> ones,
            List<String> others) {
        var night = nights.begin(DATE, Instant.EPOCH);
        described.forEach(identity -> describe(night, identity));
        silent.forEach(key -> silence(night, key));
        decided.forEach(draft -> new Rulings(jdbc).keep(night, draft, ones, others));
        linking.link(night);
        nights.publish(night, "{}");
        return night;
    }

    Night night(People... described) {
        return night(List.of(described), List.of(), List.of(), List.of());
    }

    Night decide(Ruling.Draft draft, String one, String other) {
        return night(List.of(), List.of(draft), List.of(one), List.of(other));
    }

    /** As it was before the first night. */
    void clear() {
        jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
        jdbc.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND table_name <> 'flyway_schema_history'",
                        String.class)
                .forEach(table -> jdbc.execute("TRUNCATE TABLE " + table));
        jdbc.execute("SET REFERENTIAL_INTEGRITY TRUE");
        identities = 0;
        statements = 0;
    }

    void takeBack(Night night) {
        nights.takeBack(night.number());
    }

    /** A doubt that the linkage did not find. */
    void doubt(Night night, String left, String right) {
        jdbc.update(
                "INSERT INTO link (left_key, right_key, stage, weight, evidence, doubt, from_night, to_night)"
                        + " VALUES (?, ?, 'PROBABILISTIC', 9, 'the postcode agrees', 'a test', ?, ?)",
                left,
                right,
                night.number(),
                Night.STILL);
    }

    void describe(Night night, Identity identity) {
        var number = ++identities;
        jdbc.update(
                "INSERT INTO identity (identity, identity_key, feed, details, from_night) VALUES (?, ?, ?, ?, ?)",
                number,
                identity.key(),
                identity.feed(),
                StatementJson.write(identity.details().with(List.of())),
                night.number());
        identity.details()
                .identifiers()
                .forEach(each -> jdbc.update(
                        "INSERT INTO identifier (system, value_text, identity, from_night) VALUES (?, ?, ?, ?)",
                        each.system(),
                        each.value(),
                        number,
                        night.number()));
        state(night, identity, number);
    }

    /** Somebody who was described before, of whom something is stated again, or something else. */
    void state(Night night, Identity identity) {
        silence(night, identity.key());
        var number =
                jdbc.queryForObject("SELECT identity FROM identity WHERE identity_key = ?", Long.class, identity.key());
        state(night, identity, Objects.requireNonNull(number));
    }

    void silence(Night night, String key) {
        jdbc.update(
                "UPDATE statement SET to_night = ? WHERE statement_key = ? AND to_night = ?",
                night.number(),
                key,
                Night.STILL);
    }

    private void state(Night night, Identity identity, long number) {
        var statement = ++statements;
        identity.details()
                .dated()
                .forEach(each -> jdbc.update(
                        "INSERT INTO identifier_validity (statement, identity, system, value_text, valid_from, valid_to,"
                                + " from_night) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        statement,
                        number,
                        each.identifier().system(),
                        each.identifier().value(),
                        each.validity().startInclusive(),
                        each.validity().endExclusive(),
                        night.number()));
        jdbc.update(
                "INSERT INTO statement (statement, source, authority, statement_key, kind, content_hash, identity,"
                        + " valid_from, delivery, body, from_night, to_night)"
                        + " VALUES (?, 's', 'a', ?, 'EVENT', 'h', ?, DATE '2026-04-01', 1, '{}', ?, ?)",
                statement,
                identity.key(),
                number,
                night.number(),
                Night.STILL);
    }
}

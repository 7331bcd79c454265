package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.Transactions;
import org.braid.entitlement.StatementJson;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links are kept from night to night, and change only with a reason. */
class LinkingTest {
    private static final LocalDate DATE = LocalDate.of(2026, 9, 30);
    private static final People ONE = People.of("one", "Rosalind", "Thornbury").with("council/991", "0000007");
    private static final People SAME = People.of("same", "Ros", "Thornbury").with("council/991", "0000007");
    private static final People TWIN =
            People.of("twin", "Rosalind", "Thornbury").at("ZZ1 1AA").with("upn", "X");

    private final JdbcDataSource source = new JdbcDataSource();
    private JdbcTemplate jdbc = new JdbcTemplate();
    private Nights nights = new Nights(JdbcClient.create(source));
    private Persons persons = new Persons(jdbc);
    private Linking linking = linking();
    private long identities;

    @BeforeEach
    void anEmptyStore(TestInfo test) {
        source.setUrl("jdbc:h2:mem:" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        nights = new Nights(JdbcClient.create(source));
        persons = new Persons(jdbc);
        linking = linking();
    }

    private Linking linking() {
        return new Linking(
                LinkageModel.read(Path.of("mappings/linkage.yaml")),
                "model",
                persons,
                nights,
                new Transactions(source));
    }

    @Test
    void decisionPartsWhatTheStagesJoinedAndTheEarlierNightStillKnowsThemAsOne() {
        var first = night();
        state(first, ONE, SAME);
        close(first);

        var second = night();
        new Rulings(jdbc).keep(second, Ruling.Draft.split("P-X", "somebody", ""), List.of("one"), List.of("same"));
        close(second);

        assertThat(persons.find("council/991", "0000007", first.number())).hasSize(1);
        assertThat(persons.find("council/991", "0000007", second.number())).hasSize(2);
        assertThat(persons.evidence(first.number())).hasSize(1);
        assertThat(persons.evidence(second.number())).isEmpty();
        assertThat(persons.decided()).isEqualTo(1);
    }

    @Test
    void nightWithoutNewsLeavesEveryLinkAsItIs() {
        var first = night();
        state(first, ONE, SAME);
        close(first);

        var second = night();
        close(second);

        var person = persons.find("council/991", "0000007", second.number()).get(0);
        assertThat(persons.evidence(person, second.number()))
                .isEqualTo(persons.evidence(person, first.number()))
                .hasSize(1);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM link WHERE from_night = 2", Long.class))
                .isZero();
    }

    @Test
    void doubtWaitsForAPersonUntilItsCauseGoes() {
        var first = night();
        state(first, ONE.verified(Town.nhsNumber(1)), TWIN.at(ONE.postcode()).verified(Town.nhsNumber(2)));
        close(first);

        var second = night();
        jdbc.update("UPDATE statement SET to_night = 2 WHERE statement = 2");
        close(second);

        assertThat(persons.doubts(first.number())).isEqualTo(1);
        assertThat(persons.doubts(second.number())).isZero();
    }

    private Night night() {
        return nights.begin(DATE, Instant.EPOCH);
    }

    private void close(Night night) {
        linking.link(night);
        nights.publish(night, "{}");
    }

    private void state(Night night, People... people) {
        for (var person : List.of(people)) {
            var identity = person.identity();
            var number = ++identities;
            jdbc.update(
                    "INSERT INTO identity (identity, identity_key, feed, details, from_night) VALUES (?, ?, ?, ?, ?)",
                    number,
                    identity.key(),
                    identity.feed(),
                    StatementJson.write(identity.details()),
                    night.number());
            identity.details()
                    .identifiers()
                    .forEach(each -> jdbc.update(
                            "INSERT INTO identifier (system, value_text, identity, from_night) VALUES (?, ?, ?, ?)",
                            each.system(),
                            each.value(),
                            number,
                            night.number()));
            jdbc.update(
                    "INSERT INTO statement (statement, source, authority, statement_key, kind, content_hash, identity,"
                            + " valid_from, delivery, body, from_night, to_night)"
                            + " VALUES (?, 's', 'a', ?, 'EVENT', 'h', ?, DATE '2026-04-01', 1, '{}', ?, ?)",
                    number,
                    identity.key(),
                    number,
                    night.number(),
                    Night.STILL);
        }
    }
}

package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braid.entitlement.StatementJson;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much of what a sheet brings is known already. */
class KnownIdentitiesTest {
    private static final LocalDate BORN = LocalDate.of(1961, 7, 4);
    private JdbcTemplate jdbc = new JdbcTemplate();

    @BeforeEach
    void twoPeople(TestInfo test) {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:known-" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        keep(1, BORN);
        keep(2, null);
        for (var identity : List.of(1, 2)) {
            jdbc.update("INSERT INTO identifier VALUES ('upn', 'B801200005001', ?, 1)", identity);
        }
        jdbc.update("INSERT INTO identifier VALUES ('nhs', '9990000018', 1, 1)");
    }

    private void keep(int identity, @Nullable LocalDate born) {
        var details = People.of("one", "Ada", "Example").born(born).identity().details();
        jdbc.update(
                "INSERT INTO identity VALUES (?, ?, 'one', ?, 1)",
                identity,
                "%032d".formatted(identity),
                StatementJson.write(details));
    }

    @Test
    void valueCountsOnceHoweverManyHaveIt() {
        var many = IntStream.range(0, 1_200).mapToObj(Integer::toString).collect(Collectors.toSet());
        many.add("B801200005001");
        many.add("9990000018");

        assertThat(new KnownIdentities(jdbc).identifiers(many)).isEqualTo(2);
        assertThat(new KnownIdentities(jdbc).identifiers(Set.of())).isZero();
    }

    @Test
    void daysOfBirthAreCompared() {
        assertThat(new KnownIdentities(jdbc).birthDates(Set.of(BORN, BORN.plusDays(1))))
                .isOne();
        assertThat(new KnownIdentities(jdbc).birthDates(Set.of())).isZero();
    }
}

package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links are kept from night to night, and change only with a reason. */
class LinkingTest {
    private static final LocalDate DATE = LocalDate.of(2026, 9, 30);
    private static final People ONE = People.of("one", "Rosalind", "Thornbury").with("council/991", "0000007");
    private static final People SAME = People.of("same", "Ros", "Thornbury").with("council/991", "0000007");
    private static final People STRANGER =
            People.of("stranger", "Oscar", "Wakeford").at("ZZ1 1AA");
    private static final People TWIN =
            People.of("twin", "Rosalind", "Thornbury").at("ZZ1 1AA").with("upn", "X");

    private Registry registry = new Registry("linking");
    private JdbcTemplate jdbc = registry.jdbc;
    private Nights nights = registry.nights;
    private Persons persons = registry.persons;
    private Linking linking = registry.linking;

    @BeforeEach
    void anEmptyStore(TestInfo test) {
        registry = new Registry("linking-" + test.getDisplayName());
        jdbc = registry.jdbc;
        nights = registry.nights;
        persons = registry.persons;
        linking = registry.linking;
    }

    @Test
    void decisionPartsWhatTheStagesJoinedAndTheEarlierNightStillKnowsThemAsOne() {
        var first = night();
        state(first, ONE, SAME);
        close(first);

        var second = night();
        rulings().keep(second, Ruling.Draft.split("P-X", "somebody", ""), List.of("one"), List.of("same"));
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
    void manyLinksAreKeptAndWhereAllIsLinkedAnewStayAsTheyAre() {
        var people = 2_100;
        var first = night();
        IntStream.range(0, people).forEach(number -> {
            var council = "%07d".formatted(number);
            var pupil = "A" + number;
            state(
                    first,
                    described("a", number).with("council/991", council),
                    described("b", number).with("upn", pupil),
                    described("c", number).with("council/991", council).with("upn", pupil));
        });
        close(first);

        var second = night();
        registry.linking("another model").link(second);
        nights.publish(second, "{}");

        var still = jdbc.queryForList("SELECT from_night FROM link WHERE to_night = " + Night.STILL, Long.class);
        assertThat(still).hasSize(2 * people).containsOnly((long) first.number());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM link", Long.class)).isEqualTo(2L * people);
    }

    /** Like nobody of another number. */
    private static People described(String key, int number) {
        return People.of("%s%04d".formatted(key, number), "Given" + number, "Family" + number)
                .born(DATE.minusDays(11L * number))
                .at("");
    }

    @Test
    void whatWeightsAreTheSumOfIsKept() {
        var night = night();
        state(night, bystanders());
        state(night, People.of("a", "Rosalind", "Thornbury"), People.of("b", "Rosalind", "Thornbury"));
        close(night);

        assertThat(persons.evidence(who("a"), night.number()))
                .singleElement()
                .satisfies(link -> assertThat(link.weights().stream()
                                .mapToDouble(LinkWeight::bits)
                                .sum())
                        .isCloseTo(link.weight(), within(0.005)));
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

    @Test
    void joinHoldsForWhoeverTakesTheirPlace() {
        var first = night();
        state(first, ONE, STRANGER);
        close(first);
        var second = night();
        rulings().keep(second, Ruling.Draft.join("P-X", "P-Y", "somebody", ""), List.of("one"), List.of("stranger"));
        close(second);

        var third = night();
        end(third, 1);
        state(
                third,
                People.of("corrected", "Rosalind", "Thornberry")
                        .from(ONE.feed())
                        .with("council/991", "0000007"));
        close(third);

        assertThat(who("corrected")).isEqualTo(who("stranger"));
    }

    @Test
    void splitHoldsForWhoeverTakesTheirPlaceThoughStrongerEvidenceSpeaksAgainst() {
        var number = Town.nhsNumber(1);
        var mine = ONE.verified(number);
        var theirs = People.of("theirs", "Rosalind", "Thornbury").verified(number);
        var first = night();
        state(first, mine, theirs);
        close(first);
        var second = night();
        rulings().keep(second, Ruling.Draft.split("P-X", "somebody", ""), List.of("one"), List.of("theirs"));
        close(second);

        var third = night();
        end(third, 1);
        state(
                third,
                People.of("corrected", "Rosalind", "Thornbury")
                        .from(ONE.feed())
                        .with("council/991", "0000007")
                        .verified(number)
                        .at("ZZ1 1AA"));
        close(third);

        assertThat(who("corrected")).isNotEqualTo(who("theirs"));
        assertThat(persons.doubts(third.number())).isZero();
    }

    @Test
    void whoeverIsDescribedAnewKeepsTheId() {
        var first = night();
        state(first, ONE.verified(Town.nhsNumber(1)), STRANGER);
        close(first);
        var id = who("one");

        var second = night();
        end(second, 1);
        state(
                second,
                People.of("moved", "Rosalind", "Thornberry")
                        .from(ONE.feed())
                        .verified(Town.nhsNumber(1))
                        .at("ZZ7 7ZZ"));
        close(second);

        assertThat(who("moved")).isEqualTo(id);
    }

    @Test
    void somebodyElseUnderTheSameIdentifierHasAnIdOfTheirOwn() {
        var first = night();
        state(first, ONE);
        close(first);
        var id = who("one");

        var second = night();
        end(second, 1);
        state(
                second,
                People.of("other", "Bartholomew", "Eastwood")
                        .from(ONE.feed())
                        .with("council/991", "0000007")
                        .born(DATE.minusYears(50)));
        close(second);

        assertThat(who("other")).isNotEqualTo(id);
    }

    @Test
    void undoGivesTheIdsBack() {
        var first = night();
        state(first, ONE, SAME, STRANGER);
        close(first);
        var before = persons.persons();
        var one = who("one");
        var second = night();
        var join = rulings()
                .keep(
                        second,
                        Ruling.Draft.join("P-X", "P-Y", "somebody", ""),
                        List.of("one", "same"),
                        List.of("stranger"));
        close(second);
        assertThat(persons.persons().values()).containsOnly(one);
        assertThat(persons.decided()).isEqualTo(1);

        var third = night();
        rulings().keep(third, Ruling.Draft.undo(join, "somebody", ""), List.of(), List.of());
        close(third);

        assertThat(persons.persons()).isEqualTo(before);
        assertThat(persons.decided()).isZero();
        assertThat(rulings().find(1, second.number()).orElseThrow().inForce()).isTrue();
        assertThat(rulings().find(1, third.number()).orElseThrow().undoneBy()).isEqualTo(2);
    }

    @Test
    void undoDoesNotMoveWhoMovedAgainSince() {
        var first = night();
        state(first, ONE, STRANGER);
        close(first);
        var second = night();
        var join = rulings()
                .keep(second, Ruling.Draft.join("P-X", "P-Y", "somebody", ""), List.of("one"), List.of("stranger"));
        close(second);
        var third = night();
        rulings().keep(third, Ruling.Draft.split("P-X", "somebody", ""), List.of("one"), List.of("stranger"));
        close(third);
        var parted = who("stranger");

        var fourth = night();
        rulings().keep(fourth, Ruling.Draft.undo(join, "somebody", ""), List.of(), List.of());
        close(fourth);

        assertThat(who("stranger")).isEqualTo(parted).isNotEqualTo(who("one"));
    }

    @Test
    void decisionGoesWithTheNightThatIsTakenBack() {
        var first = night();
        state(first, ONE, STRANGER);
        close(first);
        var second = night();
        rulings().keep(second, Ruling.Draft.join("P-X", "P-Y", "somebody", ""), List.of("one"), List.of("stranger"));
        linking.link(second);

        nights.takeBack(second.number());

        assertThat(rulings().all(second.number())).isEmpty();
        assertThat(persons.decisions()).isEmpty();
    }

    @Test
    void whoeverComesBackAloneDoesNotShareTheIdThatAnotherHasNow() {
        var known = People.of("b", "Rosalind", "Thornbury").with("council/991", "7");
        var first = night();
        state(first, bystanders());
        state(first, People.of("a", "Rosalind", "Thornbury"), known);
        close(first);
        assertThat(who("a")).isEqualTo(who("b"));
        var second = night();
        registry.silence(second, "a");
        close(second);
        var third = night();
        registry.silence(third, "b");
        state(
                third,
                People.of("c", "Bartholomew", "Eastwood")
                        .from(known.feed())
                        .with("council/991", "7")
                        .gender("male")
                        .at("ZZ1 1AA"));
        close(third);
        assertThat(who("c")).isEqualTo(who("a"));

        var fourth = night();
        registry.state(fourth, People.of("a", "Rosalind", "Thornbury").identity());
        close(fourth);

        assertThat(who("c")).isNotEqualTo(who("a"));
    }

    @Test
    void daysOfAnIdentifierThatAreToldLaterLink() {
        var first = night();
        state(first, bystanders());
        state(
                first,
                People.of("a", "Rosalind", "Thornbury").with("upn", "A1"),
                People.of("b", "Rosalind", "Thornbury").with("upn", "A2"));
        close(first);
        assertThat(who("a")).isNotEqualTo(who("b"));

        var second = night();
        registry.state(
                second,
                People.of("a", "Rosalind", "Thornbury").with("upn", "A1").valid(null, DATE));
        registry.state(
                second,
                People.of("b", "Rosalind", "Thornbury").with("upn", "A2").valid(DATE.plusDays(1), null));
        close(second);

        assertThat(who("a")).isEqualTo(who("b"));
    }

    /** So many that few more do not change the weight of what others share. */
    private static People[] bystanders() {
        return IntStream.range(0, 40)
                .mapToObj(i -> People.of("n" + i, "Name" + (char) ('a' + i), "Other" + (char) ('a' + i))
                        .born(DATE.minusYears(i))
                        .at(""))
                .toArray(People[]::new);
    }

    private String who(String key) {
        return persons.persons().entrySet().stream()
                .filter(each -> each.getKey().strip().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private Rulings rulings() {
        return new Rulings(jdbc);
    }

    private void end(Night night, long statement) {
        jdbc.update("UPDATE statement SET to_night = ? WHERE statement = ?", night.number(), statement);
    }

    private Night night() {
        return nights.begin(DATE, Instant.EPOCH);
    }

    private void close(Night night) {
        linking.link(night);
        nights.publish(night, "{}");
    }

    private void state(Night night, People... people) {
        List.of(people).forEach(person -> registry.describe(night, person.identity()));
    }
}

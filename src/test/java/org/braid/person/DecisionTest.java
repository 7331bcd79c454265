package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.MODEL;
import static org.braid.person.TestModel.people;
import static org.braid.person.TestModel.stages;

import java.util.List;
import org.braid.person.Link.Stage;
import org.junit.jupiter.api.Test;

/** People decide, and the decision outlives every night. */
class DecisionTest {
    private static final People ONE = People.of("a", "Rosalind", "Thornbury");
    private static final People TWO = People.of("b", "Rosalind", "Thornbury");
    private static final People STRANGER = People.of("c", "Oscar", "Wakeford").at("ZZ1 1AA");

    private static Clusters link(List<Decision> decisions, People... people) {
        return new Linkage(MODEL).link(People.all(people), decisions);
    }

    private static Decision joined(long id, String left, String right) {
        return new Decision(id, left, right, true, "clerk");
    }

    private static Decision parted(long id, String left, String right) {
        return new Decision(id, left, right, false, "clerk");
    }

    @Test
    void joinsWhatNothingElseWould() {
        var clusters = link(List.of(joined(1, "c", "a")), ONE, STRANGER);

        assertThat(people(clusters)).containsExactly(List.of("a", "c"));
        assertThat(stages(clusters)).containsExactly(Stage.DECISION);
    }

    @Test
    void joinsDespiteTwoVerifiedNumbers() {
        var clusters =
                link(List.of(joined(1, "a", "b")), ONE.verified(Town.nhsNumber(1)), TWO.verified(Town.nhsNumber(2)));

        assertThat(people(clusters)).containsExactly(List.of("a", "b"));
    }

    @Test
    void partsWhatWouldLinkAndAsksNoMore() {
        var clusters = link(List.of(parted(1, "a", "b")), ONE, TWO);

        assertThat(people(clusters)).containsExactly(List.of("a"), List.of("b"));
        assertThat(clusters.doubtful()).isEmpty();
    }

    @Test
    void partsAlsoThroughAThirdByTheWeakestLink() {
        var third = People.of("c", "Rosalind", "Thornbury").with("council/991", "7");

        var clusters = link(List.of(parted(1, "a", "b")), ONE.with("council/991", "7"), TWO, third);

        assertThat(people(clusters)).containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void theNewerOfTwoDecisionsHolds() {
        assertThat(people(link(List.of(parted(1, "a", "b"), joined(2, "a", "b")), ONE, TWO)))
                .hasSize(1);
        assertThat(people(link(List.of(parted(2, "a", "b"), joined(1, "a", "b")), ONE, TWO)))
                .hasSize(2);
    }

    @Test
    void restsWhileADescriptionIsGone() {
        assertThat(people(link(List.of(joined(1, "a", "gone"), parted(2, "gone", "b")), ONE, TWO)))
                .hasSize(1);
    }

    @Test
    void goesOnToWhoeverHasTheSameIdentifiersInTheSameFeed() {
        var number = Town.nhsNumber(1);
        var was = ONE.with("council/991", "7").verified(number);
        var corrected = People.of("d", "Rosalind", "Thornberry")
                .from(ONE.feed())
                .with("council/991", "7")
                .verified(number);

        var clusters = link(List.of(parted(1, "a", "b")), was, TWO.verified(number), corrected);

        assertThat(people(clusters)).containsExactly(List.of("a", "d"), List.of("b"));
    }

    @Test
    void doesNotGoOnToAnotherFeedOrAnotherNumber() {
        var number = Town.nhsNumber(1);
        var was = ONE.with("council/991", "7").verified(number);
        var elsewhere = People.of("d", "Rosalind", "Thornbury").verified(number);
        var another = elsewhere.from(ONE.feed()).with("council/991", "8");

        assertThat(people(link(List.of(joined(1, "a", "b")), was, TWO, elsewhere)))
                .hasSize(1);
        assertThat(people(link(List.of(parted(1, "a", "b")), was, TWO, another)))
                .contains(List.of("b"));
    }
}

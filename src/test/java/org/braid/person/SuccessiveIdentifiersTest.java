package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.people;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two values of one register speak against a pair, unless one ended before the other began. */
class SuccessiveIdentifiersTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST_OF_JUNE = JULY.minusDays(1);
    private static final People TEMPORARY =
            People.of("a", "Rosalind", "Thornbury").with("upn", "A1");
    private static final People PERMANENT =
            People.of("b", "Rosalind", "Thornbury").with("upn", "A2");

    private static Clusters link(Identity... people) {
        return new Linkage(TestModel.MODEL).link(List.of(people), List.of());
    }

    private static double weight(Identity... people) {
        return link(people).people().get(0).links().get(0).weight();
    }

    @Test
    void permanentPupilNumberFollowsTheTemporaryOne() {
        var clusters = link(TEMPORARY.valid(null, LAST_OF_JUNE), PERMANENT.valid(JULY, null));

        assertThat(people(clusters)).containsExactly(List.of("a", "b"));
    }

    @Test
    void numbersOfOneTimeKeepPeopleApart() {
        var clusters = link(TEMPORARY.valid(null, JULY), PERMANENT.valid(JULY, null));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).containsExactly("the two have different unique pupil numbers");
    }

    @Test
    void numbersWithoutDaysKeepPeopleApart() {
        assertThat(people(link(TEMPORARY.valid(null, LAST_OF_JUNE), PERMANENT.identity())))
                .hasSize(2);
    }

    @Test
    void anotherIdOfTheCouncilWeighsNothingWhereItCameAfter() {
        var before = People.of("a", "Rosalind", "Thornbury").with("council/991", "7");
        var after = People.of("b", "Rosalind", "Thornbury").with("council/991", "8");

        assertThat(weight(before.valid(null, LAST_OF_JUNE), after.valid(JULY, null)))
                .isGreaterThan(weight(before.identity(), after.identity()));
    }
}

package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.link;
import static org.braid.person.TestModel.people;
import static org.braid.person.TestModel.stages;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.braid.person.Link.Stage;
import org.junit.jupiter.api.Test;

/**
 * The published example of four records in one extract, which has pseudonyms only (docs/interpretations.md, 20):
 *
 * <pre>
 * Record  NHS number  Council id  Result
 * 1       123         none        use 123
 * 2       123         456         use 123
 * 3       none        456         exclude: 456 is seen with an NHS number, so nobody can be certain
 * 4       none        789         use 789
 * </pre>
 */
class FourRecordRuleTest {
    private static final String NHS_123 = Town.nhsNumber(1);
    private static final String COUNCIL = "council/991";
    private static final String EXTRACT = "social-care";
    private static final LocalDate ANOTHER_DAY = LocalDate.of(1951, 8, 2);
    private static final String WAITS = "the same identifier, which its feed also gives with an NHS number;"
            + " without one, date of birth or a name must agree, and none does";

    private static final People ONE = pseudonym("1").verified(NHS_123);
    private static final People TWO = pseudonym("2").verified(NHS_123).with(COUNCIL, "456");
    private static final People THREE = pseudonym("3").with(COUNCIL, "456");
    private static final People FOUR = pseudonym("4").with(COUNCIL, "789");

    private static People pseudonym(String key) {
        return described(People.of(key, "", "").born(null));
    }

    private static People described(People person) {
        return person.from(EXTRACT).at("");
    }

    private static People ada(People record) {
        return record.named("Rosalind", "Thornbury").born(People.BORN);
    }

    @Test
    void ofPseudonymsTheThirdWaitsForAPersonAndTheOthersComeOutAsPublished() {
        var clusters = link(ONE, TWO, THREE, FOUR);

        assertThat(people(clusters)).containsExactly(List.of("1", "2"), List.of("3"), List.of("4"));
        assertThat(stages(clusters)).containsExactly(Stage.NHS_NUMBER);
        assertThat(clusters.doubtful())
                .extracting(doubt -> doubt.link().left(), doubt -> doubt.link().right(), Clusters.Doubt::reason)
                .containsExactly(Tuple.tuple("2", "3", WAITS));
    }

    @Test
    void withNamesThatAgreeTheThirdIsTheOtherTwo() {
        var clusters = link(ada(ONE), ada(TWO), ada(THREE), FOUR.named("Wilma", "Oakes"));

        assertThat(people(clusters)).containsExactly(List.of("1", "2", "3"), List.of("4"));
        assertThat(stages(clusters)).containsOnly(Stage.NHS_NUMBER, Stage.SCOPED_IDENTIFIER);
        assertThat(clusters.doubtful()).isEmpty();
    }

    @Test
    void aDateOfBirthAloneConfirmsIt() {
        assertThat(people(link(ada(TWO), THREE.born(People.BORN)))).containsExactly(List.of("2", "3"));
    }

    @Test
    void withAnotherNameTheThirdWaits() {
        var clusters = link(ada(ONE), ada(TWO), THREE.named("Wilma", "Oakes"), FOUR);

        assertThat(people(clusters)).containsExactly(List.of("1", "2"), List.of("3"), List.of("4"));
        assertThat(doubts(clusters)).containsExactly(WAITS);
    }

    @Test
    void withAnotherNameAndDateOfBirthTheReasonIsThatAllDiffers() {
        var clusters = link(ada(TWO), THREE.named("Wilma", "Oakes").born(ANOTHER_DAY));

        assertThat(doubts(clusters)).containsExactly("the same identifier, but date of birth and both names differ");
    }

    @Test
    void withoutAnyNumberBesideItTheCouncilIdIsEnough() {
        var again = pseudonym("5").with(COUNCIL, "789").at("ZZ1 1AA");

        assertThat(people(link(FOUR, again))).containsExactly(List.of("4", "5"));
    }

    @Test
    void anotherFeedQuotesTheCouncilsRegisterKnowingly() {
        var card = pseudonym("5").from("payment-card").with(COUNCIL, "456");

        assertThat(people(link(ada(ONE), ada(TWO), card))).containsExactly(List.of("1", "2", "5"));
    }

    @Test
    void theThirdDoesNotComeInThroughAnotherFeed() {
        var card = ada(pseudonym("5")).from("payment-card").with(COUNCIL, "456");
        var clusters = link(ada(ONE), ada(TWO), THREE, card);

        assertThat(people(clusters)).containsExactly(List.of("1", "2", "5"), List.of("3"));
        assertThat(doubts(clusters)).containsExactly(WAITS);
    }

    @Test
    void twoThatAreUnsureInTheSameWayStayTogether() {
        var again = THREE.at("ZZ1 1AA");
        var clusters = link(
                ada(TWO),
                THREE,
                new People("3b", EXTRACT, again.identifiers(), again.status(), "", "", null, "", "ZZ1 1AA", false));

        assertThat(people(clusters)).containsExactly(List.of("2"), List.of("3", "3b"));
        assertThat(doubts(clusters)).containsExactly(WAITS);
    }
}

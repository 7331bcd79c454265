package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.link;
import static org.braid.person.TestModel.people;
import static org.braid.person.TestModel.stages;

import java.time.LocalDate;
import java.util.List;
import org.braid.person.Link.Stage;
import org.junit.jupiter.api.Test;

/** The three stages, one pair at a time. */
class LinkageTest {
    private static final String NUMBER = Town.nhsNumber(1);
    private static final String OTHER_NUMBER = Town.nhsNumber(2);
    private static final LocalDate FAR_OFF = LocalDate.of(1979, 11, 30);
    private static final People ANN = People.of("a", "Rosalind", "Thornbury").gender("female");

    private static People sameAs(People person) {
        return new People(
                "b",
                "feed-b",
                List.of(),
                person.status(),
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                person.gender(),
                person.postcode(),
                false);
    }

    @Test
    void oneVerifiedNumberLinksWhereTheDateOfBirthAgrees() {
        var clusters =
                link(ANN.verified(NUMBER), sameAs(ANN).named("Wilma", "Oakes").verified(NUMBER));

        assertThat(people(clusters)).containsExactly(List.of("a", "b"));
        assertThat(clusters.people().get(0).links())
                .containsExactly(new Link(
                        "a",
                        "b",
                        Stage.NHS_NUMBER,
                        99,
                        List.of(
                                "the same verified NHS number",
                                "the date of birth agrees",
                                "the given name differs",
                                "the family name differs")));
    }

    @Test
    void oneVerifiedNumberLinksWhereANameAgrees() {
        var clusters = link(
                ANN.verified(NUMBER),
                sameAs(ANN).named("Ros", "Oakes").born(FAR_OFF).unverified(NUMBER));

        assertThat(stages(clusters)).containsExactly(Stage.NHS_NUMBER);
    }

    @Test
    void oneVerifiedNumberLinksWhereNothingElseIsStated() {
        var clusters =
                link(ANN.verified(NUMBER), sameAs(ANN).named("", "").born(null).verified(NUMBER));

        assertThat(stages(clusters)).containsExactly(Stage.NHS_NUMBER);
    }

    @Test
    void aNumberThatNothingConfirmsIsDoubted() {
        var clusters = link(
                ANN.verified(NUMBER),
                sameAs(ANN).named("Wilma", "Oakes").born(FAR_OFF).verified(NUMBER));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters))
                .containsExactly("the same NHS number, but date of birth and name do not confirm it");
    }

    @Test
    void anUnverifiedNumberNeedsBothDateOfBirthAndName() {
        var both = link(
                ANN.unverified(NUMBER), sameAs(ANN).named("Rosalind", "Oakes").unverified(NUMBER));
        var birthOnly =
                link(ANN.unverified(NUMBER), sameAs(ANN).named("Wilma", "Oakes").unverified(NUMBER));

        assertThat(stages(both)).containsExactly(Stage.NHS_NUMBER);
        assertThat(people(birthOnly)).hasSize(2);
    }

    @Test
    void twoVerifiedNumbersNeverLink() {
        var clusters = link(ANN.verified(NUMBER), sameAs(ANN).verified(OTHER_NUMBER));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).containsExactly("the two have different verified NHS numbers");
    }

    @Test
    void anUnverifiedOtherNumberSpeaksAgainstAPair() {
        var moved = sameAs(ANN).at("ZZ1 1AA").unverified(OTHER_NUMBER);

        assertThat(people(link(ANN.verified(NUMBER), moved))).hasSize(2);
    }

    @Test
    void oneScopedIdentifierLinksAcrossFeeds() {
        var clusters = link(
                ANN.with("council/991", "7"),
                sameAs(ANN).named("Rosalind", "Oakes").born(FAR_OFF).with("council/991", "7"));

        assertThat(stages(clusters)).containsExactly(Stage.SCOPED_IDENTIFIER);
    }

    @Test
    void oneScopedIdentifierIsDoubtedWhereAllElseDiffers() {
        var clusters = link(
                ANN.with("council/991", "7"),
                sameAs(ANN).named("Wilma", "Oakes").born(FAR_OFF).with("council/991", "7"));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).containsExactly("the same identifier, but date of birth and both names differ");
    }

    @Test
    void oneValueInTwoScopesSaysNothing() {
        var clusters = link(
                ANN.with("council/991", "7"),
                sameAs(ANN).named("Wilma", "Oakes").born(FAR_OFF).with("council/992", "7"));

        assertThat(people(clusters)).hasSize(2);
        assertThat(clusters.doubtful()).isEmpty();
    }

    @Test
    void twoCouncilIdsForOnePersonStillLink() {
        var clusters = link(ANN.with("council/991", "7"), sameAs(ANN).with("council/991", "8"));

        assertThat(stages(clusters)).containsExactly(Stage.PROBABILISTIC);
    }

    @Test
    void twoPupilNumbersNeverLinkByWeight() {
        var clusters = link(ANN.with("upn", "A1"), sameAs(ANN).with("upn", "A2"));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).containsExactly("the two have different unique pupil numbers");
    }

    @Test
    void whoMovedHouseLinks() {
        assertThat(stages(link(ANN, sameAs(ANN).at("ZZ1 1AA")))).containsExactly(Stage.PROBABILISTIC);
    }

    @Test
    void whoChangedTheFamilyNameLinksWhateverTheGender() {
        var man = ANN.named("Oscar", "Thornbury").gender("male");

        assertThat(stages(link(ANN, sameAs(ANN).named("Rosalind", "Oakes")))).containsExactly(Stage.PROBABILISTIC);
        assertThat(stages(link(man, sameAs(man).named("Oscar", "Oakes")))).containsExactly(Stage.PROBABILISTIC);
    }

    @Test
    void aChangedFamilyNameIsDoubtedWhereAnotherOfLikeNameLivesThere() {
        var clusters = link(
                ANN,
                sameAs(ANN).named("Rosalind", "Oakes"),
                People.of("c", "Rosaline", "Thornbury").gender("female"));

        assertThat(people(clusters)).doesNotContain(List.of("a", "b"));
    }

    @Test
    void aSlipInTheDateOfBirthLinksWhereAllElseAgrees() {
        assertThat(stages(link(ANN, sameAs(ANN).born(LocalDate.of(1984, 3, 11)))))
                .containsExactly(Stage.PROBABILISTIC);
        assertThat(stages(link(ANN.born(LocalDate.of(1984, 3, 7)), sameAs(ANN).born(LocalDate.of(1984, 7, 3)))))
                .containsExactly(Stage.PROBABILISTIC);
    }

    @Test
    void aShortFormLinks() {
        assertThat(stages(link(ANN, sameAs(ANN).named("Roz", "Thornbury")))).containsExactly(Stage.PROBABILISTIC);
    }

    @Test
    void aSlipInTheGivenNameLinks() {
        assertThat(stages(link(ANN, sameAs(ANN).named("Roslaind", "Thornbury"))))
                .containsExactly(Stage.PROBABILISTIC);
    }

    @Test
    void anInitialLinksAtOneAddressOnly() {
        assertThat(stages(link(ANN, sameAs(ANN).named("R", "Thornbury")))).containsExactly(Stage.PROBABILISTIC);
        assertThat(people(link(ANN, sameAs(ANN).named("R", "Thornbury").at("ZZ1 1AA"))))
                .hasSize(2);
    }

    @Test
    void swappedNamesLink() {
        var clusters = link(ANN, sameAs(ANN).named("Thornbury", "Rosalind"));

        assertThat(clusters.people().get(0).links().get(0).evidence()).contains("given and family name stand swapped");
    }

    @Test
    void noEvidenceHoldsAPersonalValue() {
        var clusters = link(ANN, sameAs(ANN).at("ZZ1 1AA"));

        assertThat(clusters.people().get(0).links().get(0).evidence())
                .containsExactly(
                        "the given name agrees",
                        "the family name agrees",
                        "the date of birth agrees",
                        "the postcode differs",
                        "the gender agrees");
    }

    @Test
    void aDifferentGenderSpeaksAgainst() {
        var same = link(ANN, sameAs(ANN)).people().get(0).links().get(0).weight();
        var other = link(ANN, sameAs(ANN).gender("male"))
                .people()
                .get(0)
                .links()
                .get(0)
                .weight();
        var unclear = link(ANN, sameAs(ANN).gender("other"))
                .people()
                .get(0)
                .links()
                .get(0)
                .weight();

        assertThat(other).isLessThan(unclear);
        assertThat(unclear).isLessThan(same);
    }

    @Test
    void aRareNameTellsMoreThanACommonOne() {
        var rare = link(ANN, sameAs(ANN)).people().get(0).links().get(0).weight();
        var common = TestModel.among(300, "Rosalind", "Thornbury", ANN, sameAs(ANN));

        assertThat(common).isLessThan(rare);
    }

    @Test
    void weightIsTheSumOfWhatEachRespectAddsOrTakes() {
        var link = link(
                        People.of("a", "Harold", "Holmcroft").gender("male"),
                        People.of("b", "Harry", "Holmcroft").gender("male").at("ZZ99 3AC"))
                .people()
                .get(0)
                .links()
                .get(0);

        assertThat(link.weights().stream().mapToDouble(LinkWeight::bits).sum()).isCloseTo(link.weight(), within(0.005));
        assertThat(link.weights())
                .extracting(each -> each.of() + ": " + each.level())
                .startsWith("beforehand: ", "given name: nickname", "family name: exact", "birth date: exact")
                .contains("postcode: slip", "gender: same", "feed: other");
        assertThat(LinkWeight.read(LinkWeight.text(link.weights()))).isEqualTo(link.weights());
    }

    @Test
    void weightOfADoubtIsASumToo() {
        var doubts = link(People.of("a", "Christian", "Holmcroft"), People.of("b", "Christina", "Holmcroft"))
                .doubtful();

        assertThat(doubts)
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.link().weights().stream()
                                .mapToDouble(LinkWeight::bits)
                                .sum())
                        .isCloseTo(doubt.link().weight(), within(0.005)));
    }

    @Test
    void twoDescriptionsWithOneKeyCountOnce() {
        assertThat(people(link(ANN, ANN))).containsExactly(List.of("a"));
    }

    @Test
    void nobodyGivesNobody() {
        assertThat(link()).isEqualTo(new Clusters(List.of(), List.of()));
    }
}

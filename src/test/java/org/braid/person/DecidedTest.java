package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What people decide shows what the linkage is worth by itself. */
class DecidedTest {
    private static final People ONE = People.of("one", "Christian", "Thornbury").gender("male");
    private static final People SAME =
            People.of("same", "Christian", "Thornbury").gender("male");
    private static final People TWIN =
            People.of("twin", "Christina", "Thornbury").gender("female");
    private static final People STRANGER =
            People.of("stranger", "Oscar", "Wakeford").at("ZZ1 1AA");

    private Registry registry = new Registry("nobody");
    private Placements placements = new Placements(registry.jdbc);

    @BeforeEach
    void aNight(TestInfo test) {
        registry = new Registry("decided-" + test.getDisplayName());
        placements = new Placements(registry.jdbc);
        registry.night(ONE, SAME, TWIN, STRANGER);
    }

    private static Ruling.Draft one() {
        return Ruling.Draft.join("P-X", "P-Y", "A Clerk", "");
    }

    private static Ruling.Draft two() {
        return Ruling.Draft.apart("P-X", "P-Y", "A Clerk", "");
    }

    @Test
    void linksQueueAndStrangersAreToldApart() {
        registry.decide(two(), "one", "same");
        registry.decide(one(), "one", "twin");
        var night = registry.decide(one(), "one", "stranger");

        var decided = placements.decided(night.number());

        assertThat(decided).isEqualTo(new Decided(2, 1, 1, 0, 1));
        assertThat(decided.precision()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(decided.recall()).isEqualTo(new BigDecimal("0.5000"));
    }

    @Test
    void newerDecisionAboutTheSamePairCountsAlone() {
        registry.decide(two(), "one", "same");
        var night = registry.decide(one(), "one", "same");

        assertThat(placements.decided(night.number())).isEqualTo(new Decided(1, 0, 1, 1, 1));
    }

    @Test
    void decisionAboutManyDescriptionsCountsOnceByItsNearestPair() {
        var night = registry.night(List.of(), List.of(one()), List.of("one"), List.of("same", "stranger"));

        assertThat(placements.decided(night.number())).isEqualTo(new Decided(1, 0, 1, 1, 1));
    }

    @Test
    void undoneDecisionCountsNoMoreAndTheEarlierNightStillKnowsIt() {
        var decided = registry.decide(one(), "one", "twin");
        var join = new Rulings(registry.jdbc).find(1, decided.number()).orElseThrow();
        var undone = registry.night(List.of(), List.of(Ruling.Draft.undo(join, "A", "")), List.of(), List.of());

        assertThat(placements.decided(undone.number())).isEqualTo(new Decided(0, 0, 0, 0, 0));
        assertThat(placements.decided(undone.number()).precision()).isNull();
        assertThat(placements.decided(undone.number()).recall()).isNull();
        assertThat(placements.decided(decided.number()).one()).isEqualTo(1);
        registry.takeBack(undone);
        assertThat(placements.decided(decided.number() + 1).one()).isEqualTo(1);
    }
}

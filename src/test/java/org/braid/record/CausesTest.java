package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braid.record.Award.council;

import java.util.List;
import org.braid.audit.Night;
import org.braid.entitlement.Entitlement;
import org.junit.jupiter.api.Test;

/** Why a person's statements are not what they were. */
class CausesTest {
    private static final int STILL = Night.STILL;
    private static final Entitlement JULY =
            Trails.from("july.csv", "m1", council("A").award());
    private static final Entitlement AUGUST =
            Trails.from("august.csv", "m1", council("A").paying("120").award());

    private static Stand stand(Entitlement award) {
        return Stand.of(Given.record(List.of(award), List.of())).get(award.key());
    }

    private static Cause.Source source(String file, String place, String mapping) {
        return new Cause.Source("social-care", file, file, place, mapping);
    }

    @Test
    void newContentIsADeliverys() {
        var trails = new Trails()
                .delivered(1, "july.csv")
                .delivered(2, "august.csv")
                .read(1, 1, "m1")
                .read(2, 2, "m1");

        var cause = trails.causes("p1").of(stand(JULY), stand(AUGUST));

        assertThat(cause)
                .isEqualTo(Cause.said(Cause.Kind.DELIVERY, source("august.csv", "august.csv, line 7", "m1"), null));
    }

    @Test
    void bytesThatOnlyAnotherMappingHadReadAreTheMappings() {
        var again = Trails.from("july.csv", "m2", council("A").paying("120").award());
        var trails = new Trails().delivered(1, "july.csv").read(1, 1, "m1").read(2, 1, "m2");

        assertThat(trails.causes("p1").of(stand(JULY), stand(again)).kind()).isEqualTo(Cause.Kind.MAPPING);
        assertThat(trails.causes("p1").of(null, stand(again)).kind()).isEqualTo(Cause.Kind.MAPPING);
    }

    @Test
    void whatASnapshotLeavesOutIsTheSnapshots() {
        var trails = new Trails()
                .delivered(1, "july.csv")
                .delivered(2, "august.csv")
                .read(1, 1, "m1")
                .read(2, 2, "m1")
                .known(JULY, 10, 1, 1, 2);

        assertThat(trails.causes("p1").of(stand(JULY), null))
                .isEqualTo(Cause.leftOut(List.of(source("august.csv", "", "m1"))));
    }

    @Test
    void whatAnotherMappingNoLongerFindsIsTheMappings() {
        var trails = new Trails()
                .delivered(1, "july.csv")
                .read(1, 1, "m1")
                .read(2, 1, "m2")
                .known(JULY, 10, 1, 1, 2);

        assertThat(trails.causes("p1").of(stand(JULY), null).kind()).isEqualTo(Cause.Kind.MAPPING);
    }

    @Test
    void whatIsNowhereAnyMoreIsLeftOutByNobodyKnown() {
        assertThat(new Trails().causes("p1").of(stand(JULY), null)).isEqualTo(Cause.leftOut(List.of()));
    }

    @Test
    void sameWordsWithAnotherPersonAreTheLinkages() {
        var trails =
                new Trails().known(JULY, 10, 1, 1, STILL).stayed(10, "p1", 1, 2).stayed(10, "p2", 2, STILL);

        assertThat(trails.causes("p1").of(stand(JULY), null)).isEqualTo(Cause.moved("p2", null));
        assertThat(trails.causes("p2").of(null, stand(JULY))).isEqualTo(Cause.moved("p1", null));
    }

    @Test
    void decisionBetweenTheNightsAboutOneOfTheTwoIsTheCause() {
        var moved = new Trails()
                .known(JULY, 10, 1, 1, STILL)
                .stayed(10, "p1", 1, 2)
                .stayed(10, "p2", 2, STILL)
                .stayed(11, "p2", 1, STILL)
                .stayed(12, "p3", 1, STILL);

        var cause = moved.decided("other", 2, 12, 12)
                .decided("earlier", 1, 10, 11)
                .decided("later", 3, 10, 11)
                .decided("clerk", 2, 10, 11)
                .causes("p1")
                .of(stand(JULY), null);

        assertThat(cause).isEqualTo(Cause.moved("p2", "clerk"));
    }

    @Test
    void otherWordsWithAnotherPersonAreTheDeliverysWithBothNamed() {
        var trails = new Trails()
                .delivered(1, "july.csv")
                .delivered(2, "august.csv")
                .read(1, 1, "m1")
                .read(2, 2, "m1")
                .known(JULY, 10, 1, 1, 2)
                .known(AUGUST, 20, 2, 2, STILL)
                .stayed(10, "p1", 1, STILL)
                .stayed(20, "p2", 2, STILL);

        assertThat(trails.causes("p1").of(stand(JULY), null))
                .isEqualTo(Cause.said(Cause.Kind.DELIVERY, source("august.csv", "", ""), "p2"));
        assertThat(trails.causes("p2").of(null, stand(AUGUST)))
                .isEqualTo(Cause.said(Cause.Kind.DELIVERY, source("august.csv", "august.csv, line 7", "m1"), "p1"));
    }

    @Test
    void nothingHasNoCause() {
        assertThatThrownBy(() -> new Trails().causes("p1").of(null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}

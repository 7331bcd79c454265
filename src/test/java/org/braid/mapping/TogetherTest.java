package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.feed.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's rows are taken together or wait together. */
class TogetherTest {
    static final String MAPPING = """
            feed: north
            semantics: %s
            mayLose: 100 %%
            read: { format: csv, required: [Kind, Ref, Case, NHS, Name, Born, Amount, From] }
            common:
              identifiers: { system: case, column: Case }
              fields:
                authority: "991"
                reference: { column: Ref, required: true }
                nhsNumber: { column: NHS }
                fullName: { column: Name }
                birthDate: { column: Born }
                stream: SOCIAL_CARE
                from: { column: From, required: true }
            rows:
              - name: money
                when: { Kind: M }
                gives: entitlement
                fields:
                  funder: "991"
                  amount: { column: Amount, required: true }
                  currency: GBP
                  frequency: WEEKLY
              - { name: plan, when: { Kind: P }, gives: plan }
              - { name: end, when: { Kind: E }, gives: withdrawal }
            """;
    private static final String HEADING = "Kind,Ref,Case,NHS,Name,Born,Amount,From";
    private static final String A1 = "M,A1,7,,Ada Example,1961-07-04,10,2026-04-01";
    private static final String A2 = "M,A2,,9990010005,Ada Example,1961-07-04,20,2026-04-01";
    private static final String A3 = "M,A3,,9990010005,,,30,2026-04-01";
    private static final String B = "M,B,8,,Ben Sample,1972-08-05,40,2026-04-01";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.mapping("north/money.yaml", MAPPING.formatted("snapshot"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Desk.Fared normalise(Night night, String file, String... rows) {
        return desk.normalise(night, deliver(file, rows));
    }

    private Delivery deliver(String file, String... rows) {
        return desk.deliver("north", file, (HEADING + "\n" + String.join("\n", rows)).split("\n", -1));
    }

    @Test
    void goodRowsOfAPersonWaitForTheBadOneByIdentifierAndByNameAndThroughOneAnother() {
        var night = desk.night();

        var fared = normalise(night, "one.csv", A3, A1.replace(",10,", ",ten,"), A2, B);

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "quarantined", 2L, "rejected", 1L));
        assertThat(fared.findings()).containsExactly("PERSON_WAITS 2 ", "INVALID_AMOUNT 3 Amount", "PERSON_WAITS 4 ");
        assertThat(fared.ties()).isTrue();
        assertThat(desk.known(night)).containsExactly("B 40");
        assertThat(desk.readings().findings(night.number(), "north").get(0).value())
                .isEqualTo("line 3");
    }

    @Test
    void whatWasKnownOfThePersonStaysAndNothingOfItEnds() {
        normalise(desk.night(), "one.csv", A1, A2, A3, B);
        var night = desk.night();

        var fared = normalise(night, "two.csv", A1.replace(",10,", ",11,"), A2.replace("2026", "soon"), B);

        assertThat(fared.rows()).isEqualTo(Map.of("unchanged", 1L, "quarantined", 1L, "rejected", 1L));
        assertThat(desk.known(night)).containsExactly("A1 10", "A2 20", "A3 30", "B 40");
    }

    @Test
    void waitingRowIsTakenWithTheOneThatWasCorrected() {
        normalise(desk.night(), "one.csv", A1, A2.replace("2026", "soon"), B);
        var night = desk.night();

        var fared = normalise(night, "two.csv", A1, A2, B);

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 2L, "unchanged", 1L));
        assertThat(desk.known(night)).containsExactly("A1 10", "A2 20", "B 40");
    }

    @Test
    void rowOfAnUnknownKindHoldsItsPersonAndOneOfNobodyHoldsNone() {
        var night = desk.night();

        var fared = normalise(night, "one.csv", A1, "X" + A1.substring(1), B, "M,C,,,,,50,2026-04-01");

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "quarantined", 3L));
        assertThat(desk.known(night)).containsExactly("B 40");
    }

    @Test
    void twoRowsThatContradictEachOtherWaitBoth() {
        var fared = normalise(desk.night(), "one.csv", A1, A1.replace(",10,", ",11,"), B);

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "quarantined", 2L));
    }

    @Test
    void withdrawalOfAPersonWhoWaitsEndsNothingYet() {
        desk.mapping("north/money.yaml", MAPPING.formatted("upsert"));
        normalise(desk.night(), "one.csv", A1, A2, B);
        var night = desk.night();

        var fared =
                normalise(night, "two.csv", "E" + A1.substring(1), A2.replace(",20,", ",much,"), "E" + B.substring(1));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "quarantined", 1L, "rejected", 1L));
        assertThat(desk.known(night)).containsExactly("A1 10", "A2 20");
    }

    @Test
    void keyThatSomebodyElseStatesNowIsNotGivenBack() {
        desk.mapping("north/money.yaml", MAPPING.formatted("upsert"));
        normalise(desk.night(), "one.csv", A1, A2);
        var night = desk.night();

        normalise(night, "two.csv", B.replace("M,B,", "M,A1,"), A2.replace(",20,", ",much,"));

        assertThat(desk.known(night)).containsExactly("A1 40", "A2 20");
    }

    @Test
    void mappingSaysPersonOrRow() {
        assertThatThrownBy(() -> new Drafts(folder.resolve("drafts"))
                        .mapping(MAPPING.formatted("upsert\ntogether: family").replace("feed: north", "feed: test")))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("`together:` is person or row");
    }
}

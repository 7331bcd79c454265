package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.SourceRef;
import org.braid.feed.Delivery;
import org.braid.feed.Limit;
import org.braid.feed.Limits;
import org.braid.feed.SetAside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the rows of a delivery end, and that every one ends somewhere. */
class NormalisingTest {
    private static final String MAPPING = """
            feed: north
            semantics: upsert
            together: row
            dates: [dd/MM/yyyy]
            read: { format: csv, required: [Kind, Ref, Person, Amount, Currency, From], totals: { Ref: Total } }
            common:
              identifiers: { system: council, scope: "991", column: Person }
              fields:
                authority: "991"
                reference: { column: Ref, required: true }
                stream: SOCIAL_CARE
                from: { column: From, required: true }
            rows:
              - name: money
                when: { Kind: M }
                gives: entitlement
                fields:
                  funder: "991"
                  amount: { column: Amount, required: true }
                  currency: { column: Currency, codes: { GBP: GBP, EUR: EUR }, required: true }
                  frequency: WEEKLY
              - { name: plan, when: { Kind: P }, gives: plan }
              - name: quote
                when: { Kind: Q }
                gives: nothing
                fields: { amount: { column: Amount }, currency: GBP }
            """;
    private static final String HEADING = "Kind,Ref,Person,Amount,Currency,From";
    private static final String A = "M,A,1,10.00,GBP,01/04/2026";
    private static final String B = "M,B,2,20.00,GBP,01/04/2026";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.mapping("north/money.yaml", MAPPING);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsNewIsApplied() {
        var night = desk.night();

        var fared = desk.normalise(night, deliver("one.csv", A, B));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 2L));
        assertThat(fared.money()).isEqualTo(Map.of("GBP APPLIED", pounds("30.00"), "GBP IN", pounds("30.00")));
        assertThat(desk.known(night)).containsExactly("A 10", "B 20");
        assertThat(desk.count("identity")).isEqualTo(2);
        assertThat(desk.count("identifier")).isEqualTo(2);
    }

    @Test
    void whatAnotherFileSaysAgainIsUnchanged() {
        desk.normalise(desk.night(), deliver("one.csv", A, B));
        var night = desk.night();

        var fared = desk.normalise(night, deliver("two.csv", B, A));

        assertThat(fared.outcome()).isEqualTo("READ");
        assertThat(fared.rows()).isEqualTo(Map.of("unchanged", 2L));
        assertThat(fared.ties()).isTrue();
        assertThat(desk.count("statement")).isEqualTo(2);
        assertThat(desk.count("identity")).isEqualTo(2);
    }

    @Test
    void whatChangesIsKnownFromThatNightAndAsItWasBefore() {
        var first = desk.night();
        desk.normalise(first, deliver("one.csv", A, B));
        var second = desk.night();

        var fared = desk.normalise(second, deliver("two.csv", "M,A,1,11.00,GBP,01/04/2026", B));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "unchanged", 1L));
        assertThat(fared.ties()).isTrue();
        assertThat(desk.known(first)).containsExactly("A 10", "B 20");
        assertThat(desk.known(second)).containsExactly("A 11", "B 20");
    }

    @Test
    void anotherSpellingOfTheSameAmountIsNoChange() {
        desk.normalise(desk.night(), deliver("one.csv", A));

        var fared = desk.normalise(desk.night(), deliver("two.csv", "M,A,1,£10,GBP,2026-04-01"));

        assertThat(fared.rows()).isEqualTo(Map.of("unchanged", 1L));
    }

    @Test
    void aRowThatStandsThereTwiceCountsOnce() {
        var night = desk.night();

        var fared = desk.normalise(night, deliver("one.csv", A, A));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "superseded", 1L));
        assertThat(fared.findings()).containsExactly("DUPLICATE_ROW 3 ");
        assertThat(fared.money())
                .isEqualTo(Map.of(
                        "GBP APPLIED", pounds("10.00"), "GBP SUPERSEDED", pounds("10.00"), "GBP IN", pounds("20.00")));
        assertThat(desk.known(night)).containsExactly("A 10");
    }

    @Test
    void anotherRowWithTheSameReferenceWaits() {
        var night = desk.night();

        var fared = desk.normalise(night, deliver("one.csv", A, "M,A,1,99.00,GBP,01/04/2026"));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "quarantined", 1L));
        assertThat(fared.findings()).containsExactly("DUPLICATE_KEY 3 ");
        assertThat(fared.ties()).isTrue();
        assertThat(desk.known(night)).containsExactly("A 10");
    }

    @Test
    void everyRowAndEveryPennyIsInOnePlace() {
        var night = desk.night();

        var fared = desk.normalise(
                night,
                deliver(
                        "one.csv",
                        A,
                        "M,E,1,5.50,EUR,01/04/2026",
                        "P,P1,1,,,01/04/2026",
                        "M,R,1,much,GBP,01/04/2026",
                        "M,S,1,3.00,GBP,soon",
                        "M,T,1,4.00,GPB,01/04/2026",
                        "M,U,,6.00,GBP,01/04/2026",
                        "X,V,1,7.00,GBP,01/04/2026",
                        "Q,W,1,8.00,GBP,01/04/2026",
                        "M,broken",
                        "Total,Total,,33.50,,"));

        assertThat(fared.in()).isEqualTo(11);
        assertThat(fared.rows()).isEqualTo(Map.of("applied", 3L, "rejected", 3L, "quarantined", 3L, "not_data", 2L));
        assertThat(fared.money())
                .isEqualTo(Map.of(
                        "EUR APPLIED", pounds("5.50"),
                        "EUR IN", pounds("5.50"),
                        "GBP APPLIED", pounds("10.00"),
                        "GBP REJECTED", pounds("3.00"),
                        "GBP QUARANTINED", pounds("6.00"),
                        "GBP NOT_DATA", pounds("8.00"),
                        "GBP IN", pounds("27.00")));
        assertThat(fared.findings())
                .containsExactly(
                        "INVALID_AMOUNT 5 Amount",
                        "INVALID_DATE 6 From",
                        "UNKNOWN_CODE 7 Currency",
                        "NO_IDENTITY 8 person",
                        "UNKNOWN_ROW 9 row",
                        "BROKEN_LINE 11 ");
        assertThat(fared.ties()).isTrue();
        assertThat(desk.known(night)).containsExactly("A 10", "E 6", "P1");
    }

    @Test
    void theSameDeliveryIsReadOnceInANight() {
        var night = desk.night();
        var delivery = deliver("one.csv", A, B);
        var once = desk.normalise(night, delivery);

        assertThat(desk.normalise(night, delivery)).isEqualTo(once);
        assertThat(desk.count("reading")).isEqualTo(1);
    }

    @Test
    void theSameDeliveryCountsTheSameTheNextNight() {
        var delivery = deliver("one.csv", A, A, "M,R,1,much,GBP,01/04/2026", "Q,W,1,8.00,GBP,01/04/2026");
        var first = desk.normalise(desk.night(), delivery);
        var night = desk.night();

        var second = desk.normalise(
                night, deliver("another-name.csv", A, A, "M,R,1,much,GBP,01/04/2026", "Q,W,1,8.00,GBP,01/04/2026"));

        assertThat(second.outcome()).isEqualTo("SAME");
        assertThat(second.in()).isEqualTo(first.in());
        assertThat(second.rows()).isEqualTo(Map.of("unchanged", 1L, "superseded", 1L, "rejected", 1L, "not_data", 1L));
        assertThat(second.money())
                .isEqualTo(Map.of(
                        "GBP UNCHANGED", pounds("10.00"),
                        "GBP SUPERSEDED", pounds("10.00"),
                        "GBP NOT_DATA", pounds("8.00"),
                        "GBP IN", pounds("28.00")));
        assertThat(second.findings()).isEqualTo(first.findings());
        assertThat(desk.known(night)).containsExactly("A 10");
        assertThat(desk.normalise(desk.night(), delivery)).isEqualTo(second);
    }

    @Test
    void aChangedMappingReadsTheSameDeliveryAgain() {
        var delivery = deliver("one.csv", A, B);
        desk.normalise(desk.night(), delivery);
        desk.mapping("north/money.yaml", MAPPING.replace("frequency: WEEKLY", "frequency: MONTHLY"));
        var night = desk.night();

        var fared = desk.normalise(night, delivery);

        assertThat(fared.outcome()).isEqualTo("READ");
        assertThat(fared.rows()).isEqualTo(Map.of("applied", 2L));
        desk.mapping("north/money.yaml", MAPPING.replace("frequency: WEEKLY", "frequency: MONTHLY # a remark"));
        assertThat(desk.normalise(desk.night(), delivery).rows()).isEqualTo(Map.of("unchanged", 2L));
    }

    @Test
    void theLaterOfTwoDeliveriesOfOneNightSupersedesTheEarlier() {
        var night = desk.night();
        var earlier = deliver("one.csv", A, B);
        var later = deliver("two.csv", "M,A,1,11.00,GBP,01/04/2026");
        desk.normalise(night, earlier);

        desk.normalise(night, later);

        assertThat(desk.known(night)).containsExactly("A 11", "B 20");
        var next = desk.night();
        var again = desk.normalise(next, earlier);
        assertThat(again.rows()).isEqualTo(Map.of("unchanged", 1L, "superseded", 1L));
        assertThat(again.money())
                .isEqualTo(Map.of(
                        "GBP UNCHANGED",
                        pounds("20.00"),
                        "GBP SUPERSEDED",
                        pounds("10.00"),
                        "GBP IN",
                        pounds("30.00")));
        assertThat(again.ties()).isTrue();
        assertThat(desk.normalise(next, later).rows()).isEqualTo(Map.of("unchanged", 1L));
        assertThat(desk.known(next)).containsExactly("A 11", "B 20");
    }

    @Test
    void nothingIsKeptOfAFileThatCannotBeReadToItsEnd() {
        desk.limit(Limits.DEFAULT.with(Limit.ROWS, 1_500));
        var night = desk.night();
        var delivery = deliver(
                "large.csv",
                IntStream.range(0, 1_600)
                        .mapToObj(number -> "M,R%d,%d,1.00,GBP,01/04/2026".formatted(number, number))
                        .toArray(String[]::new));

        var finding = refusal(night, delivery);

        assertThat(finding.code()).isEqualTo(FindingCode.TOO_LARGE);
        assertThat(List.of(desk.count("statement"), desk.count("identity"), desk.count("reading")))
                .containsOnly(0L);
        desk.normalising().setAside(night, delivery, finding);
        var fared = desk.fared(night, delivery);
        assertThat(fared.outcome()).isEqualTo("SET_ASIDE");
        assertThat(fared.in()).isZero();
        assertThat(fared.findings()).hasSize(1).allMatch(each -> each.startsWith("TOO_LARGE"));
    }

    @Test
    void aDeliverySetAsideIsTriedAgainTheNextNight() {
        var night = desk.night();
        var delivery = deliver("one.csv", A);
        desk.normalising()
                .setAside(night, delivery, Finding.ofRow(FindingCode.UNREADABLE, SourceRef.line("one.csv", 1)));

        assertThat(desk.normalise(desk.night(), delivery).rows()).isEqualTo(Map.of("applied", 1L));
    }

    @Test
    void aFileOfAnotherFormatIsSetAside() {
        var xml = desk.deliver("north", "one.csv", "<?xml version='1.0'?><Persons/>");

        var finding = refusal(desk.night(), xml);

        assertThat(finding.code()).isEqualTo(FindingCode.WRONG_FORMAT);
        assertThat(finding.value()).endsWith("expected CSV");
    }

    @Test
    void aFileOfAFeedWithoutAMappingIsSetAside() {
        var stranger = desk.deliver("south", "one.csv", HEADING, A);

        assertThat(refusal(desk.night(), stranger))
                .isEqualTo(new Finding(
                        FindingCode.WRONG_FORMAT, SourceRef.line("one.csv", 1), "", "the feed has no mapping"));
    }

    @Test
    void findingsCanBeReadWhereTheyStand() {
        var night = desk.night();
        desk.normalise(night, deliver("one.csv", A, "M,R,1,much,GBP,01/04/2026", "X,V,1,7.00,GBP,01/04/2026"));

        var amount = new Finding(FindingCode.INVALID_AMOUNT, SourceRef.line("one.csv", 3), "Amount", "much");
        var kind = new Finding(FindingCode.UNKNOWN_ROW, SourceRef.line("one.csv", 4), "row", "");
        assertThat(desk.readings().findings(night.number(), "north")).containsExactly(amount, kind);
        assertThat(desk.readings().findings(night.number(), "")).containsExactly(amount, kind);
        assertThat(desk.readings().findings(night.number(), "south")).isEmpty();
        assertThat(desk.readings().findings(night.number() + 1, "")).isEmpty();
    }

    @Test
    void longTextsOfAFindingAreCutWhereTheyAreKept() {
        var night = desk.night();

        desk.normalise(night, deliver("one.csv", "M,A,1," + "x".repeat(2_000) + ",GBP,01/04/2026"));

        assertThat(desk.readings().findings(night.number(), ""))
                .containsExactly(
                        new Finding(FindingCode.TOO_LONG, SourceRef.line("one.csv", 2), "Amount", "x".repeat(1_000)));
    }

    private Finding refusal(Night night, Delivery delivery) {
        var normalising = desk.normalising();
        try {
            normalising.normalise(night, delivery);
        } catch (SetAside aside) {
            return aside.finding();
        }
        throw new AssertionError("the delivery was not set aside");
    }

    @Test
    void whatIsSoOfAWholeColumnIsToldOnce() {
        var night = desk.night();

        desk.normalise(
                night, deliver("one.csv", "M,A,1,10.00,GBP,46113", "M,B,2,much,GBP,46114", "M,C,3,10.00,GBP,46115"));

        assertThat(desk.readings().findings(night.number(), "north"))
                .filteredOn(each -> each.code() == FindingCode.DAY_NUMBER)
                .containsExactly(new Finding(
                        FindingCode.DAY_NUMBER, SourceRef.line("one.csv", 2), "From", "46113, the first of 3 cells"));
    }

    @Test
    void whatAColumnDecidedOfItsDatesIsKeptWithTheReading() {
        desk.mapping("north/money.yaml", MAPPING.replace("[dd/MM/yyyy]", "either"));
        var night = desk.night();

        var fared = desk.normalise(night, deliver("one.csv", A, "M,B,2,20.00,GBP,31/01/2026"));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 2L));
        assertThat(fared.findings()).hasSize(1).first().asString().startsWith("DATE_ORDER 1 From");
    }

    private Delivery deliver(String file, String... rows) {
        return desk.deliver(
                "north",
                file,
                Stream.concat(Stream.of(HEADING), Stream.of(rows)).toArray(String[]::new));
    }

    private static BigDecimal pounds(String amount) {
        return new BigDecimal(amount);
    }
}

package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.braid.feed.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot ends what it no longer says: of its authorities, within its period, and not too much at once. */
class SnapshotTest {
    private static final String MAPPING = """
            feed: north
            semantics: snapshot
            mayLose: 50 %
            dates: [dd/MM/yyyy]
            period: { periodFrom: { column: Period from }, periodTo: { column: Period to } }
            read:
              format: csv
              required: [Council, Ref, Person, Amount, From]
              optional: [To, Period from, Period to]
            common:
              identifiers: { system: council, scope: { column: Council }, column: Person }
              fields:
                authority: { column: Council, required: true }
                reference: { column: Ref, required: true }
                stream: SOCIAL_CARE
                from: { column: From, required: true }
                to: { column: To }
            rows:
              - { name: plan, when: { Amount: plan }, gives: plan }
              - name: money
                gives: entitlement
                fields:
                  funder: { column: Council }
                  amount: { column: Amount, required: true }
                  currency: GBP
                  frequency: WEEKLY
            """;
    private static final String HEADING = "Council,Ref,Person,Amount,From,To,Period from,Period to";
    private static final String A = "991,A,1,10.00,01/04/2026,,,";
    private static final String B = "991,B,2,20.00,01/04/2026,,,";
    private static final String C = "991,C,3,30.00,01/04/2026,,,";

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
    void absenceEndsWhatWasSaid() {
        var first = desk.night();
        desk.normalise(first, deliver("one.csv", A, B, C));
        var second = desk.night();

        var fared = desk.normalise(second, deliver("two.csv", B, C));

        assertThat(fared.rows()).isEqualTo(Map.of("unchanged", 2L));
        assertThat(desk.known(first)).containsExactly("A 10", "B 20", "C 30");
        assertThat(desk.known(second)).containsExactly("B 20", "C 30");
    }

    @Test
    void absenceFromOtherSemanticsEndsNothing() {
        desk.mapping("north/money.yaml", MAPPING.replace("semantics: snapshot", "semantics: append"));
        desk.normalise(desk.night(), deliver("one.csv", A, B, C));
        var night = desk.night();

        desk.normalise(night, deliver("two.csv", C));

        assertThat(desk.known(night)).containsExactly("A 10", "B 20", "C 30");
    }

    @Test
    void aCouncilSpeaksForItselfOnly() {
        desk.normalise(desk.night(), deliver("one.csv", A, "992,X,9,90.00,01/04/2026,,,"));
        var night = desk.night();

        desk.normalise(night, deliver("two.csv", A));

        assertThat(desk.known(night)).containsExactly("A 10", "X 90");
    }

    @Test
    void whatEndedBeforeThePeriodStays() {
        desk.normalise(
                desk.night(), deliver("one.csv", A, B, "991,OLD,1,5.00,01/04/2025,31/03/2026,01/04/2025,31/03/2026"));
        var night = desk.night();

        desk.normalise(night, deliver("two.csv", april(A), april(B)));

        assertThat(desk.known(night)).containsExactly("A 10", "B 20", "OLD 5");
    }

    @Test
    void whatBeginsAfterThePeriodIsEndedByTheLatestDelivery() {
        desk.normalise(desk.night(), deliver("one.csv", april(A), april("991,NEXT,1,5.00,01/01/2027,,,")));
        var night = desk.night();

        desk.normalise(night, deliver("two.csv", period(A, "01/05/2026", "31/05/2026")));

        assertThat(desk.known(night)).containsExactly("A 10");
    }

    @Test
    void whatBeginsAfterThePeriodIsNotEndedByAnOlderDelivery() {
        desk.normalise(desk.night(), deliver("one.csv", april(A), april("991,NEXT,1,5.00,01/01/2027,,,")));
        var night = desk.night();

        desk.normalise(night, deliver("older.csv", period("991,A,1,10.00,01/04/2026,,,", "01/03/2026", "31/03/2026")));

        assertThat(desk.known(night)).containsExactly("A 10", "NEXT 5");
    }

    @Test
    void anotherCouncilsLaterPeriodDoesNotMakeADeliveryAnOlderOne() {
        desk.normalise(desk.night(), deliver("one.csv", march(A), march(B), march(C)));
        var night = desk.night();
        desk.normalise(night, deliver("south.csv", april("992,X,9,90.00,01/04/2026,,,")));

        desk.normalise(night, deliver("two.csv", march(B), march(C)));

        assertThat(desk.known(night)).containsExactly("B 20", "C 30", "X 90");
    }

    @Test
    void aHeldDeliverysPeriodDoesNotMakeTheNextAnOlderOne() {
        desk.normalise(desk.night(), deliver("one.csv", april(A), april("991,NEXT,1,5.00,01/06/2026,,,")));
        var may = period("991,E,5,1.00,01/05/2026,,,", "01/04/2026", "31/05/2026");
        assertThat(desk.normalise(desk.night(), deliver("may.csv", may)).outcome())
                .isEqualTo("HELD");
        var night = desk.night();

        desk.normalise(night, deliver("two.csv", april(A)));

        assertThat(desk.known(night)).containsExactly("A 10");
    }

    @Test
    void thePeriodOfADeliveryHoldsAllThatItsRowsSay() {
        desk.normalise(desk.night(), deliver("one.csv", A, B, "991,MAY,1,5.00,01/05/2026,31/05/2026,,"));
        var night = desk.night();

        desk.normalise(
                night,
                deliver(
                        "two.csv",
                        period(A, "01/04/2026", "30/04/2026"),
                        period(B, "01/03/2026", "31/05/2026"),
                        period("991,D,1,1.00,01/04/2026,,,", "01/04/2026", "30/04/2026")));

        assertThat(desk.known(night)).containsExactly("A 10", "B 20", "D 1");
    }

    @Test
    void aDeliveryThatLeavesOutTooManyPeopleIsHeld() {
        desk.normalise(desk.night(), deliver("one.csv", A, B, C));
        var night = desk.night();
        var small = deliver("two.csv", "991,C,3,31.00,01/04/2026,,,", "991,E,4,much,01/04/2026,,,");

        var held = desk.normalise(night, small);

        assertThat(held.outcome()).isEqualTo("HELD");
        assertThat(held.in()).isEqualTo(2);
        assertThat(held.rows()).isEqualTo(Map.of("quarantined", 2L));
        assertThat(held.money())
                .isEqualTo(Map.of("GBP QUARANTINED", new BigDecimal("31.00"), "GBP IN", new BigDecimal("31.00")));
        assertThat(held.findings()).containsExactly("SNAPSHOT_SHRANK 1 ", "INVALID_AMOUNT 3 Amount");
        assertThat(desk.known(night)).containsExactly("A 10", "B 20", "C 30");
        assertThat(desk.count("statement")).isEqualTo(3);
    }

    @Test
    void aHeldDeliveryIsAppliedOnceAPersonTrustsIt() {
        desk.normalise(desk.night(), deliver("one.csv", A, B, C));
        var small = deliver("two.csv", C);
        assertThat(desk.normalise(desk.night(), small).outcome()).isEqualTo("HELD");
        assertThat(desk.normalise(desk.night(), small).outcome()).isEqualTo("HELD");
        desk.trust("north");
        var night = desk.night();

        var fared = desk.normalise(night, small);

        assertThat(fared.outcome()).isEqualTo("READ");
        assertThat(fared.rows()).isEqualTo(Map.of("unchanged", 1L));
        assertThat(fared.findings()).isEmpty();
        assertThat(desk.known(night)).containsExactly("C 30");
    }

    @Test
    void aDeliveryThatLeavesOutTooManyPoundsIsHeld() {
        var large = "991,L,4,900.00,01/04/2026,,,";
        desk.normalise(desk.night(), deliver("one.csv", A, B, C, large));

        assertThat(desk.normalise(desk.night(), deliver("two.csv", A, B, C)).outcome())
                .isEqualTo("HELD");
    }

    @Test
    void aRecoveryWeighsAsMuchAsAPayment() {
        desk.normalise(desk.night(), deliver("one.csv", A, B, "991,R,3,-30.00,01/04/2026,,,"));

        assertThat(desk.normalise(desk.night(), deliver("two.csv", A, B)).outcome())
                .isEqualTo("READ");
    }

    @Test
    void plansCountByTheirPeople() {
        var plans = new String[] {
            "991,P1,1,plan,01/04/2026,,,", "991,P2,2,plan,01/04/2026,,,", "991,P3,3,plan,01/04/2026,,,"
        };
        desk.normalise(desk.night(), deliver("one.csv", plans));

        assertThat(desk.normalise(desk.night(), deliver("two.csv", plans[0])).outcome())
                .isEqualTo("HELD");
        assertThat(desk.normalise(desk.night(), deliver("three.csv", plans[0], plans[1]))
                        .outcome())
                .isEqualTo("READ");
    }

    private static String march(String row) {
        return period(row, "01/03/2026", "31/03/2026");
    }

    private static String april(String row) {
        return period(row, "01/04/2026", "30/04/2026");
    }

    /** The row with another delivery's period: its last two cells are blank. */
    private static String period(String row, String from, String to) {
        return row.substring(0, row.length() - 1) + from + "," + to;
    }

    private Delivery deliver(String file, String... rows) {
        return desk.deliver(
                "north",
                file,
                Stream.concat(Stream.of(HEADING), Stream.of(rows)).toArray(String[]::new));
    }
}

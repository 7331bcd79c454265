package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.GBP;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Money;
import org.braid.entitlement.MoneyKind;
import org.braid.person.Link;
import org.braid.record.Impact.Counts;
import org.braid.record.Impact.Fate;
import org.braid.record.Impact.Figure;
import org.braid.record.Impact.FindingChange;
import org.braid.record.Impact.FunderChange;
import org.junit.jupiter.api.Test;

class ImpactTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static BudgetRecord of(String person, Award... awards) {
        return of(person, List.of(), 1, awards);
    }

    private static BudgetRecord of(String person, List<Link> evidence, int version, Award... awards) {
        return Given.MERGE.merge(
                person, Stream.of(awards).map(Award::award).toList(), List.of(), evidence, TODAY, version);
    }

    private static Impact between(List<BudgetRecord> before, List<BudgetRecord> after) {
        return Impact.of(TODAY, before.iterator(), after.iterator());
    }

    private static Figure pounds(long before, long after) {
        return Figure.of(new Money(before, GBP), new Money(after, GBP));
    }

    @Test
    void sameRecordsAreNoImpactWhateverTheirVersionAndTheWeightOfTheirLinks() {
        var before = of("p1", List.of(link(7.5)), 1, council("C1"));
        var after = of("p1", List.of(link(7.6)), 2, council("C1"));

        var impact = between(List.of(before), List.of(after));

        assertThat(impact.people()).isEmpty();
        assertThat(impact.findings()).isEmpty();
        assertThat(impact.budgets()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(impact.money()).noneMatch(FunderChange::changes);
    }

    private static Link link(double weight) {
        return new Link("a", "b", Link.Stage.PROBABILISTIC, weight, List.of("the same postcode"));
    }

    @Test
    void findingThatIsOpenSinceAnotherNightIsTheSame() {
        var first = new Night(1, TODAY, Instant.EPOCH);
        var record = of("p1", council("C1"));
        var since = record.findings().stream()
                .collect(Collectors.toMap(RecordFinding::fingerprint, finding -> first, (one, same) -> one));

        var impact = between(List.of(record), List.of(record.seenFirst(since)));

        assertThat(since).isNotEmpty();
        assertThat(impact.people()).isEmpty();
    }

    @Test
    void anotherLinkBehindTheSameMoneyIsAChange() {
        var impact = between(List.of(of("p1", List.of(link(7.5)), 1, council("C1"))), List.of(of("p1", council("C1"))));

        assertThat(impact.people()).extracting(Impact.PersonChange::fate).containsExactly(Fate.CHANGED);
        assertThat(impact.people().get(0).money()).isEmpty();
    }

    @Test
    void whatMovesIsSummedWhicheverItsSign() {
        var before = List.of(of("p1", council("C1")), of("p2", council("C2").paying("110", Frequency.WEEKLY)));
        var after =
                List.of(of("p1", council("C1").paying("110", Frequency.WEEKLY)), of("p2", council("C2"), nhs("N1")));

        var impact = between(before, after);

        var each = impact.people().stream()
                .flatMap(person -> person.money().stream())
                .mapToLong(
                        change -> Math.abs(change.financialYear().difference().minor()))
                .sum();
        assertThat(impact.moved()).containsExactly(new Money(each, GBP));
        assertThat(each).isGreaterThan(2 * 52_143);
        assertThat(between(before, before).moved()).isEmpty();
    }

    @Test
    void whoIsOnOneSideOnlyBeganOrEnded() {
        var impact = between(
                List.of(of("p1", council("C1")), of("p2", council("C2")), of("p4", council("C4"))),
                List.of(of("p2", council("C2")), of("p3", council("C3")), of("p5", council("C5"))));

        assertThat(impact.budgets()).isEqualTo(new Counts(3, 3, 2, 2, 0));
        assertThat(impact.people())
                .extracting(person ->
                        person.person() + " " + person.fate() + " " + person.kindBefore() + ">" + person.kindAfter())
                .containsExactly(
                        "p1 ENDED PERSONAL>", "p3 BEGUN >PERSONAL", "p4 ENDED PERSONAL>", "p5 BEGUN >PERSONAL");
    }

    @Test
    void eachFundersMoneyIsHeldAgainstItself() {
        var before = of("p1", council("C1"), nhs("N1"));
        var after = of("p1", council("C1").paying("110", Frequency.WEEKLY), nhs("N1"));

        var impact = between(List.of(before), List.of(after));

        assertThat(impact.money())
                .containsExactly(
                        // 100 x 365 / 7 = 5,214.285...; 110 x 365 / 7 = 5,735.714...
                        new FunderChange(
                                "council:501",
                                "council:501",
                                Pocket.PUBLIC,
                                pounds(100_00, 110_00),
                                pounds(5_214_29, 5_735_71)),
                        new FunderChange(
                                "ods:QZZ",
                                "ods:QZZ",
                                Pocket.PUBLIC,
                                pounds(100_00, 100_00),
                                pounds(5_214_29, 5_214_29)));
        var person = impact.people().get(0);
        assertThat(person.total())
                .containsExactly(
                        new FunderChange("", "", Pocket.PUBLIC, pounds(200_00, 210_00), pounds(10_428_57, 10_950_00)));
        assertThat(person.money()).extracting(FunderChange::funder).containsExactly("council:501");
        assertThat(person.money().get(0).financialYear().difference()).isEqualTo(new Money(521_42, GBP));
    }

    @Test
    void whoIsKnownToBeTheSameIsLookedAtOnceAndCountsOnBothSides() {
        var same = of("p1", council("C1"));
        var was = of("p2", council("C2"));
        var is = of("p2", council("C2").paying("110", Frequency.WEEKLY));

        var impact = Impact.of(TODAY, List.of(was).iterator(), List.of(same, is).iterator(), "p1"::equals);

        assertThat(impact).isEqualTo(between(List.of(same, was), List.of(same, is)));
        assertThat(impact.budgets()).isEqualTo(new Counts(2, 2, 0, 0, 1));
    }

    @Test
    void lineThatIsNotInForceIsInNoWeek() {
        var impact = between(List.of(), List.of(of("p1", council("C1").through(Award.APRIL, Award.APRIL.plusDays(6)))));

        assertThat(impact.money())
                .containsExactly(
                        new FunderChange("council:501", "council:501", Pocket.PUBLIC, pounds(0, 0), pounds(0, 100_00)));
    }

    @Test
    void currenciesAndPocketsAreNeverAdded() {
        var after = of(
                "p1",
                council("C1"),
                council("C2").in(EUR),
                council("C3").as(MoneyKind.CLIENT_CONTRIBUTION),
                council("C4").as(MoneyKind.OWN_TOP_UP),
                council("C5").as(MoneyKind.SAVED_UP));

        var impact = between(List.of(), List.of(after));

        assertThat(impact.money())
                .extracting(change -> change.pocket() + " " + change.weekly().after())
                .containsExactly(
                        "PUBLIC €100.00", "PUBLIC £100.00", "OWN £100.00", "SAVED £100.00", "CONTRIBUTION £100.00");
        assertThat(impact.people().get(0).total())
                .extracting(change -> change.weekly().after().toString())
                .containsExactly("€100.00", "£100.00");
        assertThat(impact.people().get(0).money())
                .extracting(change -> change.pocket() + " " + change.weekly().after())
                .containsExactly(
                        "PUBLIC €100.00", "PUBLIC £100.00", "OWN £100.00", "SAVED £100.00", "CONTRIBUTION £100.00");
    }

    @Test
    void findingsComeAndGoByTheirCode() {
        var paid = council("C1");
        var twice = council("C2");

        var impact = between(List.of(of("p1", paid), of("p2", council("C3"))), List.of(of("p1", paid, twice)));

        assertThat(impact.findings())
                .contains(
                        new FindingChange(FindingCode.FUNDED_TWICE, 1, 0),
                        new FindingChange(FindingCode.BUDGET_WITHOUT_PLAN, 0, 1));
        assertThat(impact.people().get(0).came()).containsExactly(FindingCode.FUNDED_TWICE);
        assertThat(impact.people().get(1).gone()).contains(FindingCode.BUDGET_WITHOUT_PLAN);
        assertThat(impact.people().get(1).came()).isEmpty();
    }
}

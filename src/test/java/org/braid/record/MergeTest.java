package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.nhsShare;
import static org.braid.record.Award.provider;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Stream;
import org.braid.person.Link;
import org.braid.record.Placement.Place;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Part;
import org.braid.record.Totals.Sum;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void numbersTheLinesByStreamFunderAndKey() {
        var record = Given.record(
                nhs("N1"),
                council("C3").owedBy("council:502"),
                council("C2"),
                council("C1"),
                council("E1").by("education", "501").about(Stream.EDUCATION, ""));

        assertThat(record.lines())
                .extracting(
                        line -> line.number() + " " + line.entitlement().key().reference())
                .containsExactly("1 E1", "2 N1", "3 C1", "4 C2", "5 C3");
    }

    @Test
    void worksOutAWeekAndAYearForEachLine() {
        var line = Given.record(council("C1").paying("17.90", Frequency.HOURLY).times("8"))
                .lines()
                .get(0);

        // 8 x 17.90 = 143.20; x 365 / 7 = 7,466.857...
        assertThat(line.weekly()).isEqualTo(pounds(143_20));
        assertThat(line.financialYear()).isEqualTo(pounds(7_466_86));
        assertThat(line.inForce()).isTrue();
    }

    @Test
    void keepsLinesThatAreNotInForceButOutOfTheWeek() {
        var record = Given.record(
                council("C1").through(APRIL, APRIL.plusDays(6)), // ended
                council("C2").from(TODAY.plusDays(1)), // begins tomorrow: 150 days to 31 March
                council("C3").through(APRIL.minusYears(3), APRIL.minusYears(2))); // history

        assertThat(record.lines()).extracting(BudgetLine::inForce).containsOnly(false);
        assertThat(record.kind()).isEqualTo(BudgetKind.NONE);
        // 100 for a week, and 100 x 149 / 7 = 2,128.571...
        assertThat(record.totals().publicMoney()).containsExactly(new Sum(pounds(0), pounds(2_228_57), pounds(0)));
    }

    @Test
    void addsExactlyAndRoundsOnce() {
        // 1 a month is 12/52 = 0.230769 a week: twice that is 0.461538, not 0.23 + 0.23
        var record = Given.record(
                council("C1").paying("1", Frequency.MONTHLY), council("C2").paying("1", Frequency.MONTHLY));

        assertThat(record.lines()).extracting(BudgetLine::weekly).containsOnly(pounds(23));
        assertThat(record.totals().publicMoney().get(0).weekly()).isEqualTo(pounds(46));
        assertThat(Given.record(
                                council("C1").paying("1", Frequency.MONTHLY),
                                council("C2").paying("1", Frequency.MONTHLY),
                                council("C3").paying("1", Frequency.MONTHLY),
                                council("C4").paying("1", Frequency.MONTHLY))
                        .totals()
                        .publicMoney()
                        .get(0)
                        .weekly())
                .isEqualTo(pounds(92));
    }

    @Test
    void keepsOwnMoneyAndTheClientsContributionOutOfPublicTotals() {
        var record = Given.record(
                council("C1").paying("70"),
                council("C2").paying("7").as(MoneyKind.CLIENT_CONTRIBUTION),
                provider("P1")
                        .paying("14")
                        .about(Stream.OWN_MONEY, "")
                        .as(MoneyKind.SAVED_UP)
                        .owedBy("self:1"));

        assertThat(record.totals().publicMoney()).containsExactly(sum(70_00, 3_650_00, 0));
        assertThat(record.totals().contribution()).containsExactly(sum(7_00, 365_00, 0));
        assertThat(record.totals().savedUp()).containsExactly(sum(14_00, 432_00, 0)); // 216 days
        assertThat(record.totals().ownMoney()).isEmpty();
        assertThat(record.totals().by()).extracting(Part::sum).containsOnly(sum(70_00, 3_650_00, 0));
    }

    @Test
    void whatIsPutByStaysThroughTheYearsUntilItIsSpent() {
        var bicycle = provider("P1")
                .paying("900", Frequency.ONE_OFF)
                .about(Stream.OWN_MONEY, "")
                .as(MoneyKind.SAVED_UP)
                .owedBy("self:1");

        assertThat(Given.record(bicycle.from(APRIL.minusYears(1))).totals().savedUp())
                .containsExactly(sum(0, 900_00, 900_00));
        assertThat(Given.record(bicycle.through(APRIL.minusYears(2), TODAY))
                        .totals()
                        .savedUp())
                .containsExactly(sum(0, 900_00, 900_00));
        assertThat(Given.record(bicycle.through(APRIL, TODAY.minusDays(1)))
                        .totals()
                        .savedUp())
                .isEmpty();
        assertThat(Given.record(bicycle.through(TODAY.plusDays(1), TODAY.plusDays(90)))
                        .totals()
                        .savedUp())
                .isEmpty();
    }

    @Test
    void dividesPublicMoneyByFunderStreamManagementAndKind() {
        var record = Given.record(
                council("C1").paying("70"),
                nhs("N1")
                        .paying("500", Frequency.ONE_OFF)
                        .as(MoneyKind.MANAGEMENT_FEE)
                        .managed(ManagementOption.TRUST));

        assertThat(record.totals())
                .isEqualTo(new Totals(
                        List.of(sum(70_00, 4_150_00, 500_00)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Part(Dimension.FUNDER, "council:501", sum(70_00, 3_650_00, 0)),
                                new Part(Dimension.FUNDER, "ods:QZZ", sum(0, 500_00, 500_00)),
                                new Part(Dimension.STREAM, "NHS_PHB", sum(0, 500_00, 500_00)),
                                new Part(Dimension.STREAM, "SOCIAL_CARE", sum(70_00, 3_650_00, 0)),
                                new Part(Dimension.MANAGEMENT, "COUNCIL_MANAGED", sum(70_00, 3_650_00, 0)),
                                new Part(Dimension.MANAGEMENT, "TRUST", sum(0, 500_00, 500_00)),
                                new Part(Dimension.MONEY_KIND, "MANAGEMENT_FEE", sum(0, 500_00, 500_00)),
                                new Part(Dimension.MONEY_KIND, "PUBLIC_DEVOLVED", sum(70_00, 3_650_00, 0)))));
    }

    @Test
    void neverAddsTwoCurrencies() {
        var euro = Currency.getInstance("EUR");
        var record = Given.record(
                council("C1").paying("7"), council("C2").paying("7").in(euro));

        assertThat(record.totals().publicMoney())
                .containsExactly(
                        new Sum(new Money(7_00, euro), new Money(365_00, euro), new Money(0, euro)),
                        sum(7_00, 365_00, 0));
    }

    @Test
    void namesTheBudgetByThePublicStreamsInForce() {
        var own = provider("P1").about(Stream.OWN_MONEY, "").as(MoneyKind.OWN_TOP_UP);

        assertThat(Given.record(council("C1"), nhs("N1")).kind()).isEqualTo(BudgetKind.INDIVIDUAL);
        assertThat(Given.record(council("C1"), own).kind()).isEqualTo(BudgetKind.PERSONAL);
        assertThat(Given.record(nhs("N1")).kind()).isEqualTo(BudgetKind.PERSONAL_HEALTH);
        assertThat(Given.record(council("E1").by("education", "501").about(Stream.EDUCATION, ""))
                        .kind())
                .hasToString("EDUCATION");
        assertThat(Given.record(own).kind()).hasToString("OWN_MONEY");
        assertThat(Given.record().kind()).isEqualTo(BudgetKind.NONE);
    }

    @Test
    void namesTheBudgetAlsoByAOneOffOfThisFinancialYear() {
        assertThat(Given.record(council("C1"), nhs("N1").paying("500", Frequency.ONE_OFF))
                        .kind())
                .isEqualTo(BudgetKind.INDIVIDUAL);
        assertThat(Given.record(
                                council("C1"),
                                nhs("N1").paying("500", Frequency.ONE_OFF).from(APRIL.minusDays(1)))
                        .kind())
                .isEqualTo(BudgetKind.PERSONAL);
    }

    @Test
    void saysHowThePublicMoneyInForceIsManaged() {
        var direct = council("C1").managed(ManagementOption.DIRECT_PAYMENT);
        var silent = nhs("N1").managed(ManagementOption.NOT_RECORDED);

        assertThat(Given.record(direct, silent).management()).isEqualTo(ManagementOption.MIXED);
        assertThat(Given.record(direct, nhs("N2")).management()).isEqualTo(ManagementOption.MIXED);
        assertThat(Given.record(silent).management()).isEqualTo(ManagementOption.NOT_RECORDED);
        assertThat(Given.record(
                                direct,
                                council("C2").through(APRIL, APRIL),
                                provider("P1").about(Stream.OWN_MONEY, "").as(MoneyKind.OWN_TOP_UP))
                        .management())
                .isEqualTo(ManagementOption.DIRECT_PAYMENT);
    }

    @Test
    void tellsEventsOnceAndNewestFirst() {
        var old = council("A1").from(APRIL).event(CareEvent.Kind.ASSESSMENT);
        var recent = council("A2").from(TODAY).event(CareEvent.Kind.REVIEW);

        assertThat(Given.record(List.of(old, recent, old)).events()).containsExactly(recent, old);
    }

    @Test
    void keepsTheEvidenceInOneOrder() {
        var one = new Link("a", "b", Link.Stage.NHS_NUMBER, 99, List.of("the same NHS number"));
        var other = new Link("a", "c", Link.Stage.PROBABILISTIC, 12.5, List.of("the same postcode"));

        var record = Given.MERGE.merge("p1", List.of(), List.of(), List.of(other, one, other), TODAY, 3);

        assertThat(record.evidence()).containsExactly(one, other);
        assertThat(record.version()).isEqualTo(3);
    }

    @Test
    void placesEachStatementExactlyOnce() {
        var record = Given.record(
                nhs("N1").paying("70"),
                nhsShare("C2").paying("70"),
                provider("P1").paying("14"));

        assertThat(record.placements())
                .extracting(placement -> placement.entitlement().key().reference(), Placement::place, Placement::weekly)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("N1", Place.IN_BUDGET, pounds(70_00)),
                        org.assertj.core.api.Assertions.tuple("C2", Place.COUNTED_ELSEWHERE, pounds(70_00)),
                        org.assertj.core.api.Assertions.tuple("P1", Place.WAITING, pounds(14_00)));
        assertThat(record.placements()).extracting(Placement::financialYear).contains(pounds(730_00));
    }

    @Test
    void refusesARecordThatLostOrExchangedAStatement() {
        var record = Given.record(council("C1"));

        assertThatThrownBy(() -> Placement.conserved(List.of(), record))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("0 statements merged, 1 placed");
        assertThatThrownBy(() -> Placement.conserved(List.of(council("C2").award()), record))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isForTheDayItIsAskedFor() {
        var entitlements =
                List.of(council("C1").through(APRIL, APRIL.plusDays(6)).award());

        var then = Given.MERGE.merge("p1", entitlements, List.of(), List.of(), LocalDate.of(2026, 4, 7), 1);
        var after = Given.MERGE.merge("p1", entitlements, List.of(), List.of(), LocalDate.of(2026, 4, 8), 1);

        assertThat(then.kind()).isEqualTo(BudgetKind.PERSONAL);
        assertThat(after.kind()).isEqualTo(BudgetKind.NONE);
    }

    private static Sum sum(long weekly, long year, long oneOff) {
        return new Sum(pounds(weekly), pounds(year), pounds(oneOff));
    }

    private static Money pounds(long pence) {
        return new Money(pence, Award.GBP);
    }
}

package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Step;
import org.braid.entitlement.Step.Reason;
import org.junit.jupiter.api.Test;

/** What is found about how an amount was reached, and whether it is enough. */
class AllocationChecksTest {
    private static final LocalDate LAST_YEAR = APRIL.minusYears(1);

    @Test
    void findsAnAmountThatDoesNotBuyThePlan() {
        assertThat(found(
                        FindingCode.INSUFFICIENT,
                        council("C1")
                                .paying("17.90", Frequency.HOURLY)
                                .times("8")
                                .forAPlanOf("18.125"),
                        council("C2").forAPlanOf("100.00"),
                        council("C3")))
                .containsExactly(new RecordFinding(
                        FindingCode.INSUFFICIENT, List.of(1), "£17.90 is given, £18.125 is what the plan costs"));
    }

    @Test
    void findsTooLittleAtTheAmountOfTheDay() {
        assertThat(found(
                        FindingCode.INSUFFICIENT,
                        council("C1").forAPlanOf("100").stepping(step(TODAY, "90", Reason.TARIFF)),
                        council("C2").forAPlanOf("100").stepping(step(TODAY.plusDays(1), "90", Reason.TARIFF)),
                        council("C3").paying("90").forAPlanOf("100").stepping(step(APRIL, "110", Reason.TARIFF)),
                        council("C4")
                                .forAPlanOf("100")
                                .stepping(
                                        step(APRIL.minusDays(9), "120", Reason.TARIFF),
                                        step(APRIL, "0", Reason.SUSPENDED))))
                .extracting(RecordFinding::lines)
                .containsExactly(List.of(1));
    }

    @Test
    void asksOnlyOfPublicMoneyInForceWhetherItIsEnough() {
        assertThat(found(
                        FindingCode.INSUFFICIENT,
                        council("C1").forAPlanOf("200").through(LAST_YEAR, APRIL),
                        council("C2").forAPlanOf("200").as(MoneyKind.CLIENT_CONTRIBUTION)))
                .isEmpty();
    }

    @Test
    void findsPointsAndRateThatDoNotGiveTheAmount() {
        assertThat(found(
                        FindingCode.RAS_DIFFERS,
                        council("C1").allocatedBy("80", "1.50"),
                        council("C2").allocatedBy("40", "2.50"),
                        council("C3").paying("100.01").allocatedBy("40", "2.50"),
                        council("C4")))
                .as("a penny is rounding")
                .containsExactly(new RecordFinding(
                        FindingCode.RAS_DIFFERS, List.of(1), "80 points at £1.50 are £120.00, allocated is £100.00"));
    }

    @Test
    void asksOnlyOfPublicMoneyInForceHowItWasReached() {
        assertThat(found(
                        FindingCode.RAS_DIFFERS,
                        council("C1").allocatedBy("1", "1").through(LAST_YEAR, APRIL),
                        council("C2").allocatedBy("1", "1").as(MoneyKind.CLIENT_CONTRIBUTION)))
                .isEmpty();
    }

    @Test
    void takesAStatedReasonForTheExplanationOfADrop() {
        var indicative = council("C1").paying("120").indicative();

        assertThat(found(FindingCode.INDICATIVE_DROP, indicative, council("C2").because("needs less help at night")))
                .isEmpty();
    }

    @Test
    void finalAmountThatIsTheIndicativeOneIsNoDrop() {
        var indicative = council("C1").paying("120").indicative();

        assertThat(found(FindingCode.INDICATIVE_DROP, indicative, council("C2").paying("120")))
                .isEmpty();
        assertThat(found(FindingCode.INDICATIVE_DROP, indicative, council("C2").paying("119.99")))
                .hasSize(1);
    }

    @Test
    void takesAStatedReasonForTheExplanationOfACut() {
        var lastYear = council("C1").paying("120").through(LAST_YEAR, APRIL.minusDays(1));

        assertThat(found(FindingCode.YEAR_ON_YEAR_CUT, lastYear, council("C2").because("moved to a shared flat")))
                .isEmpty();
        assertThat(found(FindingCode.YEAR_ON_YEAR_CUT, lastYear, council("C2"))).hasSize(1);
    }

    @Test
    void comparesAYearWithTheLastAtTheAmountsOfTheDays() {
        var lastYear = council("C1").paying("90").through(LAST_YEAR, APRIL.minusDays(1));

        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        lastYear.stepping(step(LAST_YEAR.plusMonths(6), "110", Reason.TARIFF)),
                        council("C2")))
                .hasSize(1);
    }

    private static Step step(LocalDate from, String amount, Reason reason) {
        return new Step(from, new BigDecimal(amount), null, reason);
    }

    private static List<RecordFinding> found(FindingCode code, Award... awards) {
        return Given.findings(code, Given.record(awards));
    }
}

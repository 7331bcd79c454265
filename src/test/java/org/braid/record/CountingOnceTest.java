package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.nhsShare;
import static org.braid.record.Award.provider;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Stream;
import org.braid.record.Authority.Voice;
import org.junit.jupiter.api.Test;

class CountingOnceTest {

    @Test
    void countsAJointPackageOnceAndKeepsTheCouncilsWordBesideIt() {
        var record = Given.record(nhs("N1").paying("200"), nhsShare("C2").paying("200"), council("C1"));

        assertThat(told(record)).containsExactly("N1 <- C2 AGREES", "C1");
        assertThat(record.totals().publicMoney().get(0).weekly()).hasToString("£300.00");
        assertThat(record.reports()).isEmpty();
    }

    @Test
    void countsTheCouncilsWordWhileTheNhsSaysNothing() {
        assertThat(told(Given.record(nhsShare("C2")))).containsExactly("C2");
    }

    @Test
    void recognisesTheSameMoneyWhereItIsSaidInAnotherFrequency() {
        var record = Given.record(
                nhs("N1").paying("400", Frequency.FOUR_WEEKLY), nhsShare("C2").paying("100", Frequency.WEEKLY));

        assertThat(told(record)).containsExactly("N1 <- C2 AGREES");
    }

    @Test
    void takesFundersAtTheirExactWord() {
        var record = Given.record(nhs("N1").paying("100.00"), nhsShare("C2").paying("100.01"));

        assertThat(told(record)).containsExactly("N1 <- C2 DIFFERS");
    }

    @Test
    void matchesWhatFitsExactlyBeforeItGuesses() {
        var record = Given.record(
                nhs("N1").paying("50").about(Stream.NHS_PHB, "Therapy"),
                nhs("N2").paying("70").about(Stream.NHS_PHB, "Personal care"),
                nhs("N3").paying("50").about(Stream.NHS_PHB, "Night care"),
                nhsShare("C1").paying("45").about(Stream.NHS_PHB, ""),
                nhsShare("C2").paying("70").about(Stream.NHS_PHB, "Other"),
                nhsShare("C3").paying("50").about(Stream.NHS_PHB, "night care"));

        assertThat(told(record)).containsExactly("N1 <- C1 DIFFERS", "N2 <- C2 AGREES", "N3 <- C3 AGREES");
    }

    @Test
    void recognisesAFigureThatWasRoundedForAnotherFrequency() {
        var record = Given.record(
                nhs("N1").paying("433.33", Frequency.MONTHLY), // 99.9992 a week
                nhs("N2").paying("50"),
                nhsShare("C1").paying("100").about(Stream.NHS_PHB, "Personal care"));

        assertThat(told(record)).containsExactly("N1 <- C1 DIFFERS", "N2");
    }

    @Test
    void matchesTheSameComponentWhereTheAmountsDiffer() {
        var record = Given.record(
                nhs("N1").about(Stream.NHS_PHB, "Therapy"),
                nhs("N2").about(Stream.NHS_PHB, "Personal care"),
                nhsShare("C1").paying("70").about(Stream.NHS_PHB, "Personal care"));

        assertThat(told(record)).containsExactly("N1", "N2 <- C1 DIFFERS");
    }

    @Test
    void matchesTheOnlyLineWithJustTheseDays() {
        var record = Given.record(
                nhs("N1").through(APRIL, APRIL.plusDays(300)),
                nhs("N2"),
                nhsShare("C1").paying("90").about(Stream.NHS_PHB, ""));

        assertThat(told(record)).containsExactly("N1", "N2 <- C1 DIFFERS");
    }

    @Test
    void doesNotGuessAboutWhatIsNamedDifferently() {
        var share = nhsShare("C1").paying("99");

        assertThat(told(Given.record(nhs("N1"), share.about(Stream.NHS_PHB, "Home support"))))
                .containsExactly("N1", "C1");
        assertThat(told(Given.record(nhs("N1").about(Stream.NHS_PHB, ""), share)))
                .containsExactly("N1 <- C1 DIFFERS");
    }

    @Test
    void prefersTheLineOfTheNearestAmountAmongLinesOfOneDay() {
        var record = Given.record(
                nhs("N1").paying("10"), nhs("N2").paying("60"), nhsShare("C1").paying("70"));

        assertThat(told(record)).containsExactly("N1", "N2 <- C1 DIFFERS");
    }

    @Test
    void countsAnAmountThatBeganFarFromTheOnlyLineAsMoneyOfItsOwn() {
        var share = nhsShare("C1").paying("99").about(Stream.NHS_PHB, "");

        assertThat(told(Given.record(nhs("N1"), share.from(APRIL.plusDays(31)))))
                .containsExactly("N1 <- C1 DIFFERS");
        assertThat(told(Given.record(nhs("N1"), share.from(APRIL.plusDays(32)))))
                .containsExactly("N1", "C1");
    }

    @Test
    void countsAnAmountFarFromTheOnlyLineAsMoneyOfItsOwn() {
        var record = Given.record(nhs("N1"), nhsShare("C1").paying("74").about(Stream.NHS_PHB, ""), council("C2"));
        var near = Given.record(nhs("N1"), nhsShare("C1").paying("125").about(Stream.NHS_PHB, ""), council("C2"));

        assertThat(told(record)).containsExactly("N1", "C1", "C2");
        assertThat(told(near)).containsExactly("N1 <- C1 DIFFERS", "C2");
    }

    @Test
    void doesNotGuessBetweenTwo() {
        var record =
                Given.record(nhs("N1"), nhs("N2"), nhsShare("C1").paying("70").about(Stream.NHS_PHB, ""));

        assertThat(told(record)).containsExactly("N1", "N2", "C1");
    }

    @Test
    void prefersTheLineThatBeganNearest() {
        var record = Given.record(
                nhs("N1").from(APRIL.minusYears(1)),
                nhs("N2").from(APRIL),
                nhsShare("C1").from(APRIL.plusDays(3)));

        assertThat(told(record)).containsExactly("N1", "N2 <- C1 AGREES");
    }

    @Test
    void neverTakesMoneyOfAnotherFunderStreamPocketCurrencyOrTimeForTheSame() {
        var euro = Currency.getInstance("EUR");
        var record = Given.record(
                nhs("N1").through(APRIL, APRIL.plusDays(99)),
                nhsShare("C1").owedBy("ods:QYY"),
                nhsShare("C2").as(MoneyKind.CLIENT_CONTRIBUTION),
                nhsShare("C3").in(euro),
                nhsShare("C4").from(APRIL.plusDays(100)),
                nhsShare("C5").paying("100", Frequency.ONE_OFF),
                provider("P1").about(Stream.EDUCATION, "").owedBy("ods:QZZ"));

        assertThat(told(record)).containsExactlyInAnyOrder("N1", "C1", "C2", "C3", "C4", "C5");
        assertThat(record.reports()).hasSize(1);
    }

    @Test
    void letsALineTakeOneStatementOfAFeedForADay() {
        var record = Given.record(nhs("N1"), nhsShare("C1"), nhsShare("C2"));

        assertThat(told(record)).containsExactly("N1 <- C1 AGREES", "C2");
    }

    @Test
    void letsALineTakeTheSuccessiveStatementsOfAFeed() {
        var record = Given.record(
                nhs("N1"),
                nhsShare("C1").paying("90").through(APRIL, APRIL.plusDays(29)),
                nhsShare("C2").from(APRIL.plusDays(30)));

        assertThat(told(record)).containsExactly("N1 <- C1 DIFFERS, C2 AGREES");
    }

    @Test
    void matchesAOneOffByItsWholeAmount() {
        var record = Given.record(
                nhs("N1").paying("500", Frequency.ONE_OFF),
                nhs("N2").paying("750", Frequency.ONE_OFF),
                nhsShare("C1").paying("750", Frequency.ONE_OFF).from(APRIL.plusDays(20)));

        assertThat(told(record)).containsExactly("N1", "N2 <- C1 AGREES");
    }

    @Test
    void letsTheSecondFallbackTellOfWhatTheFirstMadeALine() {
        var merge = new Merge(new Authority(
                Map.of("a", Map.of(Stream.NHS_PHB, Voice.FALLBACK), "b", Map.of(Stream.NHS_PHB, Voice.FALLBACK))));

        var record = merge.merge(
                "p1",
                List.of(nhs("B1").by("b", "2").award(), nhs("A1").by("a", "1").award()),
                List.of(),
                List.of(),
                Award.TODAY,
                1);

        assertThat(told(record)).containsExactly("A1 <- B1 AGREES");
    }

    @Test
    void neverLetsAProviderCreatePublicMoney() {
        var record = Given.record(provider("P1").paying("250"));

        assertThat(record.lines()).isEmpty();
        assertThat(record.totals().publicMoney()).isEmpty();
        assertThat(record.reports()).extracting(Report::standing).containsExactly(Report.Standing.UNCONFIRMED);
    }

    @Test
    void neverLetsAProviderRaisePublicMoney() {
        var record = Given.record(council("C1"), provider("P1").paying("250"));

        assertThat(told(record)).containsExactly("C1 <- P1 DIFFERS");
        assertThat(record.totals().publicMoney().get(0).weekly()).hasToString("£100.00");
    }

    @Test
    void takesAPennyAWeekForAgreementWithWhoeverHoldsTheMoney() {
        var monthly = council("C1").paying("433.33", Frequency.MONTHLY); // 99.9992 a week

        assertThat(told(Given.record(monthly, provider("P1").paying("100.00")))).containsExactly("C1 <- P1 AGREES");
        assertThat(told(Given.record(monthly, provider("P1").paying("100.02")))).containsExactly("C1 <- P1 DIFFERS");
    }

    @Test
    void believesThatAProviderTellsOfMoneyHeldOutsideTheCouncil() {
        var record =
                Given.record(council("C1"), council("C2").managed(ManagementOption.DIRECT_PAYMENT), provider("P1"));
        var guessed = Given.record(
                council("C1"),
                council("C2").managed(ManagementOption.THIRD_PARTY),
                provider("P1").paying("120"));

        assertThat(told(record)).containsExactly("C1", "C2 <- P1 AGREES");
        assertThat(told(guessed)).containsExactly("C1", "C2 <- P1 DIFFERS");
    }

    @Test
    void letsAProviderStateThePersonsOwnMoney() {
        var record = Given.record(provider("P1")
                .about(Stream.OWN_MONEY, "")
                .as(MoneyKind.OWN_TOP_UP)
                .owedBy("self:p1"));

        assertThat(told(record)).containsExactly("P1");
        assertThat(record.totals().publicMoney()).isEmpty();
        assertThat(record.totals().ownMoney().get(0).weekly()).hasToString("£100.00");
    }

    @Test
    void keepsAnIndicativeFigureBesideItsFinalOne() {
        var record = Given.record(
                council("C1").paying("120").indicative(),
                council("C2").paying("100"),
                council("C3").about(Stream.SOCIAL_CARE, "Day support").indicative(),
                council("C4").through(APRIL.minusDays(9), APRIL.minusDays(1)).indicative());

        assertThat(told(record)).containsExactly("C2 <- C1 DIFFERS", "C3", "C4");
    }

    @Test
    void countsTheIndicativeWordOfAFallbackWhileNobodySaysMore() {
        assertThat(told(Given.record(council("C1").indicative(), nhsShare("C2").indicative())))
                .containsExactly("C2", "C1");
    }

    @Test
    void takesBothTheIndicativeAndTheFinalWordOfAFallback() {
        var record = Given.record(nhs("N1"), nhsShare("C1").indicative(), nhsShare("C2"));

        assertThat(told(record)).containsExactly("N1 <- C1 AGREES, C2 AGREES");
    }

    @Test
    void refusesOneKeyStatedTwiceWithoutSayingWhose() {
        assertThatThrownBy(() -> Given.record(council("C1"), council("C1").paying("5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("feed 'social-care' states one key twice");
    }

    @Test
    void countsAOneOffOfLastYearAsOtherMoneyThanThisYears() {
        var record = Given.record(
                nhs("N1").paying("500", Frequency.ONE_OFF).from(LocalDate.of(2025, 6, 1)),
                nhsShare("C1").paying("500", Frequency.ONE_OFF).from(APRIL));

        assertThat(told(record)).containsExactly("N1", "C1");
    }

    /** Each line by its reference, with what stands beside it. */
    private static List<String> told(BudgetRecord record) {
        return record.lines().stream()
                .map(line -> line.entitlement().key().reference() + beside(line))
                .toList();
    }

    private static String beside(BudgetLine line) {
        var reports = line.corroboratedBy().stream()
                .map(report -> report.entitlement().key().reference() + " " + report.standing())
                .toList();
        return reports.isEmpty() ? "" : " <- " + String.join(", ", reports);
    }
}

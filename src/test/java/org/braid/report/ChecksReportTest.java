package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.entitlement.Money;
import org.braid.record.RecordFinding;
import org.braid.record.Stake;
import org.braid.record.TrackedFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecksReportTest {
    private static final Night FIRST = new Night(1, LocalDate.of(2026, 6, 1), Instant.EPOCH);
    private static final Night NOW = new Night(9, LocalDate.of(2026, 6, 15), Instant.EPOCH);

    @Test
    void putsWhatIsHeldFirstThenWhatIsOpenThenTheMostMoney() {
        var report = report(
                tracked("P-1", FindingCode.AGED_OUT, NOW, pounds("9000")),
                tracked("P-2", FindingCode.AGED_OUT, null, pounds("10")),
                tracked("P-3", FindingCode.AGED_OUT, null, euros("20")),
                tracked("P-4", FindingCode.AGED_OUT, null),
                tracked("P-5", FindingCode.ILLEGAL_USE, null),
                tracked("P-6", FindingCode.AGED_OUT, null, pounds("-30")));

        assertThat(report.findings())
                .extracting(TrackedFinding::person)
                .containsExactly("P-5", "P-6", "P-3", "P-2", "P-4", "P-1");
    }

    @Test
    void addsUpWhatIsOpenAndNeverTwoCurrencies() {
        var report = report(
                tracked("P-1", FindingCode.AGED_OUT, null, pounds("10"), euros("5")),
                tracked("P-2", FindingCode.AGED_OUT, null, pounds("20")),
                tracked("P-3", FindingCode.AGED_OUT, NOW, pounds("400")));

        assertThat(report.byCode()).singleElement().satisfies(sum -> {
            assertThat(sum.open()).isEqualTo(2);
            assertThat(sum.closed()).isEqualTo(1);
            assertThat(sum.atStake())
                    .extracting(StakeTotal::financialYear)
                    .containsExactly(money("5", "EUR"), money("30", "GBP"));
        });
        assertThat(report.byFunder()).singleElement().satisfies(sum -> {
            assertThat(sum.funder()).isEqualTo("council:991");
            assertThat(sum.open()).isEqualTo(2);
        });
    }

    @Test
    void saysSinceWhenAndWhenItClosed() {
        var text = report(
                        tracked("P-1", FindingCode.AGED_OUT, NOW, pounds("400")),
                        tracked("P-2", FindingCode.ILLEGAL_USE, null))
                .text();

        assertThat(text)
                .startsWith("To check on 15 June 2026, as known in night 2026-06-15-0009\n")
                .containsPattern("P-1 +AGED_OUT +1 June 2026 +£400\\.00 +£400\\.00\n")
                .contains("Closed on 15 June 2026.")
                .contains("2 findings.");
    }

    @Test
    void givesEveryCurrencyItsRowAndWhatIsAboutNoMoneyOne() {
        var csv = report(
                        tracked("P-1", FindingCode.AGED_OUT, null, pounds("10"), euros("5")),
                        tracked("P-2", FindingCode.ILLEGAL_USE, NOW))
                .csv();

        assertThat(csv.lines().map(line -> line.replaceAll("(?<=council:991|,,,).*", "")))
                .containsExactly(
                        csv.lines().toList().get(0),
                        "P-2,ILLEGAL_USE,CLOSED,2026-06-01,2026-06-15,,,",
                        "P-1,AGED_OUT,OPEN,2026-06-01,,EUR,5.00,5.00,council:991",
                        "P-1,AGED_OUT,OPEN,2026-06-01,,GBP,10.00,10.00,council:991");
    }

    private static ChecksReport report(TrackedFinding... findings) {
        return new ChecksReport(NOW, NOW.date(), List.of(findings));
    }

    private static TrackedFinding tracked(String person, FindingCode code, @Nullable Night closed, Stake... stakes) {
        var finding = new RecordFinding(code, List.of(), "seen", List.of(person), List.of(), List.of(stakes), FIRST);
        return new TrackedFinding(person, finding, closed);
    }

    private static Stake pounds(String amount) {
        return new Stake(Records.COUNCIL, money(amount, "GBP"), money(amount, "GBP"));
    }

    private static Stake euros(String amount) {
        return new Stake(Records.COUNCIL, money(amount, "EUR"), money(amount, "EUR"));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact(), Currency.getInstance(currency));
    }
}

package org.braid.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Stream;
import org.junit.jupiter.api.Test;

/** Reports on money, each against figures worked out by hand. */
class MoneySummariesTest {

    /** A year from 1 April 2026 has 365 days: £70 a week is £3,650. */
    @Test
    void cashShareIsThePartOfTheYearsPublicMoneyThatIsPaidInCash() {
        var report = Report.of(
                "cash-share",
                Someone.called("A", Money.weekly("70").in(BenefitForm.CASH).under("DIRECT_PAYMENT")),
                Someone.called("B", Money.weekly("140").in(BenefitForm.IN_KIND).under("Long Term Support: Community")),
                Someone.called(
                        "C",
                        Money.once("100", "2026-05-01").under("New scheme"),
                        Money.weekly("5").as(MoneyKind.OWN_TOP_UP).of(Stream.OWN_MONEY)));

        assertThat(report.rows("cash-share"))
                .containsExactly(
                        "GB-ENG | all schemes | GBP | 3 | £11,050.00 | £3,650.00 | £7,300.00 | £0.00 | £100.00 | 33.0",
                        "GB-ENG | Direct payments | GBP | 1 | £3,650.00 | £3,650.00 | £0.00 | £0.00 | £0.00 | 100.0",
                        "GB-ENG | New scheme | GBP | 1 | £100.00 | £0.00 | £0.00 | £0.00 | £100.00 | 0.0",
                        "GB-ENG | Personal budget (adult social care) | GBP | 1 | £7,300.00 | £0.00 | £7,300.00 | £0.00 | £0.00 | 0.0");
        assertThat(report.summary().notes())
                .anyMatch(note -> note.endsWith("shown as the feeds call them: New scheme."));
    }

    @Test
    void germanCashAndKindAreOneSchemeThatDependsOnNeitherMeansNorArea() {
        var report = Report.of(
                "cash-share",
                Someone.called(
                        "A",
                        Money.weekly("70").in("DE", "EUR").in(BenefitForm.CASH).under("DE_LONG_TERM_CARE")),
                Someone.called(
                        "B",
                        Money.weekly("140")
                                .in("DE", "EUR")
                                .in(BenefitForm.IN_KIND)
                                .under("DE_LONG_TERM_CARE")),
                Someone.called("C", Money.weekly("70").in(BenefitForm.CASH)));

        assertThat(report.rows("cash-share"))
                .contains(
                        "DE | Soziale Pflegeversicherung (long-term care insurance) | EUR | 2 | €10,950.00 | €3,650.00 | €7,300.00 | €0.00 | €0.00 | 33.3")
                .noneMatch(row -> row.contains("14,600"));
        assertThat(report.rows("schemes"))
                .containsExactly(
                        "Soziale Pflegeversicherung (long-term care insurance) | DE | no | no | SGB XI, sections 36 to 38");
    }

    /** 100, 200, 300, 400, 500 and 200, 400, 600, 800, 1000: medians 300 and 600, quartiles 200/400 and 400/800. */
    @Test
    void equityShowsTheSpreadWithinAreasAndBetweenThem() {
        var people = new ArrayList<Someone>();
        for (var step = 1; step <= 5; step++) {
            people.add(Someone.called("N" + step, Money.weekly(step + "00")));
            people.add(Someone.called("S" + step, Money.weekly(2 * step + "00").from("992")));
        }

        var report = Report.of("equity", people, 5, Report.DAY);

        assertThat(report.rows("between-areas")).containsExactly("SOCIAL_CARE | GBP | 2 | £300.00 | £600.00 | 2.00");
        assertThat(report.rows("areas"))
                .containsExactly(
                        "SOCIAL_CARE | GBP | Northmere Council | 5 | £200.00 | £300.00 | £400.00",
                        "SOCIAL_CARE | GBP | Southwold Vale Council | 5 | £400.00 | £600.00 | £800.00");
    }

    @Test
    void anAreaWithFewPeopleIsNotComparedByName() {
        var people = new ArrayList<>(Someone.many(5, "N", Money.weekly("100")));
        people.addAll(Someone.many(4, "S", Money.weekly("400").from("992")));

        var report = Report.of("equity", people, 5, Report.DAY);

        assertThat(report.rows("between-areas")).containsExactly("SOCIAL_CARE | GBP | 1 | £100.00 | £100.00 | 1.00");
        assertThat(report.rows("areas")).contains("SOCIAL_CARE | GBP | Southwold Vale Council | * | * | * | *");
    }

    /** Two lines of one person are one allocation: 60 + 40. The quartile of 100 and 200 lies a quarter of the way. */
    @Test
    void equityLooksAtInstrumentsAndAtInformalCare() {
        var report = Report.of(
                "equity",
                Someone.called(
                        "A",
                        Money.weekly("60").assessedWith("RAS North").with(Equity.INFORMAL_CARE),
                        Money.weekly("40").assessedWith("RAS North")),
                Someone.called("B", Money.weekly("200").assessedWith("RAS North")),
                Someone.called("C", Money.weekly("300").assessedWith("RAS South")),
                Someone.called("D", Money.weekly("1").through("2026-04-01", "2026-09-29")));

        assertThat(report.rows("instruments"))
                .containsExactly(
                        "SOCIAL_CARE | GBP | RAS | RAS North |  | 2 | £125.00 | £150.00 | £175.00",
                        "SOCIAL_CARE | GBP | RAS | RAS South |  | 1 | £300.00 | £300.00 | £300.00");
        assertThat(report.rows("informal-care"))
                .containsExactly(
                        "SOCIAL_CARE | GBP | NOT_TOLD | 2 | £225.00 | £250.00 | £275.00",
                        "SOCIAL_CARE | GBP | YES | 1 | £100.00 | £100.00 | £100.00");
        assertThat(report.summary().notes()).noneMatch(note -> note.startsWith("No feed says whether family"));
    }

    /** A fee of £7 a week is £365 in the year, beside £3,650 + £10,950 that reach people: 365 / 14,965 = 2.4 %. */
    @Test
    void brokersAndFeesStandBesideTheMoneyThatReachesPeople() {
        var report = Report.of(
                "brokers",
                Someone.called(
                        "A",
                        Money.weekly("70").held(ManagementOption.BROKER, "Bridge Brokers"),
                        Money.weekly("7").as(MoneyKind.MANAGEMENT_FEE).held(ManagementOption.BROKER, "bridge brokers")),
                Someone.called("B", Money.weekly("210").held(ManagementOption.DIRECT_PAYMENT, ""))
                        .supported("BROKERAGE", "2026-05-01"));

        assertThat(report.rows("involvement"))
                .containsExactly(
                        "GB-ENG | GBP | BROKERAGE_RECEIVED | 1 | - | £210.00",
                        "GB-ENG | GBP | BROKER_MANAGES | 1 | 1 | £77.00");
        assertThat(report.rows("fees")).containsExactly("GB-ENG | GBP | 2 | 1 | £365.00 | £14,600.00 | 2.4");
    }

    /**
     * Spending of Northmere in the year from April 2026 is £5,200,000 by the shipped reference data: £3,650 is 0.1 %. The
     * NHS's £70 is no social care.
     */
    @Test
    void boardShowsOutcomesFirstThenPeopleMoneyAndShareOfAllSpending() {
        var report = Report.of(
                "board",
                Someone.called(
                        "A",
                        Money.weekly("70"),
                        Money.weekly("70").of(Stream.NHS_PHB).from("QZZ")),
                Someone.called("B", Money.weekly("70").through("2025-04-01", "2026-03-31")),
                Someone.called("C", Money.weekly("5").as(MoneyKind.OWN_TOP_UP).of(Stream.OWN_MONEY)));

        assertThat(report.summary().sections())
                .extracting(Section::name)
                .containsExactly("outcomes", "people", "funders", "streams", "areas", "findings", "changes");
        assertThat(report.summary().headline())
                .containsExactly(
                        "No outcome is recorded for anyone: the figures below cannot say whether the money does any good.",
                        "Public money is in the budgets of 1 person; for 100.0 % of them it joins two or more streams.");
        assertThat(report.rows("people")).containsExactly("INDIVIDUAL | 1", "OWN_MONEY | 1");
        assertThat(report.rows("funders"))
                .containsExactly(
                        "Funder 991 | GBP | 1 | £70.00 | £3,650.00", "Funder QZZ | GBP | 1 | £70.00 | £3,650.00");
        assertThat(report.rows("areas"))
                .containsExactly("Northmere Council | yes | yes | GBP | 1 | £3,650.00 | £5,200,000.00 | 0.1");
    }

    /** In Control's members are not known, so nothing is said of them. One council's codes, old and new, are one area. */
    @Test
    void boardRanksAuthoritiesAndFlagsThePilotSites() {
        var report = Report.of(
                "board",
                Someone.called("A", Money.weekly("70").from("307")),
                Someone.called("B", Money.weekly("70").from("E08000004")),
                Someone.called("C", Money.weekly("70").from("E08000016")),
                Someone.called("D", Money.weekly("70").from("204")),
                Someone.called("E", Money.weekly("70").from("E08000038")),
                Someone.called("F", Money.weekly("70").from("708")),
                Someone.called("G", Money.weekly("70").from("E99999999")));

        assertThat(report.rows("areas"))
                .containsExactly(
                        "Barnsley Council |  | yes | GBP | 3 | £10,950.00 | - | -",
                        "Oldham Council |  | yes | GBP | 2 | £7,300.00 | - | -",
                        "London Borough of Lambeth |  | no | GBP | 1 | £3,650.00 | - | -",
                        "Funder E99999999 |  |  | GBP | 1 | £3,650.00 | - | -");
    }

    /**
     * £3,650 through budgets and £10,950 that the council directs: a quarter of what is in the feeds, and 0.1 % of the
     * £5,200,000 that the reference data says. The NHS's money and own money are no social care spending.
     */
    @Test
    void shareOfSpendIsWhatGoesThroughBudgetsOfAllSocialCare() {
        var report = Report.of(
                "share-of-spend",
                Someone.called(
                        "A",
                        Money.weekly("70").directed("DIRECTLY"),
                        Money.weekly("140").directed("DIRECTED"),
                        Money.weekly("70").of(Stream.NHS_PHB).from("QZZ")),
                Someone.called(
                        "B",
                        Money.weekly("70").directed("DIRECTED"),
                        Money.weekly("5").as(MoneyKind.OWN_TOP_UP).of(Stream.OWN_MONEY)),
                Someone.called("C", Money.weekly("70").from("975")));

        assertThat(report.rows("share-of-spend"))
                .containsExactly(
                        "all areas | GBP | 3 | 2 | £7,300.00 | £18,250.00 | 40.0 | - | -",
                        "Elverby Council | GBP | 1 | 1 | £3,650.00 | £3,650.00 | 100.0 | - | -",
                        "Northmere Council | GBP | 2 | 1 | £3,650.00 | £14,600.00 | 25.0 | £5,200,000.00 | 0.1");
    }

    /** A rose from 40 to 60 while £70 a week became £140; B was measured once; C never. */
    @Test
    void valueSetsOutcomesAgainstThePublicMoneyOfTheSamePeople() {
        var report = Report.of(
                "value",
                Someone.called(
                                "A",
                                Money.weekly("70").through("2026-04-01", "2026-06-30"),
                                Money.weekly("140").through("2026-07-01", "2027-03-31"))
                        .scored("CONTROL", "ASCOT SCT4", "40", "2026-05-01")
                        .scored("CONTROL", "ASCOT SCT4", "60", "2026-09-01"),
                Someone.called("B", Money.weekly("70")).scored("CONTROL", "ASCOT SCT4", "50", "2026-05-01"),
                Someone.called("C", Money.weekly("70")));

        // 91 days at £10 and 274 days at £20
        assertThat(report.rows("value"))
                .containsExactly(
                        "CONTROL | ASCOT SCT4 | MEASURED_ONCE | GBP | 1 | £3,650.00 | £3,650.00 | - | -",
                        "CONTROL | ASCOT SCT4 | ROSE | GBP | 1 | £6,390.00 | £6,390.00 | £70.00 | £140.00",
                        "NOT_MEASURED |  |  | GBP | 1 | £3,650.00 | £3,650.00 | - | -");
    }

    @Test
    void moneyOfTwoCurrenciesIsNeverAdded() {
        var people = List.of(Someone.called(
                "A", Money.weekly("70"), Money.weekly("70").in("NL", "EUR").from("0363")));

        for (var name : List.of("cash-share", "share-of-spend", "equity", "brokers", "board", "value")) {
            for (var section : Report.of(name, people, 0, Report.DAY).summary().sections()) {
                assertThat(Report.of(name, people, 0, Report.DAY).rows(section.name()))
                        .noneMatch(row -> row.contains("7,300") || row.contains("140"));
            }
        }
    }
}

package org.braid.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Sector;
import org.braid.entitlement.Stream;
import org.junit.jupiter.api.Test;

/** Reports on people, providers and support, each against figures worked out by hand. */
class PeopleSummariesTest {

    @Test
    void uptakeCountsPeopleByKindOnEachDay() {
        var report = Report.of(
                "uptake",
                List.of(
                        Someone.called("A", Money.weekly("10").through("2006-01-01", null)),
                        Someone.called(
                                "B",
                                Money.weekly("10").through("2007-01-01", null),
                                Money.weekly("10").of(Stream.NHS_PHB).through("2008-01-01", null)),
                        Someone.called("C", Money.weekly("10").in("NL", "EUR").through("2008-01-01", null)),
                        Someone.called(
                                "D", Money.weekly("1").as(MoneyKind.OWN_TOP_UP).of(Stream.OWN_MONEY))),
                0,
                LocalDate.of(2006, 6, 30),
                LocalDate.of(2008, 3, 31));

        assertThat(report.rows("uptake"))
                .containsExactly(
                        "2006-06-30 | GB-ENG | ALL_KINDS | 1 | 1",
                        "2006-06-30 | GB-ENG | PERSONAL | 1 | 1",
                        "2008-03-31 | GB-ENG | ALL_KINDS | 2 | 2",
                        "2008-03-31 | GB-ENG | INDIVIDUAL | 1 | 1",
                        "2008-03-31 | GB-ENG | PERSONAL | 1 | 1",
                        "2008-03-31 | NL | ALL_KINDS | 1 | 1",
                        "2008-03-31 | NL | PERSONAL | 1 | 1");
        assertThat(report.rows("streams")).containsExactly("2006-06-30 | 1 | 0 | 0.0", "2008-03-31 | 3 | 1 | 33.3");
        assertThat(report.summary().headline())
                .contains("On 2006-06-30, public money was in the budgets of 1 person; on 2008-03-31, of 3 people.");
    }

    /** REQUIREMENTS J1: services that the funder directs, or money that it keeps, make nobody a budget holder. */
    @Test
    void uptakeTellsBudgetHoldersFromPeopleWithServicesOnly() {
        var report = Report.of(
                "uptake",
                Someone.called("A", Money.weekly("10").directed("DIRECTED")),
                Someone.called("B", Money.weekly("10").as(MoneyKind.PUBLIC_RETAINED)),
                Someone.called(
                        "C",
                        Money.weekly("10").directed("DIRECTED"),
                        Money.weekly("10").directed("INDIRECTLY")),
                Someone.called("D", Money.weekly("10")));

        assertThat(report.rows("uptake"))
                .containsExactly("2026-09-30 | GB-ENG | ALL_KINDS | 4 | 2", "2026-09-30 | GB-ENG | PERSONAL | 4 | 2");
    }

    /** Shares of 60, 30 and 10 of 100: 3,600 + 900 + 100. */
    @Test
    void marketCountsProvidersAndSaysHowConcentratedTheyAre() {
        var report = Report.of(
                "providers",
                Someone.called("A", Money.weekly("60").by("Big Care Ltd", Sector.PRIVATE)),
                Someone.called("B", Money.weekly("30").by("Northmere Centre for Independent Living", null)),
                Someone.called("C", Money.weekly("10").by("The Parish Pantry", Sector.COMMUNITY)),
                Someone.called("D", Money.weekly("900").byOwnHelper()));

        assertThat(report.rows("market"))
                .containsExactly("Northmere Council | GBP | 3 | 3 | 0 | 1 | 1 | 1 | 0 | 1 | 60.0 | 4600");
        assertThat(report.summary().notes())
                .contains("Helpers whom people employ themselves are in no provider's figures; 1 do.");
    }

    @Test
    void providersThatMergedCountAsOneFromThatDay() {
        var people = List.of(
                Someone.called("A", Money.weekly("50").by("Meadow Home-Care", Sector.PRIVATE)),
                Someone.called("B", Money.weekly("50").by("Beacon Care", Sector.PRIVATE)));

        var before = Report.of("providers", people, 0, LocalDate.of(2026, 6, 30));
        var after = Report.of("providers", people, 0, LocalDate.of(2026, 7, 1));

        assertThat(before.rows("market"))
                .containsExactly("Northmere Council | GBP | 2 | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 50.0 | 5000");
        assertThat(after.rows("market"))
                .containsExactly("Northmere Council | GBP | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 100.0 | 10000");
    }

    @Test
    void whoeverHoldsAServiceFundIsAProviderAndNewOptionsNeedNoList() {
        var report = Report.of(
                "providers",
                Someone.called(
                        "A",
                        Money.weekly("50")
                                .held(ManagementOption.THIRD_PARTY, "Open Hands")
                                .buys("Talking robot")));

        assertThat(report.rows("market"))
                .containsExactly("Northmere Council | GBP | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 100.0 | 10000");
        assertThat(report.rows("options")).containsExactly("Northmere Council | Talking robot | 1");
    }

    @Test
    void supportSaysWhoReceivedItAndWhichAreasHaveNone() {
        var report = Report.of(
                "support",
                Someone.called("A", Money.weekly("50").with("ADVOCACY"))
                        .supported("INFORMATION", "2026-05-01")
                        .requested("2026-04-02")
                        .reviewed("", "2026-09-01")
                        .reviewed("", "2025-09-01"),
                Someone.called("B", Money.weekly("50")),
                Someone.called("C", Money.weekly("50").from("992")));

        assertThat(report.rows("areas"))
                .containsExactly(
                        "Northmere Council | 2 | 1 | 50.0 | 4 | 1.00",
                        "Southwold Vale Council | 1 | 0 | 0.0 | 0 | 0.00");
        assertThat(report.rows("kinds"))
                .containsExactly(
                        "Northmere Council | ADVOCACY | 1 | 1",
                        "Northmere Council | INFORMATION | 1 | 1",
                        "Northmere Council | PA_EMPLOYMENT_AGENCY | 1 | 0",
                        "Northmere Council | USER_LED_ORGANISATION | 1 | 0");
        assertThat(report.summary().headline())
                .contains("No funded support service is written down for: Southwold Vale Council.");
    }

    /** A's money ran from 1 April to 30 September, 183 days: half a year; three touches in it are 5.98 a year. */
    @Test
    void mandatoryDataCountsItemsAndTouches() {
        var report = Report.of(
                "mandatory-data",
                Someone.called(
                                "A",
                                Money.weekly("50").read("NHS Number", "Unit Cost"),
                                Money.weekly("60").read("Unit Cost", "Provider"))
                        .requested("2026-04-02")
                        .reviewed("", "2026-08-01")
                        .reviewed("", "2026-09-01"),
                Someone.called("B", Money.weekly("50").from("992").read("NHS Number")));

        assertThat(report.rows("feeds")).containsExactly("council | 2 | 6 | 7 | 3 | 2.00 | 3.00");
        assertThat(report.rows("touches"))
                .containsExactly(
                        "Northmere Council | 1 | 0.50 | 3 | 5.98", "Southwold Vale Council | 1 | 0.50 | 0 | 0.00");
    }

    @Test
    void settingsShowWhoMovedFromAnInstitutionIntoTheCommunity() {
        var report = Report.of(
                "settings",
                Someone.called("A", Money.weekly("50"))
                        .moved("Long-stay hospital", "2010-01-01")
                        .moved("Own flat", "2026-01-01"),
                Someone.called(
                        "B",
                        Money.weekly("50").livingIn("Family home").through("2020-01-01", "2020-12-31"),
                        Money.weekly("900").buys("Long term residential care").through("2021-01-01", null)),
                Someone.called("C", Money.weekly("50")).moved("A house on the hill", "2026-01-01"),
                Someone.called("D", Money.weekly("50")).moved("Own flat", "2026-10-01"));

        assertThat(report.rows("settings")).containsExactly("Northmere Council | 2 | 1 | 1 | 1 | 1 | 1 | 0");
        assertThat(report.summary().notes())
                .anyMatch(note -> note.endsWith("and so not counted: 1."))
                .noneMatch(note -> note.contains("hill"));
    }

    @Test
    void outcomesStandBeforeEveryCount() {
        var people = new ArrayList<Someone>();
        people.add(Someone.called("A", Money.weekly("50"))
                .scored("QUALITY_OF_LIFE", "EQ-5D-5L index", "0.5", "2026-01-01")
                .scored("QUALITY_OF_LIFE", "EQ-5D-5L index", "0.7", "2026-08-01")
                .scored("QUALITY_OF_LIFE", "EQ-5D-5L index", "0.1", "2026-12-01"));
        people.add(Someone.called("B", Money.weekly("50"))
                .scored("QUALITY_OF_LIFE", "EQ-5D-5L index", "0.5", "2026-01-01"));
        people.add(Someone.called("C", Money.weekly("50")).scored("SOCIAL_NETWORK", "", "", "2026-01-01"));
        people.add(Someone.called("D", Money.weekly("50"))
                .reviewed("Fully achieved", "2026-01-01")
                .reviewed("Not achieved", "2026-08-01")
                .reviewed("Maintain", "2026-09-01"));
        people.add(Someone.called("E", Money.weekly("50")));

        for (var definition : Summaries.all()) {
            var report = Report.of(definition.name(), people, 0, Report.DAY);

            assertThat(report.summary().sections().get(0).name()).isEqualTo("outcomes");
            assertThat(report.summary().headline().get(0))
                    .isEqualTo("An outcome is recorded for 80.0 % of the 5 people with a budget.");
            assertThat(report.rows("outcomes"))
                    .containsExactly(
                            "REVIEW_SAYS_NOT_ACHIEVED |  |  | 1 | - | - | - | -",
                            "QUALITY_OF_LIFE | EQ-5D-5L index | higher | 2 | 1 | 1 | 0 | 0",
                            "SOCIAL_NETWORK |  |  | 1 | 0 | 0 | 0 | 0");
        }
    }
}

package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Allocation.Stage;
import org.braid.entitlement.ManagementOption;
import org.braid.record.Allocated;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.RecordFinding;
import org.braid.record.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How a council allocated budgets: a feed by configuration only, from its file to the record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllocationTest {
    private static final String FEED = "allocation";

    @TempDir
    static Path folder;

    private final List<BudgetRecord> records = new ArrayList<>();

    @BeforeAll
    void aNightOfTheSamples() {
        try (var installation = Nights.open(folder)) {
            Nights.night(installation, Nights.SAMPLES, Nights.FEEDS);
            var night = installation.nights().last().orElseThrow().number();
            installation.records().each(Nights.DATE, night, records::add);
        }
    }

    @Test
    void whatItTellsOfSocialCareStandsBesideTheCareExtractAndAddsNothing() {
        var told = lines().flatMap(line -> line.corroboratedBy().stream()
                        .map(Report::entitlement)
                        .filter(each -> each.key().feed().equals(FEED))
                        .map(each -> tuple(
                                line.entitlement().key().feed(), each.stream().code())))
                .collect(Collectors.toSet());

        assertThat(told).containsOnly(tuple("social-care", "SOCIAL_CARE"), tuple(FEED, "HOUSING_SUPPORT"));
        assertThat(lines(FEED).map(line -> line.entitlement().stream().code())).containsOnly("HOUSING_SUPPORT");
    }

    @Test
    void eachFindingAboutAnAllocationComesFromAnAllocationRow() {
        var codes = Set.of(
                FindingCode.INDICATIVE_DROP,
                FindingCode.INSUFFICIENT,
                FindingCode.RAS_DIFFERS,
                FindingCode.YEAR_ON_YEAR_CUT);
        var found = records.stream()
                .flatMap(record -> record.findings().stream()
                        .filter(finding -> codes.contains(finding.code()))
                        .filter(finding -> isAboutAllocation(finding, record)))
                .map(RecordFinding::code)
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(codes);
    }

    private static boolean isAboutAllocation(RecordFinding finding, BudgetRecord record) {
        return record.lines().stream()
                .filter(line -> finding.lines().contains(line.number()))
                .anyMatch(line -> record.allocated(line).by().key().feed().equals(FEED));
    }

    @Test
    void reasonExplainsWhatFellAndIsNoFinding() {
        assertThat(records)
                .filteredOn(record -> told(record)
                        .anyMatch(each -> !each.by().allocation().reason().isBlank()))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(text(record)).contains("A neighbour helps at weekends"));
    }

    @Test
    void recordShowsTheIndicativeFigureAgainstTheFinalOneByWhichPointsAndWhetherItBuysThePlan() {
        assertThat(text(first(each -> each.by().allocation().points() != null
                        && !each.indicative().isEmpty()
                        && !pays(each))))
                .containsPattern("Indicated £[0-9.,]+ a week from \\d+ \\w+ \\d{4}; final £[0-9.,]+ a week from")
                .containsPattern(
                        "Reached by Northmere RAS version 3\\.1: [0-9.]+ points x £1\\.35, as 'allocation' tells")
                .containsPattern("The plan costs £[0-9.,]+ a week, £[0-9.,]+ a week more than is allocated");
    }

    private static boolean pays(Allocated each) {
        var plan = each.by().allocation().costedPlan();
        return plan == null || each.by().terms().amount().compareTo(plan) >= 0;
    }

    @Test
    void jsonShowsTheSame() {
        var record = first(each -> !each.indicative().isEmpty() && !pays(each));

        var lines = Nights.braid(
                        "record",
                        record.person(),
                        "--format",
                        "json",
                        "--valid-at",
                        Nights.DATE.toString(),
                        "--data",
                        folder.toString())
                .json()
                .at("/lines");

        assertThat(lines)
                .filteredOn(line -> line.at("/allocated/feed").asText().equals(FEED)
                        && !line.at("/allocated/sufficient").asBoolean(true))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.at("/allocated/figure/how/method").asText()).isEqualTo("RAS");
                    assertThat(line.at("/allocated/figure/how/version").asText())
                            .isEqualTo("3.1");
                    assertThat(line.at("/allocated/figure/how/rate").asText()).isEqualTo("1.35");
                    assertThat(line.at("/allocated/indicative/0/how/stage").asText())
                            .isEqualTo("INDICATIVE");
                });
    }

    @Test
    void methodIsACodeWithTheVersionOfTheSystem() {
        assertThat(lines(FEED).map(line -> {
                    var how = line.entitlement().allocation();
                    return how.method() + " " + how.instrument() + " " + how.version();
                }))
                .contains("RAS Northmere RAS 3.1", "COSTED_PLAN Northmere RAS 3.1");
    }

    @Test
    void onlyTheIndicativeFigureCountsUntilThereIsAFinalOneAndSaysSo() {
        var indicative = lines(FEED)
                .filter(line -> line.entitlement().allocation().stage() == Stage.INDICATIVE)
                .toList();

        assertThat(indicative).isNotEmpty().allMatch(line -> line.weekly().minor() > 0);
        assertThat(records)
                .filteredOn(record -> record.lines().stream().anyMatch(indicative::contains))
                .allSatisfy(record -> assertThat(text(record)).containsIgnoringCase("indicative, not final"));
    }

    @Test
    void suspendedMoneyIsNothingOnItsDaysAndShowsItsWorking() {
        var suspended = lines(FEED)
                .filter(line -> !line.entitlement().terms().steps().isEmpty())
                .toList();

        assertThat(suspended).extracting(line -> line.weekly().minor() == 0).contains(true, false);
        assertThat(suspended)
                .allSatisfy(line -> assertThat(line.working())
                        .containsPattern("£0\\.00 x \\d+ days / 7")
                        .containsPattern("suspended from 2026-\\d\\d-\\d\\d")
                        .contains(" again from 2026-"));
    }

    @Test
    void trustsAndBrokersHoldMoneyUnderTheirNames() {
        assertThat(lines(FEED)
                        .map(line -> tuple(
                                line.entitlement().handling().option(),
                                line.entitlement().handling().managingParty())))
                .contains(
                        tuple(ManagementOption.TRUST, "Trustees of the Harebell Trust"),
                        tuple(ManagementOption.BROKER, "Vale Brokers"));
    }

    @Test
    void wishesStandOnMoneyThatTheCouncilManages() {
        var managed = records.stream()
                .filter(record -> record.lines().stream().anyMatch(AllocationTest::wishedAndCouncilManaged))
                .findFirst()
                .orElseThrow();

        assertThat(text(managed)).contains("In the person's words: I ").contains("managed by the council");
    }

    private static boolean wishedAndCouncilManaged(BudgetLine line) {
        return line.entitlement().key().feed().equals(FEED)
                && line.entitlement().handling().option() == ManagementOption.COUNCIL_MANAGED
                && !line.entitlement().plan().wishes().isBlank();
    }

    @Test
    void planTimeAndHelperReachTheLineThatCountsWithTheirSource() {
        var record = first(each -> each.by().arrangement() != null
                && !each.by().arrangement().chosenHelper().isBlank()
                && !each.by().arrangement().chosenTime().isBlank());

        assertThat(text(record))
                .containsPattern("plan SP-RA\\d{6}; assessed on \\d+ ")
                .containsPattern("Chosen time [a-z0-9: ]+; chosen helper [a-z ]+, as 'allocation' tells")
                .containsPattern("In the person's words, as 'allocation' tells: I ");
        assertThat(Nights.braid(
                                "report",
                                "statement",
                                record.person(),
                                "--valid-at",
                                Nights.DATE.toString(),
                                "--data",
                                folder.toString())
                        .out())
                .contains("You said: I ");
    }

    /** Of the records with a line of another feed that this one explains, the first that is as wanted. */
    private BudgetRecord first(Predicate<Allocated> wanted) {
        return records.stream()
                .filter(record -> told(record).anyMatch(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Allocated> told(BudgetRecord record) {
        return record.lines().stream().map(record::allocated).filter(Allocated::isTold);
    }

    private static String text(BudgetRecord record) {
        return Nights.braid(
                        "record", record.person(), "--valid-at", Nights.DATE.toString(), "--data", folder.toString())
                .out()
                .replaceAll("\\s+", " ");
    }

    private Stream<BudgetLine> lines() {
        return records.stream().flatMap(record -> record.lines().stream());
    }

    private Stream<BudgetLine> lines(String feed) {
        return lines().filter(line -> line.entitlement().key().feed().equals(feed));
    }
}

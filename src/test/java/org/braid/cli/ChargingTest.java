package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Step;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.braid.record.Totals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What people pay towards their care stands beside what it costs; figures worked by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChargingTest {
    private static final List<String> FEEDS = List.of("charging", "social-care");
    /** Moved into a care home on 23 May 2026; the 84 days of the disregard end on 14 August. */
    private static final String MOVED_IN_MAY = "council/991:0920509";

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 14);
    private static final String CHARGES = "Assessment ref,Person ID,NHS number,Surname,Forenames,Date of birth,Outcome,"
            + "Charged from,Charged to,Contribution a week (£),Property charge a week (£),Disregard from,Disregard to,"
            + "Deferred payment\n";

    @TempDir
    static Path folder;

    private String data = "";

    @BeforeAll
    void aNightOfTheSamples() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, FEEDS);
        }
    }

    @Test
    void grossAndContributionStandApart() {
        // care home 702.85 and job coaching 6 x 17.58
        assertThat(record(Nights.DATE, "/totals/publicMoney/0/weekly/minor")).isEqualTo(808_33);
        // income 217.91 and property 507.79
        assertThat(record(Nights.DATE, "/totals/contribution/0/weekly/minor")).isEqualTo(725_70);
        // 217.91 x 313 / 7 + 507.79 x 229 / 7, rounded once
        assertThat(record(Nights.DATE, "/totals/contribution/0/financialYear/minor"))
                .isEqualTo(26_355_68);
        assertThat(page(Nights.DATE))
                .contains("Public money: £808.33 a week")
                .contains("The person's contribution, not taken off the figures: £725.70 a week");
    }

    @Test
    void homeDoesNotCountForTwelveWeeks() {
        assertThat(record(LAST_DAY, "/totals/contribution/0/weekly/minor")).isEqualTo(217_91);
        assertThat(record(LAST_DAY.plusDays(1), "/totals/contribution/0/weekly/minor"))
                .isEqualTo(725_70);
        assertThat(record(LAST_DAY, "/totals/publicMoney/0/weekly/minor")).isEqualTo(808_33);
        assertThat(record(LAST_DAY.plusDays(1), "/totals/publicMoney/0/weekly/minor"))
                .isEqualTo(808_33);
    }

    @Test
    void lineSaysThatItIsDisregardedAndHowItsFigureCameAbout() {
        assertThat(page(LAST_DAY))
                .contains("Social care: Contribution from property (the person's contribution)")
                .contains(
                        "£0.00 a week; £16,611.99 (rounded) in 2026-27 = £0.00 x 84 days / 7 + £507.79 x 229 days / 7;"
                                + " disregarded from 2026-05-23; £507.79 again from 2026-08-15");
    }

    @Test
    void everyDisregardIsOfEightyFourDaysAndHasItsReason() {
        var disregards = charges()
                .map(line -> line.entitlement().terms().steps())
                .filter(steps -> !steps.isEmpty())
                .toList();

        assertThat(disregards).hasSize(2).allSatisfy(steps -> {
            assertThat(steps).extracting(Step::reason).containsExactly(Step.Reason.DISREGARDED, Step.Reason.RESUMED);
            assertThat(steps.get(1).from()).isEqualTo(steps.get(0).from().plusWeeks(12));
        });
    }

    @Test
    void deferredPaymentIsASchemeOfItsOwnWithItsLaw() {
        assertThat(charges()
                        .filter(line -> line.entitlement().scheme().component().equals("Contribution from property"))
                        .map(line -> tuple(
                                line.entitlement().scheme().code(),
                                line.entitlement().scheme().legalBasis())))
                .containsExactlyInAnyOrder(
                        tuple("DEFERRED_PAYMENT_AGREEMENT", "Care Act 2014, section 34"),
                        tuple("CARE_CHARGES", "Care Act 2014, section 14"));
        assertThat(Nights.braid("record", "nhs:9991432779", "--data", data).out())
                .contains("Deferred payment agreement (line");
    }

    @Test
    void chargesAreInNoPublicFigure() {
        assertThat(charges())
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.entitlement().terms().kind() == MoneyKind.CLIENT_CONTRIBUTION)
                .allMatch(line -> !line.entitlement().isPublicMoney());
        assertThat(records(Path.of(data), Nights.MAPPINGS).stream()
                        .flatMap(record -> record.totals().by().stream())
                        .map(Totals.Part::code))
                .doesNotContain("self:SELF");
    }

    @Test
    void whoeverIsAssessedToPayNothingIsShownWithNothing() {
        assertThat(charges()
                        .filter(line -> line.inForce()
                                && line.entitlement().terms().amount().signum() == 0))
                .isNotEmpty();
    }

    @Test
    void contributionThatTheCareExtractStatesTooCountsOnce() throws IOException {
        var record = toldTwice("once", "70.35");

        assertThat(record.totals().contribution())
                .extracting(sum -> sum.weekly().minor())
                .containsExactly(70_35L);
        assertThat(contribution(record).entitlement().key().feed()).isEqualTo("social-care");
        assertThat(contribution(record).corroboratedBy())
                .extracting(told -> told.entitlement().key().feed(), Report::standing)
                .containsExactly(tuple("charging", Report.Standing.AGREES));
    }

    @Test
    void contributionThatIsToldDifferentlyCountsOnceAndIsADifference() throws IOException {
        var record = toldTwice("differently", "68.00");

        assertThat(record.totals().contribution())
                .extracting(sum -> sum.weekly().minor())
                .containsExactly(68_00L);
        assertThat(contribution(record).corroboratedBy())
                .extracting(Report::standing)
                .containsExactly(Report.Standing.DIFFERS);
        assertThat(record.findings())
                .extracting(finding -> finding.code().name())
                .contains("FEEDS_DIFFER");
    }

    @Test
    void disregardWithoutAnEndKeepsItsRowOut() throws IOException {
        var in = Files.createDirectories(folder.resolve("endless/charging"));
        Files.writeString(
                in.resolve("charges.csv"),
                CHARGES + "FA1,12345,,Example,Ada,04/07/1941,Assessed,01/08/2026,,185.20,540.00,01/08/2026,,No\n");
        try (var installation = Nights.open(folder.resolve("endless-data"))) {
            var manifest = Nights.night(installation, in.getParent(), List.of("charging"));

            var delivery = manifest.feeds().get(0).deliveries().get(0);
            assertThat(delivery.rows().rejected()).isEqualTo(1);
            assertThat(delivery.findings()).isEqualTo(Map.of("MISSING_VALUE", 1L));
        }
    }

    /** A council whose care extract has rows for contributions, too, and a charging system that says 70.35. */
    private BudgetRecord toldTwice(String name, String careExtract) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var mappings = home.resolve("mappings");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
        var mapping = mappings.resolve("social-care/mapping.yaml");
        var before = "  # A service without a cost states no money";
        Files.writeString(mapping, Files.readString(mapping).replace(before, CONTRIBUTION_ROWS + before));
        var care = Files.createDirectories(home.resolve("in/social-care"));
        Files.writeString(
                care.resolve("care.csv"),
                String.join(",", careRow("Home care", "240.00").keySet()) + "\n"
                        + String.join(",", careRow("Home care", "240.00").values()) + "\n"
                        + String.join(
                                ",", careRow("Client contribution", careExtract).values()) + "\n");
        var charges = Files.createDirectories(home.resolve("in/charging"));
        Files.writeString(
                charges.resolve("charges.csv"),
                CHARGES + "FA1,0012345,,Example,Ada,04/07/1941,Assessed,06/04/2026,,70.35,,,,\n");
        try (var installation = Installation.open(home.resolve("data"), mappings, Place.CLOCK)) {
            Nights.night(installation, home.resolve("in"), FEEDS);
        }
        var records = records(home.resolve("data"), mappings);
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static final String CONTRIBUTION_ROWS = """
              - name: client contribution
                when: { Event Type: Service, Event Description: Client contribution }
                gives: entitlement
                fields:
                  component: Client contribution
                  funderSystem: self
                  funder: SELF
                  funderSector: SELF
                  moneyKind: CLIENT_CONTRIBUTION
                  amount: { column: Unit Cost, required: true }
                  currency: GBP
                  frequency: WEEKLY

            """;

    private static Map<String, String> careRow(String description, String amount) {
        var row = new LinkedHashMap<String, String>();
        var cells = List.of(
                "LA Code=991",
                "Reporting Period Start Date=01/10/2025",
                "Reporting Period End Date=30/09/2026",
                "NHS Number=",
                "LA Person Unique Identifier=0012345",
                "First Name=Ada",
                "Last Name=Example",
                "Gender=Female",
                "Date of Birth=04/07/1941",
                "Date of Death=",
                "Client Type=Service user",
                "Postcode=",
                "Event Type=Service",
                "Event Reference=" + description,
                "Event Start Date=06/04/2026",
                "Event End Date=",
                "Event Description=" + description,
                "Event Outcome=",
                "Service Type=Long term support: Community",
                "Service Component=Home support or domiciliary care",
                "Delivery Mechanism=",
                "Unit Cost=" + amount,
                "Cost Frequency (Unit Type)=Weekly",
                "Planned units per week=");
        cells.forEach(cell -> row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1)));
        return row;
    }

    private static BudgetLine contribution(BudgetRecord record) {
        var lines = record.lines().stream()
                .filter(line -> line.entitlement().terms().kind() == MoneyKind.CLIENT_CONTRIBUTION)
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private Stream<BudgetLine> charges() {
        return records(Path.of(data), Nights.MAPPINGS).stream()
                .flatMap(record -> record.lines().stream())
                .filter(line -> line.entitlement().key().feed().equals("charging"));
    }

    private static List<BudgetRecord> records(Path data, Path mappings) {
        var records = new ArrayList<BudgetRecord>();
        try (var installation = Installation.open(data, mappings, Place.CLOCK)) {
            installation.records().each(Nights.DATE, 1, records::add);
        }
        return records;
    }

    private String page(LocalDate day) {
        return Nights.braid("record", MOVED_IN_MAY, "--valid-at", day.toString(), "--data", data)
                .out()
                .replaceAll("\\s+", " ");
    }

    private long record(LocalDate day, String pointer) {
        return Nights.braid("record", MOVED_IN_MAY, "--valid-at", day.toString(), "--data", data, "--json")
                .json()
                .at(pointer)
                .asLong();
    }
}

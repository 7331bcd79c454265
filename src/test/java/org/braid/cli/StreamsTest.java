package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Happening;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Rates;
import org.braid.entitlement.Use;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Streams that are there by configuration only: children's services, criminal justice, housing grants, payment cards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamsTest {
    private static final String GRANTS_ACT = "Housing Grants, Construction and Regeneration Act 1996, section 23";
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Happening NOTHING = new Happening("", "", null, List.of(), false, "", "", "");

    @TempDir
    static Path folder;

    private final List<BudgetRecord> records = new ArrayList<>();
    private String data = "";

    @BeforeAll
    void aNightOfTheSamples() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, Nights.FEEDS);
            var night = installation.nights().last().orElseThrow().number();
            installation.records().each(Nights.DATE, night, records::add);
        }
    }

    @Test
    void oneRecordJoinsThemToTheOthers() {
        var streams = new TreeSet<String>();
        records.stream()
                .filter(record -> record.kind().code().equals("INDIVIDUAL"))
                .forEach(record -> record.lines()
                        .forEach(line -> streams.add(line.entitlement().stream().code())));

        assertThat(streams).contains("CHILDREN", "CRIMINAL_JUSTICE", "EDUCATION", "HOUSING", "NHS_PHB", "SOCIAL_CARE");
    }

    @Test
    void cardIsToldBesideTheCouncilsDirectPaymentAndAddsNothing() {
        var cards = lines().filter(line -> card(line) != null).toList();

        assertThat(cards)
                .hasSizeGreaterThan(5)
                .extracting(
                        line -> line.entitlement().key().feed(),
                        line -> line.entitlement().handling().option())
                .containsOnly(tuple("social-care", ManagementOption.DIRECT_PAYMENT));
        assertThat(cards.stream().map(StreamsTest::card).filter(Objects::nonNull))
                .allMatch(card -> card.handling().option() == ManagementOption.PAYMENT_CARD)
                .allMatch(card -> card.use() != null && card.use().balance() != null);
        assertThat(lines().map(line -> line.entitlement().key().feed())).doesNotContain("payment-card");
    }

    @Test
    void recordShowsWhatIsSpentAndWhatIsLeftOnTheCard() {
        var person = records.stream()
                .filter(record -> record.lines().stream().anyMatch(line -> card(line) != null))
                .findFirst()
                .orElseThrow()
                .person();

        var record = Nights.braid("record", person, "--valid-at", Nights.DATE.toString(), "--data", data);

        assertThat(record.out().replaceAll("\\s+", " "))
                .containsPattern("Spent £[0-9,.]+, on the account £[0-9,.]+, brought forward £[0-9,.]+ on"
                        + " 30 September 2026, as 'payment-card' tells");
    }

    @Test
    void cardSaysNothingOfWhatMayBeBought() {
        assertThat(lines().map(StreamsTest::card)
                        .filter(Objects::nonNull)
                        .flatMap(card -> Stream.of(
                                card.handling().control(),
                                card.plan().wishes(),
                                card.plan().purpose())))
                .containsOnly("");
    }

    @Test
    void cardThatNoCouncilKnowsOfWaitsAndIsInNoTotal() throws IOException {
        var cards = Files.createDirectories(folder.resolve("alone/payment-card"));
        Files.writeString(
                cards.resolve("cards.csv"),
                "Card,Client ref,Council,Surname,Forename,Date of birth,Loaded (£),How often,First load,Closed on,"
                        + "Balance (£),As at\n"
                        + "MC-1,7,Northmere Council,Nobody,Ada,1961-07-04,480.00,4-weekly,2026-04-06,,12.00,2026-09-30\n");
        try (var installation = Nights.open(folder.resolve("alone-data"))) {
            var manifest = Nights.night(installation, folder.resolve("alone"), List.of("payment-card"));

            var council = Objects.requireNonNull(manifest.money().get("council:991"));
            assertThat(council.waiting()).isEqualTo(council.entitled()).isPositive();
            assertThat(manifest.published()).isTrue();
            installation.records().each(Nights.DATE, 1, record -> {
                assertThat(record.lines()).isEmpty();
                assertThat(record.reports()).extracting(Report::standing).containsExactly(Report.Standing.UNCONFIRMED);
            });
        }
    }

    @Test
    void whatItCostsToEmployAndToHaveAnAccountAreLinesOfTheirOwn() {
        var costs = lines("children")
                .filter(line -> !line.entitlement().key().component().isEmpty())
                .filter(BudgetLine::inForce);

        assertThat(costs.map(line -> tuple(
                                line.entitlement().scheme().component(),
                                line.entitlement().terms().kind(),
                                line.entitlement().isPublicMoney()))
                        .distinct())
                .containsExactlyInAnyOrder(
                        tuple("Payroll", MoneyKind.EMPLOYMENT_COST, true),
                        tuple("Employer's liability insurance", MoneyKind.EMPLOYMENT_COST, true),
                        tuple("Employer's pension contribution", MoneyKind.EMPLOYMENT_COST, true),
                        tuple("Holiday pay", MoneyKind.EMPLOYMENT_COST, true),
                        tuple("Managed account fee", MoneyKind.MANAGEMENT_FEE, true),
                        tuple("Savings", MoneyKind.SAVED_UP, false));
    }

    @Test
    void familyIsAnEmployerWhereItSaysSo() {
        assertThat(lines("children")
                        .filter(line -> line.entitlement().key().component().equals("payroll"))
                        .map(line -> line.entitlement().arrangement()))
                .isNotEmpty()
                .allMatch(arrangement -> arrangement != null && arrangement.personEmploys());
    }

    @Test
    void whatIsSavedHasAPurposeAndADayAndIsInNoPublicTotal() {
        var savers = records.stream()
                .filter(record -> record.lines().stream().anyMatch(StreamsTest::savings))
                .toList();

        assertThat(savers)
                .isNotEmpty()
                .allMatch(record -> Money.rounded(publicYear(record), GBP).equals(shownYear(record)));
        assertThat(lines().filter(StreamsTest::savings)
                        .map(line -> line.entitlement().plan()))
                .allMatch(plan -> !plan.purpose().isBlank() && plan.targetDate() != null);
        // It was the council's when it was paid; to have it twice would overstate what the council owes.
        assertThat(lines().filter(StreamsTest::savings)
                        .map(line -> line.entitlement().funder().id()))
                .containsOnly("self:SELF");
        assertThat(lines().filter(StreamsTest::savings)
                        .map(line -> carriedOver(line.entitlement().use())))
                .anyMatch(carried -> carried.signum() > 0);
    }

    private static BigFraction publicYear(BudgetRecord record) {
        return record.lines().stream()
                .map(BudgetLine::entitlement)
                .filter(Entitlement::isPublicMoney)
                .map(each -> Rates.within(each.year(Nights.DATE), each.terms(), each.valid()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static Money shownYear(BudgetRecord record) {
        return record.totals().publicMoney().get(0).financialYear();
    }

    private static BigDecimal carriedOver(@Nullable Use use) {
        return use == null || use.broughtForward() == null ? BigDecimal.ZERO : use.broughtForward();
    }

    private static boolean savings(BudgetLine line) {
        return line.entitlement().key().feed().equals("children")
                && line.entitlement().terms().kind() == MoneyKind.SAVED_UP;
    }

    @Test
    void childrensProgrammesAreCodedAndInTheFamilyPilotsThePlanIsTheFamilys() {
        var schemes = lines("children")
                .map(line -> line.entitlement().scheme().code() + " "
                        + line.entitlement().plan().unit())
                .map(String::strip)
                .collect(Collectors.toSet());

        assertThat(schemes)
                .contains(
                        "TAKING_CONTROL", "DYNAMITE", "IB_FAMILIES_DISABLED_CHILDREN FAMILY", "SELF_DIRECTED_SUPPORT");
    }

    @Test
    void offersSupportAndOutcomesAreToldAroundTheMoney() {
        var events = events(CareEvent.Kind.OFFER, CareEvent.Kind.SUPPORT, CareEvent.Kind.OUTCOME)
                .filter(event -> event.key().feed().equals("children"))
                .toList();

        assertThat(events).extracting(CareEvent::kind).contains(CareEvent.Kind.OFFER, CareEvent.Kind.SUPPORT);
        assertThat(events)
                .anyMatch(event -> happening(event).offered().containsAll(List.of("DIRECT_PAYMENT", "PAYMENT_CARD"))
                        && !event.plan().support().isEmpty());
        // Measured twice, so that a record shows which way it goes.
        assertThat(events.stream()
                        .filter(event -> event.kind() == CareEvent.Kind.OUTCOME)
                        .collect(Collectors.groupingBy(
                                event -> event.person().familyName()
                                        + happening(event).measure(),
                                Collectors.counting())))
                .isNotEmpty()
                .allSatisfy((measure, times) -> assertThat(times).isGreaterThanOrEqualTo(2));
    }

    @Test
    void contributionStandsBesideTheGrantAndNotInIt() {
        var record = records.stream()
                .filter(each -> each.lines().stream()
                        .filter(BudgetLine::inForce)
                        .filter(line -> line.entitlement().key().feed().equals("housing"))
                        .anyMatch(line -> line.entitlement().terms().kind() == MoneyKind.CLIENT_CONTRIBUTION))
                .findFirst()
                .orElseThrow();

        var lines = record.lines().stream()
                .filter(line -> line.entitlement().key().feed().equals("housing"))
                .toList();

        assertThat(lines)
                .extracting(
                        line -> line.entitlement().funder().id(),
                        line -> line.entitlement().terms().kind(),
                        line -> line.entitlement().scheme().legalBasis())
                .containsExactlyInAnyOrder(
                        tuple("council:991", MoneyKind.PUBLIC_DEVOLVED, GRANTS_ACT),
                        tuple("self:SELF", MoneyKind.CLIENT_CONTRIBUTION, GRANTS_ACT));
        assertThat(record.totals().contribution()).hasSize(1);
        assertThat(record.totals().by())
                .filteredOn(part -> part.code().equals("self:SELF"))
                .isEmpty();
    }

    @Test
    void everyUseIsToldAndOnlyTheUnlawfulOneIsMarked() {
        var uses = events(CareEvent.Kind.USE).toList();

        assertThat(uses).hasSizeGreaterThan(3).extracting(CareEvent::outcome).doesNotContain("");
        assertThat(uses.stream().filter(event -> happening(event).illegal()))
                .extracting(CareEvent::outcome)
                .containsExactly("Goods known to be stolen");
        assertThat(events(CareEvent.Kind.AGREEMENT))
                .isNotEmpty()
                .allMatch(event -> !happening(event).rights().isBlank()
                        && !happening(event).responsibilities().isBlank());
    }

    private Stream<CareEvent> events(CareEvent.Kind... kinds) {
        return records.stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> List.of(kinds).contains(event.kind()));
    }

    private static Happening happening(CareEvent event) {
        return Objects.requireNonNullElse(event.happening(), NOTHING);
    }

    private Stream<BudgetLine> lines() {
        return records.stream().flatMap(record -> record.lines().stream());
    }

    private Stream<BudgetLine> lines(String feed) {
        return lines().filter(line -> line.entitlement().key().feed().equals(feed));
    }

    private static @Nullable Entitlement card(BudgetLine line) {
        return line.corroboratedBy().stream()
                .map(Report::entitlement)
                .filter(told -> told.key().feed().equals("payment-card"))
                .findFirst()
                .orElse(null);
    }
}

package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.MoneyKind;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the record from every feed of the samples: the source's own word, who directs the money, and whose it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsSayTest {
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
    void everyFeedsOwnWordReachesTheRecord() {
        var silent = lines().filter(line -> line.entitlement().scheme().term().isBlank())
                .map(line -> line.entitlement().key().feed())
                .collect(Collectors.toSet());
        var speaking = lines().filter(
                        line -> !line.entitlement().scheme().term().isBlank())
                .map(line -> line.entitlement().key().feed())
                .collect(Collectors.toSet());

        assertThat(speaking)
                .containsExactlyInAnyOrder(
                        "access-to-work",
                        "allocation",
                        "charging",
                        "children",
                        "criminal-justice",
                        "education",
                        "housing",
                        "nhs-phb",
                        "provider",
                        "social-care");
        // A cell of theirs that is blank is not filled in.
        assertThat(silent).isSubsetOf("social-care", "children", "nhs-phb");
    }

    @Test
    void sourcesWordStandsBesideTheDerivedKindInTextAndJson() {
        var record = first(
                line -> line.entitlement().scheme().term().equals("CASSR managed personal budget") && line.inForce());

        assertThat(text(record))
                .containsIgnoringCase("called 'CASSR managed personal budget' by its source")
                .contains("This budget is ");
        var json = command(record, "--format", "json").json();
        assertThat(json.at("/kind").asText())
                .isEqualTo(record.kind().code())
                .isNotEqualTo("CASSR managed personal budget");
        assertThat(json.at("/lines").findValuesAsText("term")).contains("CASSR managed personal budget");
    }

    @Test
    void eachFeedSaysWhetherMoneyIsDevolvedDirectlyOrIndirectlyWhereItSaysWhoHoldsIt() {
        for (var feed : Set.of(
                "allocation", "children", "criminal-justice", "education", "housing", "nhs-phb", "social-care")) {
            assertThat(lines(feed)
                            .map(line -> line.entitlement().handling().control())
                            .collect(Collectors.toSet()))
                    .as(feed)
                    .contains("DIRECTLY", "INDIRECTLY");
        }
        assertThat(lines("access-to-work")
                        .map(line -> line.entitlement().handling().control()))
                .as("who holds a grant is not said")
                .containsOnly("");
    }

    @Test
    void whatTheFunderKeepsIsALineApartFromWhatThePersonMayDirect() {
        var record = first(line -> line.inForce() && line.entitlement().terms().kind() == MoneyKind.PUBLIC_RETAINED);

        assertThat(text(record)).contains("(public, directed by the funder)").contains("Of it the person may direct");
        assertThat(record.lines())
                .filteredOn(line -> line.entitlement().terms().kind() == MoneyKind.PUBLIC_RETAINED)
                .allMatch(line -> line.entitlement().isPublicMoney()
                        && line.entitlement().handling().control().equals("DIRECTED"));
    }

    @Test
    void ownMoneyStandsBesideAndInNoPublicFigure() {
        var record = first(line -> line.inForce()
                && line.entitlement().terms().kind() == MoneyKind.OWN_TOP_UP
                && line.weekly().minor() > 0);
        var own = record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().terms().kind() == MoneyKind.OWN_TOP_UP)
                .toList();

        assertThat(own).noneMatch(line -> line.entitlement().isPublicMoney());
        assertThat(record.totals().by()).noneMatch(part -> part.code().equals("self:SELF"));
        assertThat(text(record))
                .contains("Own money, beside it and in no public figure: "
                        + record.totals().ownMoney().get(0).weekly());
    }

    @Test
    void boardIsNamedOnWhatTheCouncilTellsOfItsShare() {
        var shared = records.stream()
                .filter(record -> record.lines().stream()
                        .anyMatch(line -> line.entitlement().funder().id().equals("ods:QZZ")))
                .filter(record -> record.lines().stream()
                        .flatMap(line -> Stream.concat(
                                Stream.of(line.entitlement()),
                                line.corroboratedBy().stream().map(report -> report.entitlement())))
                        .anyMatch(each -> each.funder().id().equals("ods:QZZ")
                                && each.key().feed().equals("social-care")))
                .toList();

        assertThat(shared).isNotEmpty();
        assertThat(shared).anySatisfy(record -> assertThat(text(record)).contains("Mereside Integrated Care Board"));
        assertThat(shared).allSatisfy(record -> assertThat(text(record)).doesNotContain(" QZZ £"));
    }

    @Test
    void personalHealthBudgetEndsWithThePatient() {
        var dead = records.stream()
                .filter(record -> record.details().deathDate() != null)
                .flatMap(record -> record.lines().stream())
                .filter(line -> line.entitlement().person().deathDate() != null)
                .filter(line -> line.entitlement().key().feed().equals("nhs-phb"))
                .filter(line -> line.entitlement().terms().frequency() != Frequency.ONE_OFF);

        assertThat(dead).allMatch(line -> !line.inForce());
    }

    @Test
    void wayToAdultServicesIsToldAroundTheMoney() {
        var record = records.stream()
                .filter(each -> each.events().stream().anyMatch(RecordsSayTest::isTransition))
                .findFirst()
                .orElseThrow();

        assertThat(text(record)).contains("review: ").contains("A review is due on ");
        assertThat(record.lines().stream()
                        .map(line -> line.entitlement().stream().code()))
                .contains("CHILDREN");
    }

    private static boolean isTransition(CareEvent event) {
        return event.key().feed().equals("children")
                && event.kind() == CareEvent.Kind.REVIEW
                && event.plan().reviewDue() != null;
    }

    private BudgetRecord first(Predicate<BudgetLine> wanted) {
        return records.stream()
                .filter(record -> record.lines().stream().anyMatch(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static String text(BudgetRecord record) {
        return command(record).out().replaceAll("\\s+", " ");
    }

    private static Nights.Said command(BudgetRecord record, String... more) {
        var arguments = new ArrayList<>(
                List.of("record", record.person(), "--valid-at", Nights.DATE.toString(), "--data", folder.toString()));
        arguments.addAll(List.of(more));
        return Nights.braid(arguments.toArray(String[]::new));
    }

    private Stream<BudgetLine> lines() {
        return records.stream().flatMap(record -> record.lines().stream());
    }

    private Stream<BudgetLine> lines(String feed) {
        return lines().filter(line -> line.entitlement().key().feed().equals(feed));
    }
}

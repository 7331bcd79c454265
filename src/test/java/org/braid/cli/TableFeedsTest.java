package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.feed.SetAside;
import org.braid.feed.Sheets;
import org.braid.mapping.MappingTests;
import org.braid.mapping.Mappings;
import org.braid.record.Manifest;
import org.braid.route.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Nights on workbooks that hold several tables, by configuration only. Nobody in them exists. */
class TableFeedsTest {
    private static final List<List<String>> PEOPLE = List.of(
            List.of("Person no.", "Surname", "Forename", "Date of birth"),
            List.of("12", "Abubakar", "Abena", "26/11/1962"),
            List.of("13", "Wilson", "Michael", "12/05/1962"));

    @TempDir
    Path folder;

    private Path mappings = Path.of("");

    @BeforeEach
    void installation() throws IOException {
        mappings = folder.resolve("mappings");
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/table-feeds"), mappings);
        Files.copy(Path.of("mappings/linkage.yaml"), mappings.resolve("linkage.yaml"));
    }

    @Test
    void examplesInTheMappingsHold() {
        assertThat(Mappings.read(mappings).all())
                .hasSize(2)
                .allSatisfy(mapping ->
                        assertThat(MappingTests.run(mapping).failures()).isEmpty());
    }

    @Test
    void awardsHaveThePeopleTheyReferTo() {
        var night = night("care-at-home", awards("80"));

        assertThat(places(night)).isEqualTo(Map.of("in", 7L, "applied", 3L, "waiting", 1L, "notData", 3L));
        assertThat(found(night)).isEqualTo(Map.of("UNRESOLVED_REFERENCE", 1L));
        var why = braid("why", "council/991:12");
        assertThat(why)
                .contains("awards.xlsx, sheet 'People', cell B2")
                .contains("awards.xlsx, sheet 'Awards', cell B2")
                .contains("awards.xlsx, sheet 'Awards', cell C3");
        assertThat(braid("record", "council/991:13")).contains("Wilson").contains("£30.00");
    }

    @Test
    void aTotalThatDiffersIsNotedWithItsCell() {
        night("care-at-home", awards("90"));

        assertThat(braid("report", "findings"))
                .contains("TOTAL_DIFFERS  awards.xlsx, sheet 'Awards', row 6, Weekly", "'stated 90 in C6, read 80'");
    }

    @Test
    void aTotalThatMustAgreeSetsTheFileAside() throws IOException {
        must();

        var differs = night("care-at-home", awards("90"));
        var cutOff = night("care-at-home", awards(""));
        var agrees = night("care-at-home", awards("80"));

        assertThat(found(differs)).isEqualTo(Map.of("TOTAL_MUST_AGREE", 1L));
        assertThat(found(cutOff)).isEqualTo(Map.of("TOTAL_MUST_AGREE", 1L));
        assertThat(places(agrees)).containsEntry("applied", 3L);
    }

    private void must() throws IOException {
        var file = mappings.resolve("care-at-home/mapping.yaml");
        Files.writeString(file, Files.readString(file).replace("{ sum: Weekly }", "{ sum: Weekly, must: true }"));
    }

    /** The people stand on the second sheet; person 14 on none. */
    private Path awards(String total) {
        var awards = List.of(
                List.of("Award", "Person no.", "Weekly", "From"),
                List.of("A1", "12", "10", "01/04/2026"),
                List.of("A2", "as above", "20", "01/04/2026"),
                List.of("A3", "13", "30", "01/04/2026"),
                List.of("A4", "14", "20", "01/04/2026"),
                total.isEmpty() ? List.<String>of() : List.of("Total", "", total));
        return Sheets.workbook(folder.resolve("awards.xlsx"), book -> {
            Sheets.fill(book.createSheet("Awards"), awards);
            Sheets.fill(book.createSheet("People"), PEOPLE);
        });
    }

    @Test
    void theSen2TemplatesNineTablesAreReadFromOneSheet() {
        var night = night("sen2-template", template());

        // Eight titles, a header, two people, a detail and two needs are no claims; a plan has no assessment.
        assertThat(places(night)).isEqualTo(Map.of("in", 21L, "applied", 6L, "waiting", 1L, "notData", 14L));
        assertThat(found(night)).containsEntry("UNRESOLVED_REFERENCE", 1L);
        assertThat(braid("report", "findings"))
                .contains("sen2.xlsx, sheet 'Data Entry Template', row 25", "no row of Assessments Records");
    }

    private Path template() {
        var rows = List.of(
                List.of("SEN2 Data Entry Template"),
                List.<String>of(),
                List.of("Header Record"),
                List.of("Year", "Reference Date", "Source Level", "LEA"),
                List.of("2026", "2026-01-15", "L", "991"),
                List.<String>of(),
                List.of("Person Record"),
                List.of(
                        "Person ID\n\n(This must be a unique ID for each Person record)",
                        "Surname",
                        "Forename",
                        "Date of Birth\n\n(dd/mm/yyyy)",
                        "Sex",
                        "Postcode",
                        "UPN"),
                List.of("1", "Abubakar", "Abena", "2012-11-26", "F", "ZZ12 8YJ", "B801200005001"),
                List.of("2", "Wilson", "Michael", "2010-05-12", "M", "ZZ85 4AG", ""),
                List.<String>of(),
                List.of("Requests Records"),
                List.of("Requests ID", "Person ID\n\n(Must be that of a Person record)", "Received Date"),
                List.of("1", "1", "2024-01-10"),
                List.of("2", "2", "2024-02-10"),
                List.<String>of(),
                List.of("Assessments Records"),
                List.of("Assessment ID", "Requests ID", "Assessment Outcome", "Assessment Outcome Date"),
                List.of("1", "1", "Y", "2024-04-01"),
                List.of("2", "2", "N", "2024-05-01"),
                List.<String>of(),
                List.of("Named Plan Records"),
                List.of(
                        "Named Plan ID",
                        "Assessment ID",
                        "Start Date",
                        "Personal Budget taken up",
                        "Personal Budget - Organised Arrangements",
                        "Personal Budget - Direct Payments"),
                List.of("1", "1", "2024-06-01", "1.0", "1.0", ""),
                List.of("2", "9", "2024-06-01", "0.0", "0.0", ""),
                List.<String>of(),
                List.of("Plan Detail Records"),
                List.of("Named Plan ID", "URN", "SEN Setting", "Placement Rank"),
                List.of("1", "", "OTH", "1"),
                List.<String>of(),
                List.of("Active Plan Records"),
                List.of("Active Plan ID", "Requests ID", "Last Review Date"),
                List.of("1", "1", "2025-09-01"),
                List.<String>of(),
                List.of("Placement Detail Records"),
                List.of("Active Plan ID", "Entry Date", "Leaving Date"),
                List.<String>of(),
                List.of("SEN Need Records"),
                List.of("Active Plan ID", "SEN Type", "SEN Type Rank"),
                List.of("1", "SLCN", "1"),
                List.of("1", "ASD", "2"));
        return Sheets.workbook(folder.resolve("sen2.xlsx"), book -> {
            Sheets.fill(book.createSheet("Guidance"), List.of(List.of("How to fill this in")));
            Sheets.fill(book.createSheet("Data Entry Template"), rows);
        });
    }

    private Manifest night(String feed, Path file) {
        try (var installation = open()) {
            var stages = installation.stages(Set.of(), Progress.silent());
            var night = stages.begin(Nights.DATE);
            try {
                stages.normalise(stages.receive(file.toFile(), feed));
            } catch (SetAside aside) {
                stages.setAside(file.toFile(), feed, aside);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Nights.finish(stages, night);
        }
    }

    private Installation open() {
        var clock = Clock.fixed(Instant.parse("2026-09-30T01:00:00Z"), ZoneOffset.UTC);
        return Installation.open(folder.resolve("data"), mappings, clock);
    }

    private String braid(String command, String person) {
        var said = Nights.braid(
                command, person, "--data", folder.resolve("data").toString(), "--mappings", mappings.toString());
        assertThat(said.err()).isEmpty();
        return said.out();
    }

    private static Map<String, Long> places(Manifest night) {
        var rows = night.feeds().get(0).deliveries().get(0).rows();
        var places = Map.of(
                "in", rows.in(), "applied", rows.applied(), "waiting", rows.quarantined(), "notData", rows.notData());
        return places.entrySet().stream()
                .filter(place -> place.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Long> found(Manifest night) {
        return night.feeds().get(0).deliveries().get(0).findings();
    }
}

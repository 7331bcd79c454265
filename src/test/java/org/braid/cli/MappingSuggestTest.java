package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** A mapping proposed for a sheet that none knows: what its columns are taken for, and that it checks, tests and runs. */
class MappingSuggestTest {
    private static final Path SHEETS = Path.of("src/test/resources/sheets");
    private static final String FEED = "unknown-list";

    @TempDir
    private Path folder;

    private Path mappings = Path.of("");
    private Path mapping = Path.of("");

    @BeforeEach
    void mappings() throws IOException {
        mappings = folder.resolve("mappings");
        mapping = mappings.resolve(FEED + "/mapping.yaml");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
    }

    private Nights.Said braid(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--mappings", mappings.toString()));
        return Nights.braid(all.toArray(String[]::new));
    }

    private static Path sheet(String name) {
        return SHEETS.resolve(name);
    }

    private Nights.Said suggest(String name) {
        return braid("mapping", "suggest", sheet(name).toString(), "--out", mapping.toString());
    }

    /** By heading, what the column was taken for; a star where a person must confirm it. */
    private Map<String, String> taken(String name) {
        var taken = new LinkedHashMap<String, String>();
        var proposal = braid("mapping", "suggest", sheet(name).toString(), "--json");
        for (var column : proposal.json().at("/columns")) {
            var confirm = column.at("/confirm").asBoolean() ? "*" : "";
            taken.put(column.at("/heading").asText(), column.at("/takenFor").asText() + confirm);
        }
        return taken;
    }

    private String proposed(String name) throws IOException {
        assertThat(suggest(name).exitCode()).isZero();
        return Files.readString(mapping);
    }

    static Stream<Path> sheets() throws IOException {
        var files = new ArrayList<Path>();
        for (var feed :
                List.of("provider", "payment-card", "housing", "criminal-justice", "access-to-work", "charging")) {
            try (var inside = Files.list(Nights.SAMPLES.resolve(feed))) {
                inside.sorted().forEach(files::add);
            }
        }
        try (var own = Files.list(SHEETS)) {
            own.sorted().filter(path -> !path.endsWith("no-heading.csv")).forEach(files::add);
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void whatIsProposedChecksTestsAndRuns(Path sheet) throws IOException {
        var proposed = braid("mapping", "suggest", sheet.toString(), "--out", mapping.toString());
        var checked = braid("mapping", "check");
        var tested = braid("mapping", "test");
        var tried = braid("import", sheet.toString(), "--feed", FEED, "--dry-run", "--json");

        assertThat(proposed.exitCode()).as(proposed.err()).isZero();
        assertThat(checked.exitCode()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("mappings/unknown-list/mapping.yaml: good, and to be confirmed: ");
        assertThat(tested.exitCode()).as(tested.err()).isZero();
        var rows = tried.json().at("/manifest/feeds/0/deliveries/0/rows");
        assertThat(10 * (rows.at("/applied").asInt() + rows.at("/notData").asInt()))
                .as(tried.out())
                .isGreaterThan(
                        sheet.endsWith("undecided-dates.csv")
                                ? 0
                                : 9 * rows.at("/in").asInt());
    }

    @Test
    void valuesSayWhatColumnsAreWhereHeadingsSayNothing() {
        assertThat(taken("letters-as-headings.csv"))
                .containsExactly(
                        Map.entry("A", "the row's reference"),
                        Map.entry("B", "family name*"),
                        Map.entry("C", "given name*"),
                        Map.entry("D", "NHS number*"),
                        Map.entry("E", "date of birth*"),
                        Map.entry("F", "the amount*"),
                        Map.entry("G", "first day*"),
                        Map.entry("H", "last day*"));
    }

    @Test
    void headingIsFoundBelowTitlesAndTotalsAreNoData() throws IOException {
        var text = proposed("titles-and-total.csv");

        assertThat(text)
                .contains("  totals: { Our ref: TOTAL }\n")
                .contains("  control: { sum: Weekly amount }\n")
                .contains("  endsAt: [Prepared by]\n")
                .contains("    Northmere Council: \"991\"\n")
                .contains("      frequency: WEEKLY # its heading says so\n");
    }

    @Test
    void monthFirstIsSeenFromTheColumnsAndNumbersMadeOfNhsNumbersAreRead() throws IOException {
        assertThat(taken("floats-and-us-dates.csv")).containsEntry("NHS", "NHS number*");
        assertThat(proposed("floats-and-us-dates.csv"))
                .contains("dates: [MM/dd/yyyy]\n")
                .contains("    \"4-weekly\": FOUR_WEEKLY\n")
                .contains("  Birth: \"07/04/1961\"\n");
    }

    @Test
    void commaIsSeenToBeDecimal() throws IOException {
        assertThat(proposed("german.csv"))
                .contains("decimal: comma\n")
                .contains("      currency: EUR\n")
                .contains("    weiblich: female\n");
    }

    @Test
    void ofTwoAmountsOneIsTheOtherByTheYear() throws IOException {
        assertThat(taken("two-amounts.csv"))
                .containsEntry("Value 1", "the amount*")
                .containsEntry("Value 2", "another sum of money");
        assertThat(proposed("two-amounts.csv"))
                .contains("      frequency: WEEKLY # G is 52 times F in 15 of 15 rows\n")
                .contains("    when: { Type: [Own money top-up] }\n")
                .contains("    ISF: THIRD_PARTY\n")
                .doesNotContain("- frequency");
    }

    @Test
    void hoursTimesARateAreTheAmount() {
        assertThat(taken("hours-and-rate.tsv"))
                .containsEntry("Hours", "units a week")
                .containsEntry("Rate", "a rate, part of the amount")
                .containsEntry("Weekly cost", "the amount*");
    }

    @Test
    void rowsWithoutAReferenceAreToldApartByWhatTheyHave() throws IOException {
        assertThat(proposed("hours-and-rate.tsv"))
                .contains("    reference: { columns: [Service user, Service], required: true }\n");
    }

    @Test
    void groupsStandOverNames() throws IOException {
        assertThat(taken("pupils.csv")).containsEntry("UPN", "pupil number (UPN)*");
        assertThat(proposed("pupils.csv"))
                .contains("    - { system: upn, column: UPN, check: upn }\n")
                .contains("twoDigitYears: 1930");
    }

    @Test
    void learnerNumberIsKnownByItsCheckDigitAlone() throws IOException {
        assertThat(taken("learners.csv")).containsEntry("Learner ref", "learner number (ULN)*");
        assertThat(proposed("learners.csv")).contains("    - { system: uln, column: Learner ref, check: uln }\n");
    }

    @Test
    void datesThatCouldBeEitherAreForAPerson() throws IOException {
        assertThat(proposed("undecided-dates.csv")).contains("dates: [either]\n", "  - Born\n", "  - from\n");
    }

    @Test
    void sheetWithoutMoneyMakesNoClaim() throws IOException {
        assertThat(proposed("no-money.csv")).contains("    gives: nothing\n");
        assertThat(suggestAgain().exitCode()).isEqualTo(2);
    }

    private Nights.Said suggestAgain() {
        var again = suggest("no-money.csv");
        assertThat(again.err()).contains("is there already. Name another file with --out");
        return again;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters-as-headings.csv",
                "titles-and-total.csv",
                "floats-and-us-dates.csv",
                "two-amounts.csv",
                "hours-and-rate.tsv",
                "pupils.csv",
                "learners.csv",
                "undecided-dates.csv",
                "no-money.csv",
                "stacked.csv"
            })
    void evidenceHasNoValueOfAnybody(String name) throws IOException {
        var personal = Pattern.compile("999[0-9 ]{7,}|[A-Z][0-9]{12}|[0-9]{2}/[0-9]{2}/[0-9]{2,4}|[0-9]+[.][0-9]{2}"
                        + "|Abara|Brennan|Castell|Dunmore|Eastwick|Farrow|Gadsby|Bela|Cleo|Dara|Edie")
                .matcher(Files.readString(sheet(name)))
                .results()
                .map(MatchResult::group)
                .toList();

        var printed = braid("mapping", "suggest", sheet(name).toString());
        var json = braid("mapping", "suggest", sheet(name).toString(), "--json");

        assertThat(personal).hasSizeGreaterThan(8);
        assertThat(printed.out() + printed.err() + json.out()).doesNotContain(personal);
    }

    @Test
    void sameSheetGivesTheSameMapping() {
        var one = braid("mapping", "suggest", sheet("two-amounts.csv").toString());
        var other = braid("mapping", "suggest", sheet("two-amounts.csv").toString());

        assertThat(other).isEqualTo(one);
        assertThat(one.out()).startsWith("# Proposed by `braid mapping suggest` from the values of two-amounts.csv");
        assertThat(one.out()).contains("feed: two-amounts\n");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsCode() throws IOException {
        var pdf = Files.writeString(folder.resolve("list.pdf"), "%PDF-1.7");
        var data = Files.writeString(folder.resolve("data.csv"), "1,9990000018,12.50\n2,9990000026,13.50\n");

        assertThat(braid("mapping", "suggest", pdf.toString()).exitCode()).isEqualTo(2);
        assertThat(braid("mapping", "suggest", pdf.toString()).err()).startsWith("WRONG_FORMAT: list.pdf: ");
        assertThat(braid("mapping", "suggest", data.toString()).exitCode()).isEqualTo(2);
        assertThat(braid("mapping", "suggest", data.toString()).err())
                .startsWith("MISSING_COLUMN: data.csv has no row");
        assertThat(braid("mapping", "suggest", "nowhere.csv").err()).contains("There is no file nowhere.csv");
        assertThat(braid("mapping", "suggest", pdf.toString(), "--feed", "No Name")
                        .err())
                .contains("small letters");
    }

    @Test
    void proposalIsNotAcceptedBeforeItIsConfirmed() throws IOException {
        proposed("titles-and-total.csv");
        var file = sheet("titles-and-total.csv").toString();

        var first = braid("import", file, "--feed", FEED, "--accept", "--json");
        var refused = braid("mapping", "accept", FEED, "--by", "A", "--reason", "new");
        var doctor = braid("doctor");
        confirm();
        var accepted = braid("mapping", "accept", FEED, "--by", "A", "--reason", "new");
        var taken = braid("import", file, "--feed", FEED, "--json");

        assertThat(first.exitCode()).isEqualTo(3);
        assertThat(delivery(first).at("/outcome").asText()).isEqualTo("SET_ASIDE");
        assertThat(delivery(first).at("/findings/MAPPING_NOT_CONFIRMED").asInt())
                .isOne();
        assertThat(first.err()).contains("MAPPING_NOT_CONFIRMED: mappings/unknown-list/mapping.yaml is a proposal");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .startsWith(
                        "MAPPING_NOT_CONFIRMED: mappings/unknown-list/mapping.yaml is a proposal; compare Service user, ")
                .contains("take them out of `confirm:`, then `braid mapping accept unknown-list/mapping")
                .contains("Nothing was accepted.");
        assertThat(doctor.out()).contains("MAPPING_NOT_CONFIRMED");
        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(delivery(taken).at("/rows/applied").asInt()).isEqualTo(16);
    }

    private void confirm() throws IOException {
        var text = Files.readString(mapping);
        Files.writeString(mapping, text.replaceFirst("(?s)confirm:\n(?:  - [^\n]*\n)+", ""));
    }

    private static JsonNode delivery(Nights.Said night) {
        return night.json().at("/feeds/0/deliveries/0");
    }

    @Test
    void peopleWhoAreKnownSpeakForAColumn() throws IOException {
        proposed("titles-and-total.csv");
        confirm();
        braid("import", sheet("titles-and-total.csv").toString(), "--feed", FEED);

        var again = braid("mapping", "suggest", sheet("titles-and-total.csv").toString());

        assertThat(again.err())
                .contains("16 of 16 different values are known here")
                .doesNotContain("not compared");
    }
}

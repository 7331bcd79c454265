package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A file that somebody hands over counts like one that came into its feed's folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final Path ATW = Nights.SAMPLES.resolve("access-to-work/atw-2026-09.csv");

    @TempDir
    static Path folder;

    private Path data = Path.of("");
    private Path work = Path.of("");

    @BeforeAll
    void aPublishedNight() {
        PublishedNight.run(folder.resolve("published"));
    }

    @BeforeEach
    void aCopyOfIt(TestInfo test) throws IOException {
        work = folder.resolve(test.getDisplayName());
        data = PublishedNight.copy(folder.resolve("published"), work.resolve("data"));
    }

    private Nights.Said imported(Path file, String... more) {
        var arguments = new ArrayList<>(List.of("import", file.toString(), "--feed", "access-to-work"));
        arguments.addAll(List.of("--json", "--date", Nights.DATE.toString(), "--data", data.toString()));
        arguments.addAll(List.of(more));
        return Nights.braid(arguments.toArray(String[]::new));
    }

    private Path byHand() throws IOException {
        return PublishedNight.changedGrants(work.resolve("by-hand.csv"));
    }

    /** Most of the people are not in it. */
    private Path shortened() throws IOException {
        var lines = Files.readAllLines(ATW, StandardCharsets.UTF_8).subList(0, 20);
        return Files.write(work.resolve("shortened.csv"), lines, StandardCharsets.UTF_8);
    }

    @Test
    void rowsOnlySaysWhatAFirstNightWouldAndNeedsNoData() throws IOException {
        var account = Nights.braid(
                "import", ATW.toString(), "--feed", "access-to-work", "--rows-only", "--json", "--data", "nowhere");

        var file = account.json().at("/files/0");
        assertThat(account.exitCode()).as("rows are refused").isEqualTo(3);
        assertThat(file.at("/rows")).isEqualTo(firstNight().at("/rows"));
        assertThat(file.at("/mapping").asText()).isEqualTo("mappings/access-to-work/mapping.yaml");
        assertThat(Path.of("nowhere")).doesNotExist();
    }

    /** What the published night did with the same file. */
    private JsonNode firstNight() throws IOException {
        var manifest = new ObjectMapper()
                .readTree(data.resolve("manifests/2026-09-30-0001.json").toFile());
        for (var feed : manifest.at("/feeds")) {
            if (feed.at("/feed").asText().equals("access-to-work")) {
                return feed.at("/deliveries/0");
            }
        }
        throw new IllegalStateException("the feed was in the night");
    }

    @Test
    void rowsOnlyTellsWhyAFileWouldBeSetAside() {
        var said = Nights.braid(
                "import", Nights.SAMPLES.resolve("README.md").toString(), "--feed", "provider", "--rows-only");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("README.md would be set aside", "WRONG_FORMAT", "expected XLSX");
    }

    @Test
    void nightDoesNotGoBackToAnEarlierDayUnlessThatIsSaid() throws IOException {
        var file = byHand().toString();
        var earlier = List.of("--date", "2026-08-31", "--data", data.toString());

        for (var words : List.of(
                List.of("run"),
                List.of("import", file, "--feed", "access-to-work"),
                List.of("undo", "1", "--by", "A Clerk"))) {
            var all = new ArrayList<>(words);
            all.addAll(earlier);
            var said = Nights.braid(all.toArray(String[]::new));

            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.err()).contains("published budgets for 2026-09-30", "--valid-at 2026-08-31", "--go-back");
        }
        var all = new ArrayList<>(List.of("import", file, "--feed", "access-to-work", "--json", "--go-back"));
        all.addAll(earlier);
        assertThat(Nights.braid(all.toArray(String[]::new)).json().at("/date").asText())
                .isEqualTo("2026-08-31");
    }

    @Test
    void fileCountsForItsFeedAndTheOthersStayAsTheyAre() throws IOException {
        var file = byHand();
        var before = new ObjectMapper().readTree(Files.readString(data.resolve("manifests/2026-09-30-0001.json")));

        var manifest = imported(file).json();

        assertThat(manifest.at("/night").asText()).isEqualTo("2026-09-30-0002");
        assertThat(manifest.at("/published").asBoolean()).isTrue();
        assertThat(manifest.at("/feeds")).hasSize(1);
        assertThat(manifest.at("/feeds/0/deliveries/0/file").asText()).isEqualTo("by-hand.csv");
        assertThat(manifest.at("/money/council:991")).isEqualTo(before.at("/money/council:991"));
        assertThat(manifest.at("/money/dwp:DWP")).isNotEqualTo(before.at("/money/dwp:DWP"));
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void trialSaysAtOnceWhatBecomesOfTheRows() throws IOException {
        var notes = Files.writeString(work.resolve("notes.csv"), "call them back\n");

        var tried = imported(byHand(), notes.toString(), "--dry-run");

        assertThat(tried.err().lines().limit(3))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches(
                                        "by-hand\\.csv, by itself: 92 rows in \\d+\\.\\d s; 91 can be taken, 0 repeat an earlier row,"
                                                + " 0 wait for a person, 1 are rejected, 0 hold no data\\."),
                        line -> assertThat(line).startsWith("notes.csv, by itself: would be set aside: "),
                        line -> assertThat(line).isEqualTo("linking"));
        assertThat(tried.json().at("/manifest/feeds/0/deliveries/0/rows/in").asLong())
                .isEqualTo(92);
    }

    @Test
    void nightOfManyRowsIsTriedOnlyIfItIsAskedFor() throws IOException {
        var file = byHand();

        assertThat(tried(92, file).json().has("impact")).isTrue();
        var rows = tried(91, file);
        var asked = tried(91, file, "--budgets").json();

        assertThat(rows.json().has("impact")).isFalse();
        assertThat(rows.json().at("/dryRun").asBoolean()).isTrue();
        assertThat(rows.json().at("/many").asBoolean()).isTrue();
        assertThat(rows.json().at("/files/0/rows/applied").asLong()).isEqualTo(91);
        assertThat(rows.json().at("/next").asText())
                .isEqualTo("These are more than 91 rows: `--dry-run --budgets` says which budgets would change,"
                        + " after minutes.");
        assertThat(asked.at("/impact/people")).isNotEmpty();
    }

    @Test
    void rowsOfAllFilesCountAndTheCodeIsThatOfTheNight() throws IOException {
        var twice = byHand().toString();
        var notes = Files.writeString(work.resolve("notes.csv"), "call them back\n");

        assertThat(tried(91, byHand()).exitCode())
                .as("a rejected row stops no night")
                .isZero();
        assertThat(tried(183, byHand(), twice).json().at("/files")).hasSize(2);
        assertThat(tried(91, byHand(), notes.toString()).exitCode())
                .as("a file would be set aside")
                .isEqualTo(3);
    }

    /** @param most rows of which a night is tried without being asked for */
    private Nights.Said tried(int most, Path file, String... more) throws IOException {
        var mappings = work.resolve("mappings");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
        Files.writeString(
                mappings.resolve("limits.yaml"), "feeds: { access-to-work: { triedRows: %d } }\n".formatted(most));
        var words = Stream.of(List.of("--dry-run", "--mappings", mappings.toString()), List.of(more));
        return imported(file, words.flatMap(List::stream).toArray(String[]::new));
    }

    @Test
    void triedFileSaysWhatItWouldChangeAndIsNotEvenInTheLedger() throws IOException {
        var before = Folders.contents(data);
        var file = byHand();

        var tried = imported(file, "--dry-run").json();

        assertThat(Folders.contents(data)).isEqualTo(before);
        var manifest = imported(file).json();
        assertThat(tried.at("/manifest/money")).isEqualTo(manifest.at("/money"));
        assertThat(tried.at("/impact/people").size())
                .isEqualTo(manifest.at("/budgets/changed").asInt());
    }

    @Test
    void snapshotThatLostMuchIsHeldUntilSomebodyTakesIt() throws IOException {
        var file = shortened();

        var held = imported(file);
        var taken = imported(file, "--take-held");

        assertThat(held.exitCode()).isEqualTo(3);
        assertThat(held.json().at("/feeds/0/deliveries/0/outcome").asText()).isEqualTo("HELD");
        assertThat(held.json().at("/budgets/changed").asLong()).isZero();
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.json().at("/budgets/changed").asLong()).isPositive();
    }

    @Test
    void fileOfNoUseIsSetAsideAndTheNextOneTaken() throws IOException {
        var empty = Files.createFile(work.resolve("empty.csv"));
        var other = Nights.SAMPLES.resolve("provider/open-hands-2026-09.xlsx");

        var said = imported(empty, other.toString(), byHand().toString());

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.json().at("/published").asBoolean()).isTrue();
        assertThat(said.json().at("/feeds/0/deliveries").findValuesAsText("outcome"))
                .containsExactly("READ", "SET_ASIDE", "SET_ASIDE");
        assertThat(Nights.braid("report", "findings", "--data", data.toString()).out())
                .contains("EMPTY_FILE  empty.csv");
    }

    @Test
    void sameContentAgainChangesNothing() {
        var again = imported(ATW);

        assertThat(again.exitCode()).isZero();
        assertThat(again.json().at("/feeds/0/deliveries/0/outcome").asText()).isEqualTo("SAME");
        assertThat(again.json().at("/budgets/changed").asLong()).isZero();
    }

    @Test
    void whatABrokenOffNightReceivedWaitsForTheNextWholeOne() throws IOException {
        try (var installation = Nights.open(data)) {
            var stages = Nights.stages(installation);
            stages.begin(Nights.DATE);
            stages.receive(byHand().toFile(), "access-to-work");
        }

        var import1 = imported(ATW).json();
        var night = Nights.run(data, Nights.SAMPLES).json();

        assertThat(import1.at("/feeds/0/deliveries")).hasSize(1);
        assertThat(night.at("/feeds/0/deliveries")).hasSize(2);
    }

    @Test
    void briefIsTheSameAsOfARun() throws IOException {
        var file = byHand().toString();

        var said = Nights.braid(
                "import", file, "--feed", "access-to-work", "--date", "2026-09-30", "--data", data.toString());

        assertThat(said.out())
                .contains("Night 2026-09-30-0002, budgets as of 2026-09-30: published", "Proof: rows all");
    }

    @Test
    void wrongUseIsSaidPlainly() throws IOException {
        var mappings = work.resolve("mappings");
        Files.createDirectories(mappings.resolve("access-to-work"));
        Files.writeString(mappings.resolve("access-to-work/mapping.yaml"), "feed: access-to-work\n");

        assertThat(imported(work.resolve("nowhere.csv")).err()).contains("There is no file");
        assertThat(imported(work).exitCode()).isEqualTo(2);
        assertThat(imported(ATW, "--budgets").err()).contains("--budgets belongs to --dry-run");
        assertThat(imported(ATW, "--dry-run", "--rows-only", "--budgets").exitCode())
                .isEqualTo(2);
        assertThat(Nights.braid("import", ATW.toString(), "--feed", "nobody", "--data", data.toString())
                        .err())
                .contains("There is no feed nobody; there are access-to-work");
        assertThat(Nights.braid("import", ATW.toString()).exitCode()).isEqualTo(2);
        assertThat(imported(ATW, "--mappings", mappings.toString()).exitCode()).isEqualTo(2);
    }
}

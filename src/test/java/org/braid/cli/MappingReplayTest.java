package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A changed mapping is tried on what came before: it says what would be other, and nothing is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingReplayTest {
    private static final String GRANTS = "access-to-work/mapping.yaml";

    @TempDir
    static Path folder;

    private Path data = Path.of("");
    private Path work = Path.of("");
    private Path mappings = Path.of("");

    @BeforeAll
    void aPublishedNight() {
        PublishedNight.run(folder.resolve("published"));
    }

    @BeforeEach
    void aCopyOfItAndOfTheMappings(TestInfo test) throws IOException {
        work = folder.resolve(test.getDisplayName());
        data = PublishedNight.copy(folder.resolve("published"), work.resolve("data"));
        mappings = work.resolve("mappings");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = mappings.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Nights.Said against(String... more) {
        var all = new ArrayList<>(List.of("mapping", "test", "--date", "2026-09-30"));
        all.addAll(List.of("--data", data.toString(), "--mappings", mappings.toString(), "--against"));
        all.addAll(List.of(more));
        return Nights.braid(all.toArray(String[]::new));
    }

    @Test
    void archiveReadAnewSaysWhatTheRunThenDoes() throws IOException {
        edit(GRANTS, "Weekly: WEEKLY", "Weekly: FORTNIGHTLY");
        var before = Folders.contents(data);

        var tried = against("--json");

        assertThat(tried.exitCode()).isZero();
        assertThat(Folders.contents(data)).isEqualTo(before);
        var moved = tried.json().at("/moved/0/minor").asLong();
        var night = Nights.run(data, Nights.SAMPLES, "--accept", "--mappings", mappings.toString())
                .json();
        assertThat(tried.json().at("/budgets").asLong())
                .isEqualTo(night.at("/budgets/changed").asLong())
                .isEqualTo(tried.json().at("/outcome/impact/people").size())
                .isPositive();
        assertThat(tried.json().at("/outcome/manifest/money")).isEqualTo(night.at("/money"));
        assertThat(tried.json().at("/outcome/manifest/feeds")).hasSize(1);
        assertThat(moved).isEqualTo(differences(tried.json())).isPositive();
    }

    private static long differences(JsonNode tried) {
        var sum = 0L;
        for (var person : tried.at("/outcome/impact/people")) {
            for (var funder : person.at("/money")) {
                sum += Math.abs(funder.at("/financialYear/difference/minor").asLong());
            }
        }
        return sum;
    }

    @Test
    void pageBeginsWithWhatItComesTo() throws IOException {
        edit(GRANTS, "Weekly: WEEKLY", "Weekly: FORTNIGHTLY");

        var tried = against(data.resolve("archive").toString());

        assertThat(tried.out())
                .containsPattern("^[0-9]+ budgets would change: £[0-9,.]+ of the financial year\\.")
                .contains("This was a trial on a copy, which is gone.", "access-to-work/atw-2026-09.csv: ");
    }

    @Test
    void remarkChangesNoBudget() throws IOException {
        edit(GRANTS, "# ", "# As agreed. ");

        var tried = against(data.toString());

        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out()).startsWith("No budget would change.");
    }

    @Test
    void changedBaseIsTriedOnWhatItsHeirsReadToo() throws IOException {
        edit("provider/mapping.yaml", "title: Provider", "title: A provider");

        var tried = against("--json").json();

        assertThat(tried.at("/outcome/manifest/feeds/0/deliveries").findValuesAsText("file"))
                .containsExactly("bright-lives-2026-09.xlsx", "open-hands-2026-09.xlsx");
        assertThat(tried.at("/budgets").asLong()).isZero();
    }

    @Test
    void fileThatCouldBeReadAndNowCannotIsSaid() throws IOException {
        edit("provider/bright-lives.yaml", "required: [Paid]", "required: [Paid, Manager]");

        var tried = against();

        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(tried.out())
                .contains("Would be set aside or held", "- provider/bright-lives-2026-09.xlsx: UNKNOWN_LAYOUT");
    }

    @Test
    void fileThatWasOnlyEverHeldIsNotTakenByTheWay() throws IOException {
        var lines = Files.readAllLines(Nights.SAMPLES.resolve("access-to-work/atw-2026-09.csv"));
        var half = Files.write(work.resolve("half.csv"), lines.subList(0, lines.size() / 2));
        Nights.braid("import", half.toString(), "--feed", "access-to-work", "--data", data.toString());
        edit(GRANTS, "# ", "# As agreed. ");

        var tried = against("--json");

        assertThat(tried.json().at("/budgets").asLong()).isZero();
        assertThat(tried.json().at("/outcome/manifest/feeds/0/deliveries").findValuesAsText("file"))
                .containsExactly("atw-2026-09.csv");
    }

    @Test
    void filesOfAFolderAreTriedWhetherTheMappingChangedOrNot() throws IOException {
        Files.createDirectories(work.resolve("in/access-to-work"));
        PublishedNight.changedGrants(work.resolve("in/access-to-work/grants.csv"));
        Files.createFile(work.resolve("in/access-to-work/nothing.csv"));

        var tried = against(work.resolve("in").toString(), "--json");

        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(tried.json().at("/budgets").asLong()).isPositive();
        assertThat(tried.json().at("/stopped"))
                .extracting(JsonNode::asText)
                .containsExactly("access-to-work/nothing.csv: EMPTY_FILE");
        assertThat(tried.json().at("/outcome/manifest/feeds/0/deliveries").findValuesAsText("outcome"))
                .containsExactlyInAnyOrder("READ", "SET_ASIDE");
    }

    @Test
    void examplesComeFirst() throws IOException {
        edit(GRANTS, "convention: WEEKS_52", "convention: DAYS_365");

        var tried = against();

        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(tried.out())
                .contains("mappings/access-to-work/mapping.yaml: ")
                .doesNotContain("would change");
    }

    @Test
    void nothingToTryIsSaidPlainly() throws IOException {
        assertThat(against().err()).contains("No delivery is there that these mappings would read anew.");
        assertThat(against(work.resolve("nowhere").toString()).err()).contains("There is no folder");
        assertThat(against(Files.createDirectory(work.resolve("empty")).toString())
                        .exitCode())
                .isEqualTo(2);
        data = work.resolve("no-data");
        assertThat(against().err()).contains("There is no data in");
    }
}

package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A night can be tried before it is run: it says what would change, and nothing does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest {
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

    private Path changedInbox() throws IOException {
        var in = work.resolve("in");
        FileSystemUtils.copyRecursively(Nights.SAMPLES, in);
        PublishedNight.changedGrants(in.resolve("access-to-work/atw-2026-09.csv"));
        return in;
    }

    private Path mappings() throws IOException {
        var mappings = work.resolve("mappings");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
        return mappings;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Nights.Said tried(Path in, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--dry-run");
        return Nights.run(data, in, arguments.toArray(String[]::new));
    }

    /** A funder's, whichever pocket it is in. */
    private static long after(JsonNode outcome, String funder) {
        return StreamSupport.stream(outcome.at("/impact/money").spliterator(), false)
                .filter(each -> each.at("/funder").asText().equals(funder))
                .mapToLong(each -> each.at("/financialYear/after/minor").asLong())
                .sum();
    }

    private static long difference(JsonNode outcome, String funder) {
        return StreamSupport.stream(outcome.at("/impact/money").spliterator(), false)
                .filter(each -> each.at("/funder").asText().equals(funder))
                .mapToLong(each -> each.at("/financialYear/difference/minor").asLong())
                .sum();
    }

    @Test
    void triedNightSaysWhatTheRealOneThenDoesAndLeavesEveryByteAlone() throws IOException {
        var in = changedInbox();
        var before = Folders.contents(data);

        var tried = tried(in);

        assertThat(tried.exitCode()).isZero();
        assertThat(Folders.contents(data)).isEqualTo(before);
        var real = Nights.run(data, in).json();
        assertThat(tried.json().at("/dryRun").asBoolean()).isTrue();
        assertThat(tried.json().at("/manifest/money")).isEqualTo(real.at("/money"));
        assertThat(tried.json().at("/manifest/feeds")).isEqualTo(real.at("/feeds"));
        assertThat(tried.json().at("/impact/people").size())
                .isEqualTo(real.at("/budgets/changed").asInt())
                .isPositive();
        real.at("/money")
                .properties()
                .forEach(funder -> assertThat(after(tried.json(), funder.getKey()))
                        .isEqualTo(funder.getValue().at("/inBudgets").asLong()));
        assertThat(difference(tried.json(), "dwp:DWP")).isNotZero();
        assertThat(difference(tried.json(), "council:991")).isZero();
    }

    @Test
    void firstNightCanBeTriedBeforeThereIsAnyDataFolder() {
        data = work.resolve("no/such/folder");

        var tried =
                Nights.braid("run", "--dry-run", "--date", "2026-09-30", "--data", data.toString(), "--in", "samples");

        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out())
                .contains(
                        "Night 2026-09-30-0001: would be published",
                        "This was a trial on a copy, which is gone. Nothing has changed.",
                        " new, 0 ended; 0 the same. People with a record: 0 before,",
                        " more with less at stake; --json lists everybody");
        assertThat(Files.exists(work.resolve("no"))).isFalse();
    }

    @Test
    void changedMappingIsTriedOnWhatIsStillInTheFolders() throws IOException {
        var mappings = mappings();
        edit(mappings.resolve("access-to-work/mapping.yaml"), "Weekly: WEEKLY", "Weekly: FORTNIGHTLY");

        var tried = tried(Nights.SAMPLES, "--mappings", mappings.toString());

        assertThat(difference(tried.json(), "dwp:DWP")).isNegative();
        assertThat(difference(tried.json(), "ods:QZZ")).isZero();
        assertThat(tried.json().at("/impact/budgets/changed").asLong()).isPositive();
        assertThat(tried(Nights.SAMPLES).json().at("/impact/people")).isEmpty();
    }

    @Test
    void changedModelIsTriedOnThePeopleThereAre() throws IOException {
        var mappings = mappings();
        edit(mappings.resolve("linkage.yaml"), "link: 6.5", "link: 60");

        var tried = tried(Nights.SAMPLES, "--mappings", mappings.toString());

        assertThat(tried.json().at("/impact/budgets/begun").asLong()).isPositive();
        assertThat(tried.json().at("/manifest/review/open").asLong()).isGreaterThan(1);
    }

    @Test
    void changedAuthorityIsHeldAgainstTheOneOfTheLastNight() throws IOException {
        var mappings = mappings();
        edit(mappings.resolve("authority.yaml"), "EMPLOYMENT: authoritative", "EMPLOYMENT: report");

        var tried = tried(Nights.SAMPLES, "--mappings", mappings.toString());

        var dwp = tried.json().at("/manifest/money/dwp:DWP");
        assertThat(difference(tried.json(), "dwp:DWP"))
                .isEqualTo(-dwp.at("/waiting").asLong())
                .isNegative();
        Nights.run(data, Nights.SAMPLES, "--mappings", mappings.toString());
        assertThat(tried(Nights.SAMPLES, "--mappings", mappings.toString())
                        .json()
                        .at("/impact/people"))
                .isEmpty();
    }

    @Test
    void whatABrokenOffTrialLeftGoesWithTheNextCommand() throws IOException {
        Files.createDirectories(data.resolve("trial/archive"));
        Files.writeString(data.resolve("trial/archive/left"), "something");

        Nights.braid("people", "--data", data.toString());

        assertThat(data.resolve("trial")).doesNotExist();
    }

    @Test
    void runningTrialIsNotDisturbedAndKeepsToItsOwner() throws IOException {
        try (var trial = Installation.onTrial(data, Nights.MAPPINGS, Place.CLOCK)) {
            var people = Nights.braid("people", "--data", data.toString());
            var second = tried(Nights.SAMPLES);

            assertThat(people.exitCode()).isZero();
            assertThat(second.exitCode()).isEqualTo(4);
            assertThat(second.err()).contains("Another braid is at work on");
            assertThat(trial.nights().last()).isPresent();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("trial"))))
                    .isEqualTo("rwx------");
        }
        assertThat(data.resolve("trial")).doesNotExist();
    }

    @Test
    void nothingIsTriedWhileAnotherBraidIsAtWork() {
        try (var installation = Nights.open(data)) {
            var tried = tried(Nights.SAMPLES);

            assertThat(tried.exitCode()).isEqualTo(4);
            assertThat(installation.nights().last()).isPresent();
        }
        assertThat(data.resolve("trial")).doesNotExist();
    }
}

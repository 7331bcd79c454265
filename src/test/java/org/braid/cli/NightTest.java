package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.braid.record.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The main job, from the feeds to the records, through the doors that its users use. */
class NightTest {
    private static final List<String> FEEDS = Nights.FEEDS;
    private static final List<String> OTHER_ORDER =
            FEEDS.stream().sorted(Comparator.reverseOrder()).toList();

    @TempDir
    Path folder;

    @Test
    void everyBudgetOfTheSamplesIsTheTruthToThePenny() {
        var data = folder.resolve("data");

        var night = Nights.run(data, Nights.SAMPLES);
        var check = Nights.braid("samples", "check", "--in", "samples", "--data", data.toString());

        assertThat(night.exitCode()).isZero();
        assertThat(night.json().at("/published").asBoolean()).isTrue();
        assertThat(night.json().at("/conserved/rows").asBoolean()).isTrue();
        assertThat(night.json().at("/conserved/money").asBoolean()).isTrue();
        assertThat(check.out()).contains("wrong links: 0", "linked rightly: 202 of 202", "to the penny: 202");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void sameNightAgainChangesNothingAndGivesTheSameBytes() {
        try (var installation = Nights.open(folder.resolve("data"))) {
            var before = Nights.night(installation, Nights.SAMPLES, FEEDS);
            var first = Nights.records(installation);

            var manifest = Nights.night(installation, Nights.SAMPLES, FEEDS);

            assertThat(manifest.published()).isTrue();
            assertThat(manifest.budgets().changed()).isZero();
            assertThat(manifest.review()).isEqualTo(before.review());
            assertThat(manifest.review().byNames().values())
                    .isNotEmpty()
                    .allMatch(names -> (names.linked() == null) == (names.descriptions() < 10));
            assertThat(manifest.feeds().stream()
                            .flatMap(feed -> feed.deliveries().stream())
                            .mapToLong(delivery -> delivery.rows().applied())
                            .sum())
                    .isZero();
            assertThat(Nights.records(installation)).isEqualTo(first);
        }
    }

    @Test
    void feedsInAnotherOrderGiveTheSameBytes() {
        try (var one = Nights.open(folder.resolve("one"));
                var other = Nights.open(folder.resolve("other"))) {
            Nights.night(one, Nights.SAMPLES, FEEDS);

            Nights.night(other, Nights.SAMPLES, OTHER_ORDER);

            assertThat(Nights.records(other)).isEqualTo(Nights.records(one)).hasSizeGreaterThan(190);
        }
    }

    @Test
    void nightThatWasBrokenOffLeavesNoTrace() {
        try (var whole = Nights.open(folder.resolve("whole"));
                var broken = Nights.open(folder.resolve("broken"))) {
            Nights.night(whole, Nights.SAMPLES, FEEDS);
            var stages = Nights.stages(broken);
            stages.begin(Nights.DATE);
            Nights.receive(stages, Nights.SAMPLES.resolve("social-care"), "social-care");
            Nights.receive(stages, Nights.SAMPLES.resolve("nhs-phb"), "nhs-phb");

            var manifest = Nights.night(broken, Nights.SAMPLES, FEEDS);

            assertThat(manifest.night()).endsWith("-0001");
            assertThat(Nights.records(broken)).isEqualTo(Nights.records(whole));
        }
    }

    @Test
    void nightBrokenOffOverFilesOfNoUseDoesNotBlockTheNext() throws IOException {
        var in = folder.resolve("in");
        FileSystemUtils.copyRecursively(Nights.SAMPLES, in);
        for (var name : List.of("a.csv", "b.csv")) {
            Files.createFile(in.resolve("access-to-work").resolve(name));
        }
        Files.writeString(in.resolve("access-to-work/c.csv"), "no such columns\n1\n");
        try (var installation = Nights.open(folder.resolve("data"))) {
            var stages = Nights.stages(installation);
            stages.begin(Nights.DATE);
            Nights.receive(stages, in.resolve("access-to-work"), "access-to-work");

            var manifest = Nights.night(installation, in, FEEDS);

            assertThat(manifest.published()).isTrue();
            assertThat(manifest.feeds().get(0).deliveries())
                    .extracting(Manifest.DeliveryPart::file, Manifest.DeliveryPart::outcome)
                    .containsExactly(
                            tuple("a.csv", "SET_ASIDE"),
                            tuple("atw-2026-09.csv", "READ"),
                            tuple("b.csv", "SET_ASIDE"),
                            tuple("c.csv", "SET_ASIDE"));
        }
    }

    @Test
    void correctionANightLaterSupersedesWhatItReplaces() throws IOException {
        var in = folder.resolve("in");
        FileSystemUtils.copyRecursively(Nights.SAMPLES, in);
        var corrected = in.resolve("social-care/cld-991-2026-09_corrected.csv");
        var kept = folder.resolve("kept.csv");
        Files.move(corrected, kept);
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, in, FEEDS);
            Files.move(kept, corrected);
            Nights.night(installation, in, FEEDS);

            var manifest = Nights.night(installation, in, FEEDS);

            var first = manifest.feeds()
                    .get(FEEDS.indexOf("social-care"))
                    .deliveries()
                    .get(0);
            assertThat(first.outcome()).isEqualTo("SAME");
            assertThat(first.rows().unchanged()).isEqualTo(306);
            assertThat(first.rows().superseded()).isEqualTo(5);
            assertThat(manifest.conserved().all()).isTrue();
        }
    }

    @Test
    void correctedAmountMakesANewVersionAndTheOldOneIsStillKnownAsItWas() throws IOException {
        var in = folder.resolve("in");
        FileSystemUtils.copyRecursively(Nights.SAMPLES, in);
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, in, FEEDS);
            var first = installation.nights().last().orElseThrow();
            var before = Nights.records(installation);
            var file = in.resolve("access-to-work").resolve("atw-2026-09.csv");
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            lines.set(1, lines.get(1).replaceFirst("\"?[0-9,]+\\.[0-9]{2}\"?", "\"77.77\""));
            Files.write(file, lines, StandardCharsets.UTF_8);

            var manifest = Nights.night(installation, in, FEEDS);

            assertThat(manifest.budgets().changed()).isEqualTo(1);
            var after = Nights.records(installation);
            var changed = after.keySet().stream()
                    .filter(person -> !after.get(person).equals(before.get(person)))
                    .toList();
            assertThat(changed).hasSize(1);
            assertThat(after.get(changed.get(0))).contains("\"version\": 2", "77.77");
            assertThat(Nights.records(installation, first)).isEqualTo(before);
        }
    }

    @Test
    void rowThatCannotBeReadTodayDoesNotEndWhatItSaidYesterday() throws IOException {
        var in = folder.resolve("in");
        FileSystemUtils.copyRecursively(Nights.SAMPLES, in);
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, in, FEEDS);
            var before = Nights.records(installation);
            var file = in.resolve("access-to-work").resolve("atw-2026-09.csv");
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            lines.set(1, lines.get(1).replaceFirst("\"?[0-9,]+\\.[0-9]{2}\"?", "soon"));
            lines.set(2, lines.get(2).replaceFirst("^[^,]*", "A".repeat(3_000)));
            Files.write(file, lines, StandardCharsets.UTF_8);

            var manifest = Nights.night(installation, in, FEEDS);

            var rows = manifest.feeds().get(0).deliveries().get(0);
            assertThat(rows.findings())
                    .containsEntry("INVALID_AMOUNT", 1L)
                    .containsEntry("TOO_LONG", 1L)
                    .containsEntry("ENDINGS_WAIT", 1L);
            assertThat(manifest.published()).isTrue();
            assertThat(Nights.records(installation)).isEqualTo(before);
        }
    }

    @Test
    void anotherFeedNeedsFilesOnly() throws IOException {
        var data = folder.resolve("data");
        var shipped = Path.of("src/test/resources/another-feed");
        for (var part : List.of("routes", "mappings")) {
            FileSystemUtils.copyRecursively(Path.of(part), folder.resolve(part));
            FileSystemUtils.copyRecursively(shipped.resolve(part), folder.resolve(part));
        }
        FileSystemUtils.copyRecursively(Nights.SAMPLES, folder.resolve("in"));
        var person = someoneWith("NHS_PHB", data);
        var number = identifier(person, "nhs");
        Files.createDirectories(folder.resolve("in/skills"));
        Files.writeString(
                folder.resolve("in/skills/awards.csv"),
                "Award,NHS Number,Surname,Forename,Born,Weekly pounds,Start,End\n"
                        + "R1," + number + ",,,,20.00,01/04/2026,\n"
                        + "R2,,Nobody,,,20.00,01/04/2026,\n");
        var routes = folder.resolve("routes").toString();
        var mappings = folder.resolve("mappings").toString();

        var night = Nights.run(data, folder.resolve("in"), "--routes", routes, "--mappings", mappings, "--accept");

        assertThat(night.exitCode()).isZero();
        assertThat(night.json().at("/money/authority:MERESIDE/entitled").asLong())
                .isEqualTo(104_286);
        assertThat(night.json().at("/findings/NO_IDENTITY").asLong()).isPositive();
    }

    private static JsonNode someoneWith(String stream, Path data) {
        Nights.run(data, Nights.SAMPLES);
        var people = Nights.braid("people", "--json", "--data", data.toString()).json();
        return StreamSupport.stream(people.spliterator(), false)
                .filter(person -> person.at("/streams").toString().contains(stream)
                        && !identifier(person, "nhs").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String identifier(JsonNode person, String system) {
        return StreamSupport.stream(person.at("/identifiers").spliterator(), false)
                .filter(each -> each.at("/system").asText().equals(system))
                .map(each -> each.at("/value").asText())
                .findFirst()
                .orElse("");
    }
}

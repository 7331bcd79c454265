package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A decision and its undo leave what everybody can ask for as it was, over both axes of time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReversedTest {
    private static final List<String> DAYS = List.of("2026-04-06", "2026-09-30", "2027-03-31");
    private static final List<String> FORMATS = List.of("json", "text");
    /** The only thing that an undo does not take back: how often the record has changed. */
    private static final String VERSION = "(\"version\": |Version )[0-9]+";

    private static final String BEFORE = "2026-09-30-0001";
    private static final LocalDate DECIDED = Nights.DATE.plusDays(15);

    @TempDir
    static Path folder;

    private Path data = Path.of("");
    private JsonNode all = MissingNode.getInstance();
    private List<String> two = List.of();

    @BeforeAll
    void aPublishedNight() {
        PublishedNight.run(folder.resolve("published"));
    }

    @BeforeEach
    void aCopyOfItAndTwoOfWhomSomethingIsFound(TestInfo test) throws IOException {
        data = PublishedNight.copy(folder.resolve("published"), folder.resolve(test.getDisplayName()));
        all = people();
        two = StreamSupport.stream(all.spliterator(), false)
                .filter(person -> person.at("/findings").size() > 0)
                .filter(person -> person.at("/streams").size() > 1)
                .map(person -> person.at("/id").asText())
                .limit(2)
                .toList();
    }

    private JsonNode people() {
        return Nights.braid("people", "--json", "--valid-at", Nights.DATE.toString(), "--data", data.toString())
                .json();
    }

    private Nights.Said braid(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--json", "--by", "A Clerk", "--data", data.toString()));
        arguments.addAll(List.of("--date", DECIDED.toString()));
        return Nights.braid(arguments.toArray(String[]::new));
    }

    /** Both records on each day and in each format, by the command that asks for it. */
    private Map<String, String> records(String... more) {
        var records = new LinkedHashMap<String, String>();
        for (var person : two) {
            for (var day : DAYS) {
                for (var format : FORMATS) {
                    var asked = new ArrayList<>(List.of("record", person, "--valid-at", day, "--format", format));
                    asked.addAll(List.of(more));
                    var key = String.join(" ", asked);
                    asked.addAll(List.of("--data", data.toString()));
                    records.put(key, Nights.braid(asked.toArray(String[]::new)).out());
                }
            }
        }
        return records;
    }

    private static Map<String, String> unversioned(Map<String, String> records) {
        var unversioned = new LinkedHashMap<>(records);
        unversioned.replaceAll((asked, record) -> record.replaceAll(VERSION, ""));
        return unversioned;
    }

    private JsonNode record(String person) {
        return Nights.braid("record", person, "--json", "--data", data.toString())
                .json();
    }

    @Test
    void joinAndItsUndoGiveBackBothRecordsByteForByte() {
        var before = records();

        var join = braid("join", two.get(0), two.get(1), "--despite-nhs-numbers");
        var joined = records();
        var undo = braid("undo", "1");

        assertThat(join.exitCode()).isZero();
        assertThat(undo.exitCode()).isZero();
        assertThat(joined).isNotEqualTo(before);
        assertThat(unversioned(records())).isEqualTo(unversioned(before));
        assertThat(two.stream().map(this::record))
                .allMatch(record -> record.at("/version").asInt() > 1);
    }

    @Test
    void splitAndItsUndoGiveBackTheRecordByteForByte() {
        two = List.of(mixed());
        var before = records();

        var split = braid("split", two.get(0), "1");
        var parted = records();
        var undo = braid("undo", "1");

        assertThat(split.exitCode()).isZero();
        assertThat(undo.exitCode()).isZero();
        assertThat(parted).isNotEqualTo(before);
        assertThat(unversioned(records())).isEqualTo(unversioned(before));
        assertThat(people()).isEqualTo(all);
    }

    /** Somebody whose first line is the only one of its feed, of whom that feed says nothing else. */
    private String mixed() {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(person -> person.at("/streams").size() > 2
                        && person.at("/streams").toString().contains("EMPLOYMENT"))
                .map(person -> person.at("/id").asText())
                .filter(this::startsWithTheOnlyLineOfItsFeed)
                .findFirst()
                .orElseThrow();
    }

    private boolean startsWithTheOnlyLineOfItsFeed(String person) {
        var feeds = StreamSupport.stream(record(person).at("/lines").spliterator(), false)
                .map(line -> line.at("/entitlement/key/feed").asText())
                .toList();
        return feeds.stream().filter(feeds.get(0)::equals).count() == 1;
    }

    @Test
    void whatWasKnownBeforeIsKnownAsItWasWhateverIsDecidedSince() {
        var before = records("--known-at", BEFORE);

        braid("join", two.get(0), two.get(1), "--despite-nhs-numbers");
        var joined = records("--known-at", BEFORE);
        braid("undo", "1");
        var undone = records("--known-at", BEFORE);

        assertThat(joined).isEqualTo(before);
        assertThat(undone).isEqualTo(before);
    }

    @Test
    void findingThatAnUndoBringsBackLaterIsOpenSinceItWas() {
        braid("join", two.get(0), two.get(1), "--despite-nhs-numbers");
        Nights.run(data, Nights.SAMPLES);
        braid("undo", "1");

        assertThat(two.stream()
                        .flatMap(person -> StreamSupport.stream(
                                record(person).at("/findings").spliterator(), false))
                        .map(finding -> finding.at("/firstSeen").asText()))
                .isNotEmpty()
                .containsOnly(Nights.DATE.toString());
    }
}

package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People decide who is who: it counts from a night of its own, costs what it says, and can be taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {
    @TempDir
    static Path folder;

    private Path data = Path.of("");
    private List<JsonNode> people = List.of();

    @BeforeAll
    void aPublishedNight() {
        PublishedNight.run(folder.resolve("published"));
    }

    @BeforeEach
    void aCopyOfIt(TestInfo test) throws IOException {
        data = PublishedNight.copy(folder.resolve("published"), folder.resolve(test.getDisplayName()));
        var list = Nights.braid("people", "--json", "--data", data.toString()).json();
        people = StreamSupport.stream(list.spliterator(), false).toList();
    }

    private Nights.Said braid(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--json", "--by", "A Clerk", "--data", data.toString()));
        arguments.addAll(List.of("--date", Nights.DATE.toString()));
        return Nights.braid(arguments.toArray(String[]::new));
    }

    private List<String> who(Predicate<JsonNode> wanted) {
        return people.stream()
                .filter(wanted)
                .map(person -> person.at("/id").asText())
                .toList();
    }

    private static boolean has(JsonNode person, String system) {
        return StreamSupport.stream(person.at("/identifiers").spliterator(), false)
                .anyMatch(each -> each.at("/system").asText().equals(system));
    }

    private SortedMap<String, String> records() {
        try (var installation = Nights.open(data)) {
            var records = new TreeMap<>(Nights.records(installation));
            records.replaceAll((person, record) -> record.replaceAll("\"version\": [0-9]+", ""));
            return records;
        }
    }

    private String working() {
        return who(person -> person.at("/kind").asText().equals("EMPLOYMENT")).get(0);
    }

    private String pupil() {
        return who(person -> person.at("/kind").asText().equals("EDUCATION")).get(0);
    }

    @Test
    void joinMovesOneBudgetIntoTheOtherAndNoPennyBetweenFunders() {
        var total = annual(working()) + annual(pupil());

        var join = braid("join", working(), pupil(), "--reason", "seen their papers");

        assertThat(join.exitCode()).isZero();
        assertThat(join.json().at("/manifest/published").asBoolean()).isTrue();
        assertThat(join.json().at("/manifest/feeds")).isEmpty();
        assertThat(join.json().at("/impact/budgets").toString())
                .isEqualTo("{\"before\":%d,\"after\":%d,\"begun\":0,\"ended\":1,\"changed\":1}"
                        .formatted(people.size(), people.size() - 1));
        assertThat(join.json().at("/impact/money"))
                .allMatch(funder -> funder.at("/weekly/difference/minor").asLong() == 0
                        && funder.at("/financialYear/difference/minor").asLong() == 0);
        var one = Nights.braid("people", "--json", "--data", data.toString()).json();
        assertThat(one).hasSize(people.size() - 1);
        assertThat(StreamSupport.stream(one.spliterator(), false)
                        .filter(person -> List.of(working(), pupil())
                                .contains(person.at("/id").asText()))
                        .mapToLong(person -> person.at("/annual/GBP").asLong()))
                .containsExactly(total);
    }

    private long annual(String id) {
        return people.stream()
                .filter(person -> person.at("/id").asText().equals(id))
                .mapToLong(person -> person.at("/annual/GBP").asLong())
                .sum();
    }

    @Test
    void joinAndItsUndoGiveBackTheSameBytesAndIds() {
        var before = records();
        braid("join", working(), pupil());
        assertThat(records()).isNotEqualTo(before);

        var undo = braid("undo", "1", "--reason", "the papers were another's");

        assertThat(undo.json().at("/decision/undoes").asLong()).isEqualTo(1);
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void splitAndItsUndoGiveBackTheSameBytesAndIds() {
        var before = records();
        var person = mixed();

        var split = braid("split", person, "1");

        assertThat(split.exitCode()).isZero();
        assertThat(split.json().at("/impact/budgets/begun").asLong()).isEqualTo(1);
        assertThat(records()).hasSize(before.size() + 1);
        assertThat(braid("undo", "1").exitCode()).isZero();
        assertThat(records()).isEqualTo(before);
    }

    /** Somebody whose first line is a one of a feed that says nothing else of them. */
    private String mixed() {
        for (var id : who(person -> person.at("/streams").toString().contains("EMPLOYMENT")
                && person.at("/streams").size() > 2)) {
            var lines = Nights.braid("record", id, "--json", "--data", data.toString())
                    .json()
                    .at("/lines");
            var feeds = StreamSupport.stream(lines.spliterator(), false)
                    .map(line -> line.at("/entitlement/key/feed").asText())
                    .toList();
            if (feeds.stream().filter(feeds.get(0)::equals).count() == 1) {
                return id;
            }
        }
        throw new AssertionError("the samples have nobody of the kind");
    }

    @Test
    void splitTakesAStatementsKeyAsTheRecordShowsIt() {
        var person = mixed();
        var key = Nights.braid("record", person, "--json", "--data", data.toString())
                .json()
                .at("/lines/0/entitlement/key");
        var text = "%s|%s|%s|%s"
                .formatted(
                        key.at("/feed").asText(),
                        key.at("/authority").asText(),
                        key.at("/reference").asText(),
                        key.at("/component").asText());

        var byKey = braid("split", person, text, "--dry-run");

        assertThat(byKey.json().at("/impact"))
                .isEqualTo(braid("split", person, "1", "--dry-run").json().at("/impact"));
    }

    @Test
    void rowsOfOneDescriptionCannotBeParted() {
        var person = who(each -> each.at("/kind").asText().equals("PERSONAL")).stream()
                .filter(this::hasTwoLinesOfOneFeedOnly)
                .findFirst()
                .orElseThrow();

        var one = braid("split", person, "1");
        var all = braid("split", person, "1", "2");

        assertThat(one.exitCode()).isEqualTo(3);
        assertThat(one.err()).contains("The feed gives the same description of the person with line 2");
        assertThat(all.exitCode()).isEqualTo(3);
        assertThat(braid("split", person, "99").exitCode()).isEqualTo(2);
        assertThat(braid("split", person, "no|such|row|here").exitCode()).isEqualTo(2);
        assertThat(Nights.braid("decisions", "--data", data.toString()).out()).isEqualTo("Nothing was decided yet.\n");
    }

    private boolean hasTwoLinesOfOneFeedOnly(String id) {
        var record =
                Nights.braid("record", id, "--json", "--data", data.toString()).json();
        var feeds =
                record.at("/lines").findValuesAsText("feed").stream().distinct().toList();
        return record.at("/lines").size() == 2
                && feeds.equals(List.of("social-care"))
                && record.at("/reports").isEmpty()
                && record.at("/evidence").isEmpty();
    }

    @Test
    void differentVerifiedNhsNumbersAreJoinedOnlyWhenThatIsSaid() {
        var two =
                who(person -> has(person, "nhs") && person.at("/kind").asText().equals("PERSONAL_HEALTH"));

        var refused = braid("join", two.get(0), two.get(1));
        var said = braid("join", two.get(0), two.get(1), "--despite-nhs-numbers");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("--despite-nhs-numbers");
        assertThat(said.exitCode()).isZero();
        assertThat(said.json().at("/impact/budgets/after").asLong()).isEqualTo(people.size() - 1);
        assertThat(braid("join", two.get(0), two.get(1)).exitCode()).isEqualTo(2);
    }

    @Test
    void protectedIdentityIsJoinedOnlyWhenThatIsSaid() {
        try (var installation = Nights.open(data)) {
            installation
                    .jdbc()
                    .update("UPDATE identity SET details = REPLACE(details, '\"protectedIdentity\":false',"
                            + " '\"protectedIdentity\":true')");
        }

        assertThat(braid("join", working(), pupil()).exitCode()).isEqualTo(3);
        assertThat(braid("join", working(), pupil(), "--dry-run", "--despite-protection")
                        .exitCode())
                .isZero();
    }

    @Test
    void triedDecisionSaysWhatItWouldDoAndLeavesEveryByteAlone() {
        var before = Folders.contents(data);

        var tried = braid("join", working(), pupil(), "--dry-run");

        assertThat(Folders.contents(data)).isEqualTo(before);
        assertThat(tried.json().at("/dryRun").asBoolean()).isTrue();
        assertThat(tried.json().at("/impact"))
                .isEqualTo(braid("join", working(), pupil()).json().at("/impact"));
    }

    @Test
    void trailKeepsWhatWasUndoneAndWhoDidIt() {
        braid("join", working(), pupil(), "--reason", "seen their papers");
        braid("undo", "1");

        var trail = Nights.braid("decisions", "--data", data.toString());
        var json =
                Nights.braid("decisions", "--json", "--data", data.toString()).json();

        assertThat(trail.out())
                .contains(
                        "1  " + working() + " and " + pupil() + " are one person",
                        "undone by decision 2",
                        "seen their papers",
                        "2  decision 1 is undone");
        assertThat(json.at("/0/undoneBy").asLong()).isEqualTo(2);
        assertThat(json.at("/1/decidedBy").asText()).isEqualTo("A Clerk");
        assertThat(braid("undo", "1").err()).contains("undone by decision 2 already");
        assertThat(braid("undo", "2").err()).contains("itself an undo");
        assertThat(braid("undo", "7").exitCode()).isEqualTo(2);
    }

    @Test
    void decisionOutlivesTheNextNight() {
        braid("join", working(), pupil());

        Nights.run(data, Nights.SAMPLES);

        assertThat(Nights.braid("people", "--json", "--data", data.toString()).json())
                .hasSize(people.size() - 1);
    }

    @Test
    void whoDecidesMustSaySo() {
        assertThat(Nights.braid("join", working(), pupil(), "--data", data.toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(Nights.braid("undo", "1", "--by", " ", "--data", data.toString())
                        .err())
                .contains("--by takes a name");
        assertThat(braid("join", working(), working()).err()).contains("They are one person already");
    }
}

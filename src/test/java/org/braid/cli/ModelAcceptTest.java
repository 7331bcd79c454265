package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The linkage model links by somebody's word: changed, looked at, accepted, run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelAcceptTest {
    private static final String MODEL = "linkage.yaml";
    private static final String REFUSED = "MODEL_NOT_ACCEPTED: mappings/linkage.yaml was changed and is not accepted.";

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

    private void edit(String from, String to) throws IOException {
        var text = Files.readString(mappings.resolve(MODEL));
        assertThat(text).contains(from);
        Files.writeString(mappings.resolve(MODEL), text.replace(from, to));
    }

    /** Whom only weights hold together would part. */
    private void changeModel() throws IOException {
        edit("link: 6.5", "link: 60");
    }

    private Nights.Said braid(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString(), "--mappings", mappings.toString()));
        return Nights.braid(all.toArray(String[]::new));
    }

    private Nights.Said night(String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of("--mappings", mappings.toString()));
        return Nights.run(data, Nights.SAMPLES, all.toArray(String[]::new));
    }

    private Nights.Said accept(String what) {
        return braid("mapping", "accept", what, "--by", "R. Clerk", "--reason", "learnt anew");
    }

    private List<JsonNode> acceptances() {
        var said = braid("mapping", "accept", "--list", "--json").json().at("/accepted");
        return StreamSupport.stream(said.spliterator(), false)
                .filter(each -> each.at("/source").asText().equals(MODEL))
                .toList();
    }

    private List<String> acceptedBy() {
        return acceptances().stream()
                .map(each -> each.at("/by").asText() + ": " + each.at("/reason").asText())
                .toList();
    }

    @Test
    void firstNightAcceptsTheModelThatIsThere() {
        var manifest = night();

        assertThat(manifest.exitCode()).isZero();
        assertThat(acceptedBy()).containsExactly("braid: there at the first night");
        assertThat(acceptances().get(0).at("/hash")).isEqualTo(manifest.json().at("/versions/model"));
    }

    @Test
    void changedModelRunsNoNightAndTheLastOneIsStillServed() throws IOException {
        changeModel();
        var people = braid("people", "--json").out();
        var before = Folders.contents(data.resolve("manifests"));

        var refused = night();

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(
                        REFUSED,
                        "`braid run --dry-run --mappings " + mappings + "` shows who would join and part",
                        "`braid mapping accept linkage.yaml --by NAME --reason TEXT` or `braid run --accept` accepts it.",
                        "No night was run; the last good one is still served.");
        assertThat(Folders.contents(data.resolve("manifests"))).isEqualTo(before);
        assertThat(braid("people", "--json").out()).isEqualTo(people);
        assertThat(braid("doctor").out()).contains("UNWELL  Accepted           " + REFUSED);
        assertThat(braid("mapping", "accept", "--list").out()).contains("linkage.yaml\n", " is NOT accepted: ");
    }

    @Test
    void importsAndDecisionsAreHeldToTheSame() throws IOException {
        changeModel();
        var file = PublishedNight.changedGrants(work.resolve("grants.csv")).toString();
        var people = braid("people", "--json").json();
        var one = people.at("/0/id").asText();
        var other = people.at("/1/id").asText();

        var imported = braid("import", file, "--feed", "access-to-work", "--date", "2026-09-30", "--accept");
        var joined = braid("join", one, other, "--by", "R. Clerk", "--date", "2026-09-30");

        assertThat(imported.exitCode()).isEqualTo(3);
        assertThat(imported.err()).contains(REFUSED);
        assertThat(joined.exitCode()).isEqualTo(3);
        assertThat(joined.err()).contains(REFUSED);
        assertThat(braid("decisions", "--json").json()).isEmpty();
        assertThat(braid("people", "--json").json()).isEqualTo(people);
    }

    @Test
    void trialsGoByItAndSayWhatItDoes() throws IOException {
        changeModel();
        var people = braid("people", "--json").json();
        var before = Folders.contents(data);

        var tried = night("--dry-run");
        var joined = braid(
                "join",
                people.at("/0/id").asText(),
                people.at("/1/id").asText(),
                "--by",
                "R. Clerk",
                "--date",
                "2026-09-30",
                "--dry-run");

        assertThat(tried.exitCode()).isZero();
        assertThat(tried.err()).contains("Tried with a model that a night would refuse. " + REFUSED);
        assertThat(tried.json().at("/impact/moves"))
                .isNotEmpty()
                .allMatch(move -> move.at("/kind").asText().equals("PARTS"));
        assertThat(tried.json().at("/impact/budgets/begun").asLong()).isPositive();
        assertThat(joined.exitCode()).isZero();
        assertThat(joined.err()).contains("Tried with a model that a night would refuse. ");
        assertThat(Folders.contents(data)).isEqualTo(before);
    }

    @Test
    void whoAcceptsItIsShownWhoPartsAndWhatMovesAndTheNightDoesIt() throws IOException {
        changeModel();
        var tried = braid("mapping", "test", "--against", "--date", "2026-09-30", "--json");

        var accepted = accept(MODEL);
        var night = night();

        assertThat(tried.exitCode()).isZero();
        assertThat(tried.json().at("/budgets").asLong()).isPositive();
        assertThat(tried.json().at("/outcome/manifest/feeds")).isEmpty();
        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.out())
                .startsWith(tried.json().at("/budgets").asText() + " budgets would change: ")
                .contains(
                        "Who is who\n",
                        "0 people join others, ",
                        " parts from P-",
                        "Money of the financial year that goes with them, by funder",
                        "%,.2f".formatted(gained(tried.json().at("/outcome/impact"), "council:991") / 100.0),
                        "Money of a week, by funder",
                        "Money of the financial year, by funder")
                .endsWith("mappings/linkage.yaml: accepted; the next night links by it.\n");
        assertThat(night.exitCode()).isZero();
        assertThat(night.json().at("/budgets/changed")).isEqualTo(tried.json().at("/budgets"));
        assertThat(night.json().at("/money")).isEqualTo(tried.json().at("/outcome/manifest/money"));
        assertThat(acceptedBy()).containsExactly("braid: there at the first night", "R. Clerk: learnt anew");
        assertThat(braid("doctor").out())
                .contains("well    Accepted           every mapping, as it is, and the linkage model");
    }

    /** What those who move, or whom others leave, have more of a funder's money. */
    private static long gained(JsonNode impact, String funder) {
        var movers = impact.at("/moves").findValuesAsText("from");
        movers.addAll(impact.at("/moves").findValuesAsText("to"));
        var gained = StreamSupport.stream(impact.at("/people").spliterator(), false)
                .filter(person -> movers.contains(person.at("/person").asText()))
                .flatMap(person -> StreamSupport.stream(person.at("/money").spliterator(), false))
                .filter(change -> change.at("/funder").asText().equals(funder)
                        && change.at("/pocket").asText().equals("PUBLIC"))
                .mapToLong(
                        change -> change.at("/financialYear/difference/minor").asLong())
                .filter(difference -> difference > 0)
                .sum();
        assertThat(gained).isPositive();
        return gained;
    }

    @Test
    void wayBackJoinsWhomItPartedAndNeedsNoWord() throws IOException {
        changeModel();
        accept(mappings.resolve(MODEL).toString());
        var parted = night();
        edit("link: 60", "link: 6.5");

        var tried = night("--dry-run");
        var back = night();

        assertThat(parted.exitCode()).isZero();
        assertThat(tried.err()).doesNotContain("MODEL_NOT_ACCEPTED");
        assertThat(tried.json().at("/impact/moves"))
                .isNotEmpty()
                .allMatch(move -> move.at("/kind").asText().equals("JOINS"));
        assertThat(back.exitCode()).isZero();
        assertThat(accept("mappings/linkage.yaml").out()).isEqualTo("They are accepted already, as they are now.\n");
    }

    @Test
    void runThatIsToldToAcceptsItAndItIsKept() throws IOException {
        changeModel();

        var night = night("--accept");

        assertThat(night.exitCode()).isZero();
        assertThat(night.json().at("/budgets/changed").asLong()).isPositive();
        assertThat(acceptedBy()).containsExactly("braid: there at the first night", "braid run --accept: ");
    }

    @Test
    void remarkWantsTheWordTooAndChangesNoBudget() throws IOException {
        edit("# How descriptions", "# As agreed. How descriptions");

        var refused = night();
        var tried = braid("mapping", "test", "--against", "--date", "2026-09-30");
        var accepted = braid("mapping", "accept", "--all", "--by", "R. Clerk", "--reason", "a remark", "--json");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out()).startsWith("No budget would change.").doesNotContain("Who is who");
        assertThat(accepted.json()).extracting(JsonNode::asText).containsExactly(MODEL);
        assertThat(night().exitCode()).isZero();
    }

    @Test
    void modelThatANightWouldBeRefusedWithIsNotAccepted() throws IOException {
        changeModel();
        var people = braid("people", "--json").json();
        Files.writeString(
                mappings.resolve("linkage-truth.yaml"),
                "minimum: 1\nsame:\n  - [%s, %s]\n"
                        .formatted(identifier(people.at("/0")), identifier(people.at("/1"))));

        var refused = accept(MODEL);

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains("A night with mappings/linkage.yaml as it is would be refused: see `braid mapping test"
                        + " --against`. Nothing was accepted.");
        assertThat(acceptances()).hasSize(1);
    }

    private static String identifier(JsonNode person) {
        return "%s:%s"
                .formatted(
                        person.at("/identifiers/0/system").asText(),
                        person.at("/identifiers/0/value").asText());
    }

    @Test
    void modelThatCannotBeMeantIsNotAccepted() throws IOException {
        edit("link: 6.5", "link: soon");

        assertThat(night("--accept").exitCode()).isEqualTo(2);
        assertThat(accept(MODEL).exitCode()).isEqualTo(2);
        assertThat(acceptances()).hasSize(1);
    }

    @Test
    void oneCanBeAcceptedBeforeAnyNight() throws IOException {
        data = work.resolve("new");
        Nights.open(data).close();

        var accepted = accept(MODEL);

        assertThat(accepted.out()).isEqualTo("mappings/linkage.yaml: accepted; the next night links by it.\n");
        assertThat(acceptedBy()).containsExactly("R. Clerk: learnt anew");
    }

    @Test
    void installationFromBeforeGoesOnWithTheModelOfItsLastNightOnly() throws IOException {
        var last = Software.hash(mappings.resolve(MODEL));
        data = before(work.resolve("before"), "0".repeat(64), last);

        var same = night();
        changeModel();
        var other = night();

        assertThat(acceptedBy()).containsExactly("braid: linked by before acceptances of it were kept");
        assertThat(acceptances().get(0).at("/hash").asText()).isEqualTo(last);
        assertThat(same.json().at("/published").asBoolean()).isTrue();
        assertThat(same.err()).doesNotContain("MODEL_NOT_ACCEPTED");
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.err()).contains(REFUSED);
    }

    /** A data folder as it was before models were accepted, with a night for each of these. */
    private static Path before(Path data, String... models) throws IOException {
        Files.createDirectories(data);
        var url = "jdbc:h2:file:" + data.resolve("braid").toAbsolutePath();
        var flyway =
                Flyway.configure().dataSource(url, "braid", "").target("13").load();
        flyway.migrate();
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO night (night, known_at, night_date, published, link_basis, manifest)"
                                + " VALUES (?, TIMESTAMP WITH TIME ZONE '2026-07-15 03:00:00Z', DATE '2026-07-15', TRUE, ?, '{}')")) {
            for (var night = 1; night <= models.length; night++) {
                insert.setInt(1, night);
                insert.setString(2, models[night - 1] + "/1.0:0");
                insert.executeUpdate();
            }
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        return data;
    }
}

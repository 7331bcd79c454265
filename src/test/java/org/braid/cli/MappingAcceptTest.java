package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A mapping goes live with somebody's word: edited, checked, tested, tried against what came, accepted, run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingAcceptTest {
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

    /** What is paid by the week would be paid by two; no example speaks of it. */
    private void changeGrants() throws IOException {
        edit(GRANTS, "Weekly: WEEKLY", "Weekly: FORTNIGHTLY");
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
        return braid("mapping", "accept", what, "--by", "R. Clerk", "--reason", "the funder pays by two weeks now");
    }

    private static JsonNode delivery(JsonNode manifest, String feed) {
        return StreamSupport.stream(manifest.at("/feeds").spliterator(), false)
                .filter(each -> each.at("/feed").asText().equals(feed))
                .findFirst()
                .orElseThrow()
                .at("/deliveries/0");
    }

    @Test
    void changedMappingCostsItsFeedUntilItIsAccepted() throws IOException {
        changeGrants();

        var refused = night();
        var unwell = braid("doctor");
        var accepted = accept("access-to-work");
        var taken = night();

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains(
                        "Left out: access-to-work: mappings/access-to-work/mapping.yaml was changed and is not"
                                + " accepted; `braid mapping accept access-to-work/mapping --by NAME --reason TEXT` accepts it.");
        assertThat(refused.json().at("/published").asBoolean()).isTrue();
        assertThat(refused.json().at("/budgets/changed").asLong()).isZero();
        assertThat(delivery(refused.json(), "access-to-work").at("/outcome").asText())
                .isEqualTo("SET_ASIDE");
        assertThat(delivery(refused.json(), "access-to-work")
                        .at("/findings/MAPPING_NOT_ACCEPTED")
                        .asInt())
                .isOne();
        assertThat(delivery(refused.json(), "social-care").at("/outcome").asText())
                .isEqualTo("SAME");
        assertThat(unwell.exitCode()).isEqualTo(4);
        assertThat(unwell.out())
                .contains("UNWELL  Accepted           mappings/access-to-work/mapping.yaml was changed");
        assertThat(accepted.out())
                .isEqualToNormalizingNewlines(
                        "mappings/access-to-work/mapping.yaml: accepted; the next night reads by it.\n");
        assertThat(taken.exitCode()).isZero();
        assertThat(delivery(taken.json(), "access-to-work").at("/outcome").asText())
                .isEqualTo("READ");
        assertThat(taken.json().at("/budgets/changed").asLong()).isPositive();
        assertThat(braid("doctor").out()).contains("well    Accepted           every mapping, as it is");
    }

    @Test
    void runThatIsToldToAcceptsAndItIsKept() throws IOException {
        changeGrants();

        var night = night("--accept");

        assertThat(night.exitCode()).isZero();
        assertThat(delivery(night.json(), "access-to-work").at("/outcome").asText())
                .isEqualTo("READ");
        assertThat(braid("mapping", "accept", "--list").out()).contains("as it is now, by braid run --accept on ");
    }

    @Test
    void dryRunNeedsNoAcceptanceAndGivesNone() throws IOException {
        changeGrants();

        var tried = night("--dry-run", "--accept");

        assertThat(tried.exitCode()).isZero();
        assertThat(tried.json().at("/impact/people").size()).isPositive();
        assertThat(braid("mapping", "accept", "--list", "--json").json().at("/notAccepted"))
                .extracting(JsonNode::asText)
                .containsExactly("access-to-work/mapping");
    }

    @Test
    void importIsHeldToTheSame() throws IOException {
        changeGrants();
        var file = PublishedNight.changedGrants(work.resolve("grants.csv")).toString();

        var refused = braid("import", file, "--feed", "access-to-work", "--date", "2026-09-30");
        var taken = braid("import", file, "--feed", "access-to-work", "--date", "2026-09-30", "--accept");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("Not accepted: mappings/access-to-work/mapping.yaml was changed");
        assertThat(taken.exitCode()).isZero();
    }

    @Test
    void listSaysWhoWhenAndWhyAndNothingGoesFromIt() throws IOException {
        changeGrants();
        accept("mappings/" + GRANTS);
        edit(GRANTS, "Weekly: FORTNIGHTLY", "Weekly: WEEKLY");
        accept("access-to-work/mapping.yaml");
        edit(GRANTS, "# ", "# As agreed. ");
        accept(mappings.resolve(GRANTS).toString());

        var list = braid("mapping", "accept", "--list");
        var said = braid("mapping", "accept", "--list", "--json").json().at("/accepted");
        var ours = StreamSupport.stream(said.spliterator(), false)
                .filter(each -> each.at("/source").asText().equals("access-to-work/mapping"))
                .toList();

        assertThat(ours)
                .extracting(each ->
                        each.at("/by").asText() + ": " + each.at("/reason").asText())
                .containsExactly(
                        "braid: there at the first night",
                        "R. Clerk: the funder pays by two weeks now",
                        "R. Clerk: the funder pays by two weeks now");
        assertThat(ours).allMatch(each -> each.at("/hash").asText().matches("[0-9a-f]{64}"));
        assertThat(list.out()).contains("as it is now, by R. Clerk on ", "  the funder pays by two weeks now");
    }

    @Test
    void whatWasAcceptedOnceIsAcceptedStill() throws IOException {
        changeGrants();
        edit(GRANTS, "Weekly: FORTNIGHTLY", "Weekly: WEEKLY");

        assertThat(accept("access-to-work").out()).contains("They are accepted already, as they are now.");
        assertThat(braid("mapping", "accept", "--all", "--by", "A", "--reason", "B", "--json")
                        .json())
                .isEmpty();
    }

    @Test
    void mappingWhoseExamplesDifferIsNotAccepted() throws IOException {
        edit(GRANTS, "convention: WEEKS_52", "convention: DAYS_365");

        var refused = accept("access-to-work");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains("Examples differ in mappings/access-to-work/mapping.yaml: see `braid mapping test`."
                        + " Nothing was accepted.");
    }

    @Test
    void badMappingOfAnotherFeedIsNoHindrance() throws IOException {
        changeGrants();
        Files.writeString(mappings.resolve("housing/mapping.yaml"), "feed: housing\n");

        assertThat(accept("access-to-work").exitCode()).isZero();
        assertThat(accept("housing").err()).contains("mappings/housing/mapping.yaml:1:");
        assertThat(accept(mappings.resolve("housing/mapping.yaml").toString()).exitCode())
                .isEqualTo(2);
        assertThat(braid("mapping", "accept", "--all", "--by", "A", "--reason", "B")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void wrongUseIsSaidPlainly() {
        var nobody = Path.of(work.toString(), "nowhere").toString();

        assertThat(braid("mapping", "accept", "--by", "A", "--reason", "B").err())
                .contains("Name feeds or mapping files, or say --all.");
        assertThat(braid("mapping", "accept", "housing", "--by", "A").err()).contains("why with --reason TEXT");
        assertThat(braid("mapping", "accept", "housing", "--by", "A", "--reason", "B\nC")
                        .exitCode())
                .isEqualTo(2);
        assertThat(accept("nobody").err()).contains("There is no feed and no mapping file nobody; there are");
        assertThat(Nights.braid("mapping", "accept", "--list", "--data", nobody).exitCode())
                .isEqualTo(2);
        assertThat(night("--accept", "social-care").exitCode()).isEqualTo(2);
    }
}

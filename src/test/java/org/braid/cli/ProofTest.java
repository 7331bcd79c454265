package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braid.record.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that does not tie is broken on purpose: nothing of it may be seen. */
class ProofTest {
    private static final List<String> FEEDS = List.of("access-to-work", "social-care");

    @TempDir
    Path folder;

    @Test
    void nothingIsPublishedWhenAPennyIsLostBetweenStatementsAndBudgets() {
        var broken =
                "UPDATE identity_person SET to_night = from_night WHERE person = (SELECT MIN(person) FROM identity_person)";

        var manifest = brokenNight(broken);

        assertThat(manifest.conserved()).isEqualTo(new Manifest.Conserved(true, false));
    }

    @Test
    void nothingIsPublishedWhenARowIsInNoPlace() {
        var manifest = brokenNight("UPDATE reading SET applied = applied - 1 WHERE applied > 0");

        assertThat(manifest.conserved()).isEqualTo(new Manifest.Conserved(false, true));
    }

    @Test
    void nothingIsPublishedWhenAStatedAmountIsInNoPlace() {
        var manifest = brokenNight("UPDATE reading_money SET amount = amount + 0.01 WHERE place = 'APPLIED'");

        assertThat(manifest.conserved()).isEqualTo(new Manifest.Conserved(true, false));
    }

    /** Runs a good night, breaks the next one before its proof, and runs a good one again. */
    private Manifest brokenNight(String sql) {
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, Nights.SAMPLES, List.of("social-care"));
            var good = Nights.records(installation);
            var stages = Nights.stages(installation);
            var night = stages.begin(Nights.DATE);
            FEEDS.forEach(feed -> Nights.receive(stages, Nights.SAMPLES.resolve(feed), feed));
            stages.link(night);
            installation.jdbc().update(sql);

            var manifest = stages.publish(stages.prove(stages.merge(night)));

            assertThat(manifest.published()).isFalse();
            assertThat(folder.resolve("data/manifests/" + manifest.night() + "-refused.json"))
                    .isRegularFile();
            assertThat(Files.exists(folder.resolve("data/manifests/" + manifest.night() + ".json")))
                    .isFalse();
            assertThat(installation.nights().last().orElseThrow().number()).isEqualTo(1);
            if (!sql.contains("identity_person")) {
                assertThat(Nights.records(installation)).isEqualTo(good);
            }
            return manifest;
        }
    }
}

package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** By which numbers somebody is known: asked of a board's feed of which some identifiers have a period. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifiersTest {
    private static final String FILE = "phb-QZZ-2026-09.ndjson";
    private static final String PHB_ID = "\"value\":\"PHB000001\"";

    @TempDir
    static Path folder;

    private String data = "";

    @BeforeAll
    void twoNightsOfWhichTheSecondKnowsThatTheIdEnded() throws IOException {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, sent("first", "{\"start\":\"2024-04-01\"}"), List.of("nhs-phb"));
            Nights.night(
                    installation,
                    sent("second", "{\"start\":\"2024-04-01\",\"end\":\"2026-08-31\"}"),
                    List.of("nhs-phb"));
        }
    }

    private static Path sent(String name, String period) throws IOException {
        var in = folder.resolve(name);
        var file = Files.createDirectories(in.resolve("nhs-phb")).resolve(FILE);
        var text = Files.readString(Nights.SAMPLES.resolve("nhs-phb").resolve(FILE));
        Files.writeString(file, text.replace(PHB_ID, PHB_ID + ",\"period\":" + period));
        return in;
    }

    private Nights.Said ask(String... more) {
        var words = new ArrayList<>(List.of("identifiers", "phb/QZZ:PHB000001", "--data", data));
        words.addAll(List.of(more));
        return Nights.braid(words.toArray(String[]::new));
    }

    @Test
    void idThatEndedStillFindsThePersonAndTheListSaysSo() {
        var said = ask();

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "nhs:9995203073\n  No feed says on which days it is valid.",
                        "phb/QZZ:PHB000001\n  Valid from 1 April 2024 to 31 August 2026; ended on 30 September 2026.",
                        "Stated by nhs-phb; known since night 2026-09-30-0001.");
    }

    @Test
    void asOneDocumentItSaysTheSame() {
        var phb = ask("--json").json().at("/identifiers/1");

        assertThat(phb.at("/system").asText()).isEqualTo("phb/QZZ");
        assertThat(phb.at("/validFrom").asText()).isEqualTo("2024-04-01");
        assertThat(phb.at("/validTo").asText()).isEqualTo("2026-08-31");
        assertThat(phb.at("/standing").asText()).isEqualTo("ENDED");
        assertThat(phb.at("/knownSince").asText()).isEqualTo("2026-09-30-0001");
        assertThat(phb.has("knownUntil")).isFalse();
    }

    @Test
    void bothAxesOfTimeAreAsked() {
        assertThat(ask("--known-at", "2026-09-30-0001").out()).contains("Valid from 1 April 2024, open.");
        assertThat(ask("--valid-at", "2026-08-31").out()).contains("Valid from 1 April 2024 to 31 August 2026.");
        assertThat(ask("--valid-at", "2024-03-31").out()).contains("not yet on 31 March 2024");
    }

    @Test
    void recordSaysIt() {
        var record = Nights.braid("record", "phb/QZZ:PHB000001", "--json", "--data", data)
                .json();
        var fhir = Nights.braid("record", "phb/QZZ:PHB000001", "--format", "fhir", "--data", data);

        assertThat(record.at("/details/dated/0/validity/endExclusive").asText()).isEqualTo("2026-09-01");
        assertThat(fhir.out()).contains("\"end\": \"2026-08-31\"");
    }

    @Test
    void nobodyIsFoundByAnUnknownOne() {
        assertThat(Nights.braid("identifiers", "upn:none", "--data", data).exitCode())
                .isEqualTo(2);
    }
}

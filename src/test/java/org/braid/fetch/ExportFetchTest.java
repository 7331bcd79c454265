package org.braid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that exports in bulk, asked from the kick-off to the deletion. */
class ExportFetchTest {
    @TempDir
    Path folder;

    private BoardServer server;
    private FetchKit kit;

    @BeforeEach
    void start() {
        server = BoardServer.in(folder);
        kit = new FetchKit(folder.resolve("data"), server.base()).set("by", "export");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void exportBringsWhatASearchBrings() {
        var searched = new FetchKit(folder.resolve("other"), server.base());
        searched.fetch();

        var fetched = kit.fetch();

        assertThat(fetched.resources()).isEqualTo(386);
        assertThat(kit.delivered()).isEqualTo(searched.delivered());
        assertThat(kit.waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(server.bulk().since).isNull();
        assertThat(server.bulk().deleted).isTrue();
    }

    @Test
    void laterExportBringsWhatWasChangedAndWhatIsNoMore() {
        kit.fetch();
        server.change(Patient.class, "phb000001", patient -> patient.setActive(false));
        server.delete("Goal", "goal-000001-1");
        server.bulk().gone = "Goal/goal-000001-1";

        var fetched = kit.fetch();

        assertThat(server.bulk().since).isNotNull();
        assertThat(List.of(fetched.added(), fetched.changed(), fetched.gone())).containsExactly(0L, 1L, 1L);
        assertThat(kit.fetch(true).file()).isEmpty();
    }

    @Test
    void brokenDownloadIsResumedWhereItBroke() {
        kit.fetch();
        var whole = kit.delivered();
        var other = new FetchKit(folder.resolve("other"), server.base()).set("by", "export");
        server.mishaps().forget();
        server.mishaps()
                .status(1, 503, "9")
                .status(2, 429, "")
                .breakOff(6)
                .breakOff(8)
                .breakOff(9)
                .status(11, 503, "");

        other.fetch();

        assertThat(other.delivered()).isEqualTo(whole);
        assertThat(server.bulk().ranges).hasSize(2).allMatch(range -> range.matches("bytes=\\d{3,}-"));
    }

    @Test
    void downloadOfWhichNothingComesIsResumed() {
        kit.fetch();
        var whole = kit.delivered();
        var other = new FetchKit(folder.resolve("other"), server.base())
                .set("by", "export")
                .set("idle", "PT1S");
        server.mishaps().forget();
        server.mishaps().stall(5);

        other.fetch();

        assertThat(other.delivered()).isEqualTo(whole);
        assertThat(server.bulk().ranges).hasSize(1);
    }

    @Test
    void packedFilesAreUnpackedAndResumedToo() {
        kit.fetch();
        var whole = kit.delivered();
        var other = new FetchKit(folder.resolve("other"), server.base()).set("by", "export");
        server.bulk().packed = true;
        server.mishaps().forget();
        server.mishaps().breakOff(5);

        other.fetch();

        assertThat(other.delivered()).isEqualTo(whole);
        assertThat(server.bulk().ranges).hasSize(1);
    }

    @Test
    void exportThatSaysItIsNotWholeIsNotTaken() {
        server.bulk().error = """
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}
                """;

        assertThatThrownBy(kit::fetch).isInstanceOf(FetchFailed.class).hasMessageContaining("its export is not whole");
        assertThat(server.bulk().deleted).isTrue();
        assertThat(kit.files()).isEmpty();
    }

    @Test
    void warningOfAnExportCostsNothing() {
        server.bulk().error = """
                {"resourceType":"OperationOutcome","issue":[{"severity":"information","code":"informational"}]}
                """;

        assertThat(kit.fetch().resources()).isEqualTo(386);
    }

    @Test
    void fileWithLessThanItShouldHaveIsNotTaken() {
        server.bulk().wrongCount = "Patient";

        assertThatThrownBy(kit::fetch).hasMessageContaining("has 77 resources, and should have 78");
    }

    @Test
    void serverThatCannotExportIsNamed() {
        assertThatThrownBy(() -> kit.set("export", "Group/7/$export").fetch())
                .hasMessageContaining("/Group/7/$export answers with status 404");
    }

    @Test
    void filesElsewhereAreTakenOnlyIfTheSourceNamesThem() {
        server.mishaps().says(4, """
                {"transactionTime":"2026-09-30T02:00:00Z","requiresAccessToken":false,
                 "output":[{"type":"Patient","url":"http://127.0.0.1:9/elsewhere.ndjson"}]}""");

        assertThatThrownBy(kit::fetch).hasMessageContaining("leads away from");
    }

    @Test
    void filesAskForTheLoginToo() throws Exception {
        var key = new RSAKeyGenerator(2048).generate();
        try (var endpoint = TokenEndpoint.believing(new RSASSAVerifier(key.toRSAPublicKey()), 3600)) {
            server.mishaps().letIn(endpoint::gave);
            kit.set("client", "braid")
                    .set("key", "board-key")
                    .set("token", endpoint.address().toString());

            var fetched =
                    kit.secret("BRAID_SECRET_BOARD_KEY", key.toJSONString()).fetch();

            assertThat(fetched.resources()).isEqualTo(386);
            assertThat(endpoint.given()).hasSize(1);
        }
    }
}

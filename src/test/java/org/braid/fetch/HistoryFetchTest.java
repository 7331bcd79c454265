package org.braid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that keeps the history of each type tells what was deleted between two full fetches. */
class HistoryFetchTest {
    private static final String GOAL = "goal-000001-1";

    @TempDir
    Path folder;

    private BoardServer server;
    private FetchKit kit;

    @BeforeEach
    void aFirstFetch() {
        server = BoardServer.withHistory(folder);
        kit = new FetchKit(folder.resolve("data"), server.base());
        kit.fetch();
        server.mishaps().forget();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasDeletedIsGoneAtOnce() {
        server.delete("Goal", GOAL);

        var fetched = kit.fetch();

        assertThat(fetched.gone()).isEqualTo(1);
        assertThat(fetched.deletionsWait()).isEmpty();
        assertThat(kit.delivered()).hasSize(385).noneMatch(line -> line.contains("\"id\":\"" + GOAL + "\""));
        assertThat(server.mishaps().asked())
                .filteredOn(question -> question.contains("/_history?_count=50&_since="))
                .hasSize(7);
        assertThat(kit.fetch(true).findings()).isEmpty();
    }

    @Test
    void whatWasMadeAgainIsThere() {
        server.restore(server.delete("Goal", GOAL));
        server.delete("Goal", "goal-000002-1");

        kit.fetch();

        assertThat(kit.delivered()).hasSize(385).anyMatch(line -> line.contains("\"id\":\"" + GOAL + "\""));
    }

    @Test
    void typeWhoseHistoryIsRefusedWaitsForTheFullFetch() {
        server.delete("CarePlan", "plan-000001");
        server.mishaps().status(2, 403, "");

        var fetched = kit.fetch();

        assertThat(fetched.gone()).isZero();
        assertThat(fetched.deletionsWait()).containsExactly("CarePlan");
        assertThat(kit.fetch().gone()).isEqualTo(1);
    }

    @Test
    void serverThatDoesNotSayWhatItCanTellsNoDeletions() {
        server.delete("Goal", GOAL);
        server.mishaps().status(1, 404, "");

        assertThat(kit.fetch().deletionsWait()).hasSize(7);
    }

    @Test
    void serverThatStaysAwayIsNotTakenForOneWithoutAHistory() {
        server.close();

        assertThatThrownBy(kit::fetch).isInstanceOf(FetchFailed.class).hasMessageContaining("/fhir/metadata gives no");
    }
}

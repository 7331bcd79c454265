package org.braid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real FHIR server, asked page by page. */
class SearchFetchTest {
    private static final Date LONG_AGO = Date.from(Instant.parse("2026-02-03T02:00:00Z"));

    @TempDir
    Path folder;

    private BoardServer server;
    private FetchKit kit;

    @BeforeEach
    void start() {
        server = BoardServer.in(folder);
        kit = new FetchKit(folder.resolve("data"), server.base());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void firstFetchBringsEverythingInOneOrder() {
        var fetched = kit.fetch();

        assertThat(fetched.full()).isTrue();
        assertThat(fetched.resources()).isEqualTo(386);
        assertThat(fetched.added()).isEqualTo(386);
        assertThat(fetched.repeats()).isZero();
        assertThat(kit.files()).containsExactly(fetched.file().orElseThrow());
        assertThat(kit.delivered()).hasSize(386).allMatch(line -> line.startsWith("{\"resourceType\":"));
        assertThat(server.mishaps().asked())
                .hasSizeGreaterThan(10)
                .allMatch(question -> !question.contains("_lastUpdated"));
    }

    @Test
    void laterFetchAsksOnlyForWhatWasChangedAndDeliversAllThatIsKnown() {
        kit.fetch();
        var before = kit.delivered();
        server.change(Patient.class, "phb000001", patient -> patient.setActive(false));
        server.mishaps().forget();

        var fetched = kit.fetch();

        assertThat(server.mishaps().asked()).hasSize(8).first().isEqualTo("/fhir/metadata");
        assertThat(server.mishaps().asked().subList(1, 8)).allMatch(question -> question.contains("_lastUpdated=ge"));
        assertThat(fetched.deletionsWait()).hasSize(7);
        assertThat(fetched.full()).isFalse();
        assertThat(List.of(fetched.added(), fetched.changed(), fetched.gone())).containsExactly(0L, 1L, 0L);
        assertThat(kit.delivered())
                .hasSize(386)
                .filteredOn(line -> !before.contains(line))
                .hasSize(1);
        assertThat(kit.files()).hasSize(1);
    }

    @Test
    void nothingNewMakesNoNewDelivery() {
        kit.fetch();
        var files = kit.files();

        var fetched = kit.fetch();

        assertThat(fetched.file()).isEmpty();
        assertThat(kit.files()).isEqualTo(files);
    }

    @Test
    void errorsThatPassAndLostConnectionsCostOnlyTime() {
        kit.fetch();
        var whole = kit.delivered();
        var other = new FetchKit(folder.resolve("other"), server.base());
        server.mishaps().forget();
        server.mishaps()
                .status(2, 429, "17")
                .status(4, 503, "")
                .breakOff(6)
                .breakOff(7)
                .status(9, 500, "");

        var fetched = other.fetch();

        assertThat(fetched.repeats()).isEqualTo(5);
        assertThat(other.delivered()).isEqualTo(whole);
        assertThat(other.waits)
                .containsExactly(
                        Duration.ofSeconds(17),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1));
    }

    @Test
    void serverThatStaysAwayLeavesWhatWasFetchedBefore() {
        kit.fetch();
        var before = kit.delivered();
        server.close();

        assertThatThrownBy(() -> kit.fetch(true))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("after 7 tries (the connection broke: ConnectException)");
        assertThat(kit.delivered()).isEqualTo(before);
        assertThat(kit.waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
    }

    @Test
    void fullFetchTellsWhatChangesHadNotTold() {
        kit.fetch();
        server.change(Patient.class, "phb000001", patient -> patient.setActive(false), LONG_AGO);
        server.change(CarePlan.class, "plan-000001", plan -> plan.setTitle("new"));
        server.delete("Goal", "goal-000001-1");
        var changes = kit.fetch();

        var full = kit.fetch(true);

        assertThat(List.of(changes.changed(), changes.gone(), changes.missed())).containsExactly(1L, 0L, 0L);
        assertThat(List.of(full.changed(), full.gone(), full.missed())).containsExactly(1L, 1L, 1L);
        assertThat(full.findings())
                .extracting(Finding::code, Finding::value)
                .containsExactly(
                        tuple(FindingCode.CHANGE_NOT_TOLD, "Patient/phb000001"),
                        tuple(FindingCode.GONE_FROM_SOURCE, "Goal/goal-000001-1"));
        assertThat(kit.delivered()).hasSize(385);
    }

    @Test
    void fullFetchProvesThatChangesToldEverything() {
        kit.fetch();
        server.change(Patient.class, "phb000001", patient -> patient.setActive(false));
        kit.fetch();

        var full = kit.fetch(true);

        assertThat(List.of(full.added(), full.changed(), full.gone(), full.missed()))
                .containsExactly(0L, 0L, 0L, 0L);
        assertThat(full.file()).isEmpty();
    }

    @Test
    void changeTakenBackIsADeliveryOfItsOwn() {
        server.change(Patient.class, "phb000001", patient -> patient.setActive(true), LONG_AGO);
        kit.fetch();
        var first = kit.files();
        server.change(Patient.class, "phb000001", patient -> patient.setActive(false), LONG_AGO);
        kit.fetch(true);
        server.change(
                Patient.class,
                "phb000001",
                patient -> {
                    patient.setActive(true);
                    patient.getMeta().setVersionId("1");
                },
                LONG_AGO);

        var again = kit.fetch(true);

        assertThat(again.file()).isPresent();
        assertThat(kit.files()).hasSize(1).isNotEqualTo(first);
        assertThat(kit.delivered()).hasSize(387).last().isEqualTo("");
    }

    @Test
    void pagesOfAnotherServerAreNotFollowed() {
        server.mishaps().says(1, """
                {"resourceType":"Bundle","type":"searchset",
                 "link":[{"relation":"next","url":"http://127.0.0.1:9/elsewhere"}]}""");

        assertThatThrownBy(kit::fetch)
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("leads away from "
                        + server.base().resolve("/").toString().replaceFirst("/$", ""));
    }

    @Test
    void pagesThatLeadInACircleAreLeft() {
        var first = server.base() + "/CarePlan?_count=50";
        server.mishaps().says(1, """
                {"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"%s"}]}""".formatted(first));

        assertThatThrownBy(kit::fetch).hasMessageContaining("lead in a circle");
    }

    @Test
    void pagesThatTheServerForgotAreBegunAnewOnce() {
        server.mishaps().status(2, 410, "");
        assertThat(kit.fetch().resources()).isEqualTo(386);

        server.mishaps().forget();
        server.mishaps().status(2, 410, "").status(4, 410, "");
        assertThatThrownBy(() -> kit.fetch(true)).hasMessageContaining("the server forgets the pages of");
    }

    @Test
    void moreThanTheSourceMaySendIsRefused() {
        assertThatThrownBy(() -> kit.set("answers", "3").fetch()).hasMessageContaining("limit of 3 answers");
        assertThatThrownBy(() ->
                        kit.set("answers", "1000").set("answerBytes", "2000").fetch())
                .hasMessageContaining("limit of 2000 bytes");
        assertThatThrownBy(() ->
                        kit.set("answerBytes", "9000000").set("bytes", "50000").fetch())
                .hasMessageContaining("limit of");
    }

    @Test
    void waitLongerThanTheSourceMayTakeIsNotBegun() {
        server.mishaps().status(1, 503, "7200");

        assertThatThrownBy(kit::fetch).hasMessageContaining("asks to come back in PT2H");
        assertThat(kit.waits).isEmpty();
    }

    @Test
    void whatIsNoFhirIsRefusedAtOnce() {
        server.mishaps().says(1, "<html>Log in</html>");
        assertThatThrownBy(kit::fetch).hasMessageContaining("is not JSON");

        server.mishaps().forget();
        server.mishaps().status(1, 404, "");
        assertThatThrownBy(kit::fetch).hasMessageContaining("/fhir/CarePlan answers with status 404");
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(() -> kit.set("base", "http://fhir.example/r4").fetch())
                .hasMessageContaining("http://fhir.example/r4 is not asked: only https is");
    }
}

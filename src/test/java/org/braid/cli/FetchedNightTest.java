package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.braid.fetch.BoardServer;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A feed that is fetched from a server means the same as one that is sent. */
class FetchedNightTest {
    private static final String ADDRESS = "https://fhir.mereside-icb.example/r4";

    @TempDir
    Path folder;

    private Path data;
    private Path in;
    private Path routes;
    private BoardServer server;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        in = folder.resolve("in");
        routes = folder.resolve("routes");
        Files.createDirectory(in);
        FileSystemUtils.copyRecursively(Path.of("routes"), routes);
        server = BoardServer.in(folder);
        var example = Files.readString(Path.of("routes/examples/nhs-phb.camel.yaml"));
        Files.writeString(
                routes.resolve("nhs-phb.camel.yaml"),
                example.replace(ADDRESS, server.base().toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyBudgetIsTheTruthToThePenny() throws IOException {
        FileSystemUtils.copyRecursively(Nights.SAMPLES, in);
        FileSystemUtils.deleteRecursively(in.resolve("nhs-phb"));

        var night = run();
        var check = Nights.braid("samples", "check", "--in", "samples", "--data", data.toString());

        assertThat(night.exitCode()).as(night.err()).isZero();
        assertThat(check.out()).contains("wrong links: 0", "to the penny: 202");
    }

    @Test
    void changeOnTheServerIsInTheNextNight() {
        run();
        server.change(
                CoverageEligibilityResponse.class,
                "cer000101",
                award -> allowed(award).setValue(4321));

        var night = run();

        assertThat(night.exitCode()).as(night.err()).isZero();
        assertThat(night.json().at("/budgets/changed").asInt()).isEqualTo(1);
    }

    @Test
    void whatAFullFetchFoundIsInTheNextNightAndInNoLater() {
        run();
        var longAgo = Date.from(Instant.parse("2026-02-03T02:00:00Z"));
        server.change(Patient.class, "phb000001", patient -> patient.setActive(false), longAgo);
        server.delete("Goal", "goal-000001-1");
        fetch("--full");
        server.change(Patient.class, "phb000002", patient -> patient.setActive(false));

        var night = run();
        var report = Nights.braid("report", "findings", "--data", data.toString());
        var next = run();

        assertThat(night.json().at("/findings/CHANGE_NOT_TOLD").asInt()).isEqualTo(1);
        assertThat(night.json().at("/findings/GONE_FROM_SOURCE").asInt()).isEqualTo(1);
        assertThat(report.out())
                .contains("CHANGE_NOT_TOLD  nhs-phb-", ", Patient/phb000001\n", "Goal/goal-000001-1\n")
                .doesNotContain("Thompson", "9995203073");
        assertThat(next.json().at("/findings/CHANGE_NOT_TOLD").isMissingNode()).isTrue();
        assertThat(next.json().at("/findings/GONE_FROM_SOURCE").isMissingNode()).isTrue();
    }

    @Test
    void nightGoesOnWithoutAServerThatIsNotThere() {
        run();
        server.mishaps().letIn(nobody -> false);

        var night = run();

        assertThat(night.exitCode()).isEqualTo(3);
        assertThat(night.err()).contains("Left out: nhs-phb: NOT_LET_IN: ");
        assertThat(night.json().at("/published").asBoolean()).isTrue();
        assertThat(night.json().at("/budgets/changed").asInt()).isZero();
    }

    @Test
    void dryRunAndNoFetchAskNoServer() {
        run("--dry-run");
        run("--no-fetch");

        assertThat(server.mishaps().asked()).isEmpty();
    }

    @Test
    void fetchAloneTellsWhatCame() {
        var first = fetch("--json");
        var second = fetch("--full");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.json().at("/fetched/0/added").asInt()).isEqualTo(386);
        assertThat(second.out()).contains("nhs-phb: everything, as of ", "386 resources: 0 new, 0 changed, 0 gone");
    }

    @Test
    void exportIsFetchedByItsOwnTemplate() throws IOException {
        var route = routes.resolve("nhs-phb.camel.yaml");
        Files.writeString(route, Files.readString(route).replace("fetch-fhir-search", "fetch-fhir-export"));

        var said = fetch("--json");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.json().at("/fetched/0/resources").asInt()).isEqualTo(386);
        assertThat(server.mishaps().asked()).anyMatch(question -> question.startsWith("/fhir/$export?"));
    }

    @Test
    void settingThatCannotBeMeantIsNamed() throws IOException {
        var route = routes.resolve("nhs-phb.camel.yaml");
        Files.writeString(route, Files.readString(route).replaceFirst("http://127[^\n]*", "http://fhir.example"));

        var said = fetch();

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("Not fetched: nhs-phb: INVALID_SOURCE: http://fhir.example is not asked");
    }

    @Test
    void feedThatNobodyFetchesIsNamed() {
        var said = fetch("--feed", "social-care");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("No route fetches the feed social-care; there are nhs-phb.");
    }

    private static Money allowed(CoverageEligibilityResponse award) {
        return award.getInsuranceFirstRep()
                .getItemFirstRep()
                .getBenefitFirstRep()
                .getAllowedMoney();
    }

    private Nights.Said run(String... more) {
        return Nights.run(data, in, concat(new String[] {"--routes", routes.toString()}, more));
    }

    private Nights.Said fetch(String... more) {
        return Nights.braid(
                concat(new String[] {"fetch", "--data", data.toString(), "--routes", routes.toString()}, more));
    }

    private static String[] concat(String[] one, String[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

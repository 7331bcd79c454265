package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What cannot be used is refused with a code and a place; everything else goes through. */
class BadInputTest {
    private static final String HEADING =
            "AtW Reference,Surname,Forenames,Date of birth,Gender,Postcode,Element,Grant amount,Paid,Award start,Award end,Employer\n";
    private static final String GOOD =
            "A1,Example,Ada,04/07/1981,F,ZZ1 2AB,Support Worker,100.00,Weekly,01/04/2026,,\n";

    @TempDir
    Path folder;

    @Test
    void badFilesAreSetAsideWithTheirReasonAndGoodRowsGoThrough() throws IOException {
        write("empty.csv", "");
        write("heading-only.csv", HEADING);
        Files.createDirectories(folder.resolve("in/access-to-work"));
        Files.copy(
                Path.of("samples/provider/open-hands-2026-09.xlsx"),
                folder.resolve("in/access-to-work/workbook-named.csv"));
        write("no-amount.csv", (HEADING + GOOD).replace("Grant amount", "Amount of grant"));
        write(
                "rows.csv",
                HEADING + GOOD
                        + "A2,Example,Bea,04/07/1982,F,ZZ1 2AB,Travel to Work,10.00,Now and then,01/04/2026,,\n"
                        + "A3,Example,Cy,04/07/1983,M,ZZ1 2AB,Travel to Work,10.00\n"
                        + "A4,Example,Di,04/07/1984,F,ZZ1 2AB,Travel to Work,lots,Weekly,01/04/2026,,\n"
                        + "A5,Example,Ed,04/07/1985,M,ZZ1 2AB,Travel to Work,10.00,Weekly,01/04/2026,31/03/2026,\n"
                        + GOOD.replace("100.00", "200.00")
                        + GOOD);

        var night = Nights.run(folder.resolve("data"), folder.resolve("in"));

        assertThat(night.exitCode()).isZero();
        assertThat(delivery(night.json(), "empty.csv").at("/findings").toString())
                .isEqualTo("{\"EMPTY_FILE\":1}");
        assertThat(delivery(night.json(), "heading-only.csv").at("/findings").toString())
                .isEqualTo("{\"EMPTY_FILE\":1}");
        assertThat(delivery(night.json(), "workbook-named.csv").at("/findings").toString())
                .isEqualTo("{\"WRONG_FORMAT\":1}");
        assertThat(delivery(night.json(), "no-amount.csv").at("/findings").toString())
                .isEqualTo("{\"MISSING_COLUMN\":1}");
        var rows = delivery(night.json(), "rows.csv");
        assertThat(rows.at("/rows").toString())
                .isEqualTo(
                        "{\"in\":7,\"applied\":1,\"unchanged\":0,\"superseded\":1,\"quarantined\":2,\"rejected\":3,\"notData\":0}");
        assertThat(rows.at("/findings").toString())
                .isEqualTo(
                        "{\"BROKEN_LINE\":1,\"DUPLICATE_KEY\":1,\"DUPLICATE_ROW\":1,\"INVALID_AMOUNT\":1,\"INVALID_PERIOD\":1,\"UNKNOWN_CODE\":1}");
        assertThat(night.json().at("/money/dwp:DWP/inBudgets").asLong()).isEqualTo(521_429);
        var findings = Nights.braid(
                "report", "findings", "--data", folder.resolve("data").toString());
        assertThat(findings.out())
                .contains("EMPTY_FILE  empty.csv, line 1", "INVALID_AMOUNT  rows.csv, line 5, Grant amount", "'lots'");
    }

    @Test
    void badMappingCostsItsFeedAndNotTheNight() throws IOException {
        var mappings = folder.resolve("mappings");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
        Files.writeString(mappings.resolve("housing/mapping.yaml"), "feed: housing\nsemantics: sometimes\n");

        var night = Nights.run(folder.resolve("data"), Nights.SAMPLES, "--mappings", mappings.toString());

        assertThat(night.exitCode()).isEqualTo(3);
        assertThat(night.err()).contains("Left out: housing: mappings/housing/mapping.yaml:1: `read:` is missing");
        assertThat(night.json().at("/published").asBoolean()).isTrue();
        assertThat(night.json().at("/money/council:991/inBudgets").asLong()).isPositive();
    }

    @Test
    void wrongUseIsSaidPlainly() {
        var data = folder.resolve("data").toString();

        assertThat(Nights.braid("record", "P-1", "--data", data).exitCode()).isEqualTo(2);
        assertThat(Nights.braid("frobnicate").exitCode()).isEqualTo(2);
        assertThat(Nights.braid("run", "--in", folder.resolve("nowhere").toString(), "--data", data)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Nights.braid("samples").exitCode()).isEqualTo(2);
        assertThat(Nights.braid("people", "--valid-at", "soon", "--data", data).err())
                .contains("a day is written like");
        assertThat(Nights.run(Path.of(data), Nights.SAMPLES, "--take-held", "nobody")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void mappingThatCannotBeMeantStopsTheNightWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("mappings/odd"));
        Files.writeString(folder.resolve("mappings/odd/mapping.yaml"), "feed: odd\nsemantics: sometimes\n");

        var check = Nights.braid(
                "mapping", "check", "--mappings", folder.resolve("mappings").toString());

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).contains("mappings/odd/mapping.yaml:1: `read:` is missing");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in/access-to-work"));
        Files.writeString(folder.resolve("in/access-to-work").resolve(name), text, StandardCharsets.UTF_8);
    }

    private static JsonNode delivery(JsonNode manifest, String file) {
        return StreamSupport.stream(manifest.at("/feeds/0/deliveries").spliterator(), false)
                .filter(each -> each.at("/file").asText().equals(file))
                .findFirst()
                .orElseThrow();
    }
}

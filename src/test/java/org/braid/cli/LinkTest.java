package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braid.linkage.SomePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTest {
    private static final String HEADING = "unique_id,first_name,surname,dob,city,email";

    @TempDir
    Path folder;

    @Test
    void writesPairsAndClusters() throws IOException {
        var table = table(SomePeople.of(150, 1).csv(HEADING));
        var pairs = folder.resolve("pairs.csv");
        var clusters = folder.resolve("clusters.csv");

        var said = Nights.braid(
                "link", table.toString(), "--out", pairs.toString(), "--clusters", clusters.toString(), "--json");

        assertThat(said.exitCode()).isZero();
        assertThat(Files.readAllLines(pairs))
                .startsWith("id_l,id_r,probability,stage")
                .hasSizeGreaterThan(100);
        assertThat(Files.readAllLines(clusters))
                .startsWith("id,cluster")
                .hasSize(said.json().get("rows").asInt() + 1);
        assertThat(said.json().get("people").asInt()).isBetween(150, 180);
    }

    @Test
    void aModelIsLearntOnceAndUsedAgain() throws IOException {
        var table = table(SomePeople.of(150, 1).csv(HEADING)).toString();
        var model = folder.resolve("model.yaml").toString();

        assertThat(Nights.braid("link", "train", table, "--out", model).err()).contains("Read it");
        var said = Nights.braid("link", table, "--model", model);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith("id_l,id_r,probability,stage").contains("by-weight", "transitive");
        assertThat(said.err()).contains("rows are", "people");
        assertThat(Nights.braid("link", "train", table, "--out", model).err()).contains("is there already");
    }

    @Test
    void columnsAreGivenInAFile() throws IOException {
        var table = table(SomePeople.of(60, 2).csv("a,b,c,d,e,f"));
        var columns = Files.writeString(
                folder.resolve("columns.yaml"), "a: id\nb: given-name\nc: family-name\nd: birth-date\ne: place\n");

        var said = Nights.braid("link", "train", table.toString(), "--columns", columns.toString());

        assertThat(said.out()).contains("birth-date:", "email:");
    }

    @Test
    void withoutATableTheNightsModelIsLearntWhereEnoughAreKnown() {
        var data = folder.resolve("data");
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, List.of("social-care"));
        }

        var said = Nights.braid("link", "train", "--data", data.toString());

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("nothing is learnt. Keep the figures there are.");
    }

    @Test
    void saysWhatIsWrongWithItsUse() throws IOException {
        var table = table("id,note\n1,x\n").toString();

        assertThat(Nights.braid("link").err()).contains("Name one table of people, or two");
        assertThat(Nights.braid("link", folder.resolve("none.csv").toString()).err())
                .contains("There is no file");
        assertThat(Nights.braid("link", table).err()).contains("no column to compare people by");
        assertThat(Nights.braid("link", table, "--least", "2").err()).contains("--least is a probability");
        assertThat(Nights.braid("link", table, "--model", "none.yaml").err()).contains("There is no file");
        assertThat(Nights.braid("link", table, "--json").exitCode()).isEqualTo(2);
    }

    @Test
    void aLineThatCannotBeReadIsLeftOutAndTold() throws IOException {
        var table = table(SomePeople.of(60, 3).csv(HEADING) + "x,\"open\n");

        var said = Nights.braid("link", table.toString());

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("Left out:").contains("people.csv");
    }

    @Test
    void anIdCannotBecomeAFormulaAndATableIsNotWrittenOver() throws IOException {
        var row = ",Ada,Zinkfeld,1950-02-03,Aston,ada@zinkfeld.example\n";
        var table = table(SomePeople.of(60, 4).csv(HEADING) + "=1+1" + row + "-7" + row);
        var clusters = folder.resolve("clusters.csv");

        var said = Nights.braid("link", table.toString(), "--clusters", clusters.toString());
        var over = Nights.braid("link", table.toString(), "--out", table.toString());

        assertThat(said.out()).contains("'=1+1").doesNotContain("\n=");
        assertThat(Files.readString(clusters)).contains("\n'=1+1,").contains("\n-7,");
        assertThat(over.exitCode()).isEqualTo(2);
        assertThat(Files.readString(table)).startsWith(HEADING);
    }

    @Test
    void idsThatBothTablesHaveAreToldApartByTheTable() throws IOException {
        var first = Files.writeString(folder.resolve("a.csv"), numbered(5));
        var second = Files.writeString(folder.resolve("b.csv"), numbered(6));
        var clusters = folder.resolve("clusters.csv");

        var said =
                Nights.braid("link", first.toString(), second.toString(), "--clusters", clusters.toString(), "--json");

        var lines = Files.readAllLines(clusters);
        assertThat(said.exitCode()).isZero();
        assertThat(lines)
                .startsWith("id,cluster,table")
                .contains("1,1:1,1", "1,2:1,2")
                .doesNotHaveDuplicates();
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.replaceAll(".*,(.*),.*", "$1"))
                        .distinct())
                .hasSize(said.json().get("people").asInt());
    }

    /** People of their own, with the same ids whoever they are. */
    private static String numbered(int seed) {
        var lines = SomePeople.of(60, seed).csv(HEADING).lines().toList();
        return HEADING + "\n"
                + IntStream.range(1, lines.size())
                        .mapToObj(line -> lines.get(line).replaceFirst("[^,]*", String.valueOf(line)))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    @Test
    void whatIsWrittenOnlyItsOwnerMayRead() throws IOException {
        var table = table(SomePeople.of(60, 3).csv(HEADING)).toString();
        var pairs = Files.writeString(folder.resolve("pairs.csv"), "of the last time");
        var clusters = folder.resolve("clusters.csv");

        Nights.braid("link", table, "--out", pairs.toString(), "--clusters", clusters.toString());

        assertThat(Files.readString(pairs)).startsWith("id_l,");
        assertThat(Files.getPosixFilePermissions(pairs)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(clusters)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        var table = table(SomePeople.of(60, 3).csv(HEADING)).toString();

        var nowhere = Nights.braid(
                "link", table, "--out", folder.resolve("none/pairs.csv").toString());
        var folderInstead = Nights.braid("link", table, "--out", folder.toString());

        assertThat(nowhere.exitCode()).isEqualTo(4);
        assertThat(nowhere.err()).contains("pairs.csv cannot be written");
        assertThat(folderInstead.exitCode()).isEqualTo(4);
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text);
    }
}

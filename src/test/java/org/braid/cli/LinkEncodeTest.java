package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkEncodeTest {
    private static final String KEY = "x7Pq2mZ9+kVb4Rt6Yw8Lc1Nf3Hs5Jd0G=\n";
    private static final String COUNCIL = """
            person id,first name,surname,dob,postcode,sex,nhs number
            =1+1,Ada,Example,1981-07-04,ZZ1 1AA,F,9990000018
            C2,Ben,Sample,1962-03-05,ZZ2 2BB,M,9990000026
            C3,Cleo,Instance,1990-12-24,ZZ3 3CC,F,9990000034
            C4,,,,,,9990000042
            """;
    private static final String ICB = """
            ref,given name,family name,date of birth,post code,gender
            I1,Ada,Exampel,04/07/1981,zz1 1aa,Female
            I2,Zoe,Another,1955-01-31,ZZ9 9ZZ,Female
            I3,Cleo,Instance,24/12/1990,ZZ33CC,Female
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void tables() throws IOException {
        Files.writeString(folder.resolve("council.csv"), COUNCIL);
        Files.writeString(folder.resolve("icb.csv"), ICB);
        Files.writeString(folder.resolve("key"), KEY);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Nights.Said encode(String table, String out, String... more) {
        var words = new ArrayList<>(List.of("link", "encode", file(table), "--out", file(out)));
        words.addAll(List.of("--data", file("data"), "--key-file", file("key")));
        words.addAll(List.of(more));
        return Nights.braid(words.toArray(String[]::new));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void twoOrganisationsFindWhoTheyShareWithoutNamingAnybody() throws IOException {
        Files.writeString(folder.resolve("columns.yaml"), "ref: id\nperson id: id\npost code: postcode\n");
        var encoded = encode("council.csv", "c.csv", "--columns", file("columns.yaml"));
        assertThat(encoded.exitCode()).isZero();
        assertThat(encoded.err()).doesNotContain("No column is known to hold ids");
        var followed =
                encode("icb.csv", "i.csv", "--columns", file("columns.yaml"), "--parameters", file("c.csv.json"));
        assertThat(followed.exitCode()).as(followed.err()).isZero();

        var linked = Nights.braid("link", file("c.csv"), file("i.csv"), "--least", "0.5", "--out", file("pairs.csv"));

        assertThat(linked.exitCode()).isZero();
        assertThat(linked.err()).doesNotContain("nobody can tell");
        assertThat(lines("pairs.csv").stream().skip(1).map(this::turnedBack)).containsExactly("C3 I3", "'=1+1 I1");
    }

    private String turnedBack(String pair) {
        var cells = List.of(pair.split(",", -1));
        return id("data/link-ids/c.csv", cells.get(0)) + " " + id("data/link-ids/i.csv", cells.get(1));
    }

    private String id(String ids, String token) {
        try {
            return lines(ids).stream()
                    .filter(line -> line.startsWith(token + ","))
                    .map(line -> line.substring(token.length() + 1))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatGoesToThePartnerSaysNothingOfAnybody() throws IOException {
        var said = encode("council.csv", "c.csv", "--json");

        assertThat(said.json().at("/rows").asInt()).isEqualTo(3);
        assertThat(said.json().at("/leftOut").asInt()).isEqualTo(1);
        assertThat(lines("c.csv")).hasSize(4).first().isEqualTo("id,clk");
        assertThat(lines("c.csv").stream().skip(1)).allMatch(line -> line.matches("T[0-9a-f]{20},[0-9a-f]{256}"));
        assertThat(column("c.csv", 0)).isSorted();
        var all = said.out() + said.err() + Files.readString(folder.resolve("c.csv.json"));
        assertThat(all).doesNotContainIgnoringCase("Ada", "Example", "1981", "ZZ1", "999000", KEY.strip());
    }

    @Test
    void onlyTheOwnerReadsWhatTurnsTokensBack() throws IOException {
        encode("council.csv", "c.csv");

        var ids = folder.resolve("data/link-ids/c.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ids)))
                .isEqualTo("rw-------");
        assertThat(lines("data/link-ids/c.csv")).hasSize(4).first().isEqualTo("token,id");
        var again = encode("council.csv", "c.csv");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).startsWith("IDS_EXIST: ");
    }

    @Test
    void tokensAreOthersEachTimeAndEncodingsTheSame() throws IOException {
        encode("council.csv", "one.csv", "--ids", file("one.ids"));
        encode("council.csv", "two.csv", "--ids", file("two.ids"));

        assertThat(column("one.csv", 1)).containsExactlyInAnyOrderElementsOf(column("two.csv", 1));
        assertThat(column("one.csv", 0)).doesNotContainAnyElementsOf(column("two.csv", 0));
    }

    private List<String> column(String name, int place) throws IOException {
        return lines(name).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[place])
                .toList();
    }

    @Test
    void idsAreKeptOnlyWhenSomebodySaysSo() throws IOException {
        var said = encode("icb.csv", "i.csv", "--ids", "KEEP", "--fields", "given-name,family-name", "--no-salt");

        assertThat(said.err()).contains("The ids were kept", "No column is known to hold ids");
        assertThat(column("i.csv", 0)).hasSize(3);
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(encode("icb.csv", "i.csv", "--ids", file("i.csv")).err()).contains("are one file");
    }

    @Test
    void aKeyThatProtectsNobodyIsRefused() throws IOException {
        Files.writeString(folder.resolve("key"), "council2026\n");
        assertRefused(encode("council.csv", "c.csv"), "KEY_TOO_SHORT: ");
        Files.writeString(folder.resolve("key"), "a".repeat(64));
        assertRefused(encode("council.csv", "c.csv"), "KEY_TOO_PLAIN: ");
        var none = Nights.braid("link", "encode", file("council.csv"), "--out", file("c.csv"), "--data", file("data"));
        assertRefused(none, "KEY_MISSING: ");
    }

    private void assertRefused(Nights.Said said, String code) {
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).startsWith(code).doesNotContain("council2026");
        assertThat(folder.resolve("c.csv")).doesNotExist();
    }

    @Test
    void partnersWhoDidNotAgreeAreToldSo() throws IOException {
        encode("council.csv", "c.csv");
        Files.writeString(folder.resolve("key"), "Q" + KEY);
        var otherKey = encode("icb.csv", "i.csv", "--parameters", file("c.csv.json"));
        assertThat(otherKey.exitCode()).isEqualTo(2);
        assertThat(otherKey.err()).startsWith("KEY_DIFFERS: ");

        encode("icb.csv", "i.csv", "--fields", "given-name,family-name,birth-date,gender");
        var linked = Nights.braid("link", file("c.csv"), file("i.csv"));
        assertThat(linked.exitCode()).isEqualTo(2);
        assertThat(linked.err()).startsWith("PARAMETERS_DIFFER: ");

        encode("council.csv", "d.csv", "--fields", "given-name,family-name,birth-date,gender");
        Files.writeString(folder.resolve("key"), KEY);
        encode("council.csv", "e.csv", "--fields", "given-name,family-name,birth-date,gender");
        assertThat(Nights.braid("link", file("d.csv"), file("e.csv")).err()).startsWith("KEY_DIFFERS: ");

        Files.delete(folder.resolve("d.csv.json"));
        assertThat(Nights.braid("link", file("d.csv"), file("e.csv")).err()).contains("nobody can tell");
    }

    @Test
    void whatCannotBeEncodedOrReadIsNamed() throws IOException {
        assertThat(encode("council.csv", "c.csv", "--fields", "place").err()).startsWith("FIELD_MISSING: ");
        assertThat(encode("council.csv", "c.csv", "--fields", "nhs-number").err())
                .startsWith("PARAMETERS_INVALID: ");
        Files.writeString(folder.resolve("p.json"), "{\"method\":\"other\"}");
        assertThat(encode("council.csv", "c.csv", "--parameters", file("p.json"))
                        .err())
                .startsWith("PARAMETERS_UNREADABLE: ");
        assertThat(encode("council.csv", "c.csv", "--parameters", file("p.json"), "--folds", "1")
                        .err())
                .contains("says everything");
        Files.writeString(folder.resolve("empty.csv"), "first name,surname\n,\n");
        assertThat(encode("empty.csv", "c.csv").err()).startsWith("NOTHING_TO_ENCODE: ");
        assertThat(encode("council.csv", "nowhere/c.csv").err()).contains("There is no folder");
    }

    @Test
    void rowsThatNothingTellsApartAreRefused() throws IOException {
        Files.writeString(folder.resolve("all.csv"), "first name,sex\n" + "Ada,F\nBen,M\n".repeat(3_000));
        assertThat(encode("all.csv", "c.csv", "--fields", "gender").exitCode()).isZero();

        var linked = Nights.braid("link", file("c.csv"));

        assertThat(linked.exitCode()).isEqualTo(2);
        assertThat(linked.err()).startsWith("TOO_MUCH_ALIKE: ");
    }

    @Test
    void aTrainedModelLinksEncodingsAgain() {
        encode("council.csv", "c.csv");
        encode("icb.csv", "i.csv", "--parameters", file("c.csv.json"));
        assertThat(Nights.braid("link", "train", file("c.csv"), file("i.csv"), "--out", file("m.yaml"))
                        .exitCode())
                .isZero();

        var linked = Nights.braid("link", file("c.csv"), file("i.csv"), "--model", file("m.yaml"), "--least", "0.5");

        assertThat(linked.out().lines()).hasSize(3);
    }

    @Test
    void aTableThatIsNotEncodedAnyMoreIsRefused() throws IOException {
        Files.writeString(folder.resolve("c.csv"), "id,clk\nT1,0a0b0c0d\nT2,not an encoding\n");

        var linked = Nights.braid("link", file("c.csv"));

        assertThat(linked.exitCode()).isEqualTo(2);
        assertThat(linked.err()).startsWith("NOT_AN_ENCODING: ").doesNotContain("not an encoding");
    }
}

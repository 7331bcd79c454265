package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well people are found by their encodings, beside how well they are found by their names. */
class PrivateLinkingTest {
    private static final EncodingKey KEY = EncodingKey.of("x7Pq2mZ9+kVb4Rt6Yw8Lc1Nf3Hs5Jd0G=");
    private static final Tables TABLES = new Tables(Precautions.of(Limits.DEFAULT));
    private static final int PEOPLE = 3_000;

    @TempDir
    Path folder;

    private record Found(double precision, double recall) {}

    @Test
    void encodedPeopleAreFoundNearlyAsWellAsNamedOnes() throws IOException {
        TwoTables.write(PEOPLE, 1, folder);

        assertThat(found("council.csv", "icb.csv", 0.95)).satisfies(found -> atLeast(found, 0.98, 0.99));
        encode(new EncodingWish(List.of(), false, 1024, 1, 0));
        assertThat(found("c.csv", "i.csv", 0.95)).satisfies(found -> atLeast(found, 0.985, 0.96));
        assertThat(found("c.csv", "i.csv", 0.5)).satisfies(found -> atLeast(found, 0.97, 0.98));
    }

    /** One pair in twenty has another year of birth in the other table: it is lost. */
    @Test
    void saltedPeopleAreFoundWhereTheYearOfBirthAgrees() throws IOException {
        TwoTables.write(PEOPLE, 1, folder);

        encode(new EncodingWish(List.of(), null, 1024, 1, 0));
        assertThat(found("c.csv", "i.csv", 0.95)).satisfies(found -> atLeast(found, 0.985, 0.92));
        encode(new EncodingWish(List.of(), null, 1024, 1, 0.05));
        assertThat(found("c.csv", "i.csv", 0.5)).satisfies(found -> atLeast(found, 0.97, 0.93));
    }

    @Test
    void samplesOfBitsFindWhatLookingAtAllPairsFinds() throws IOException {
        TwoTables.write(PEOPLE, 2, folder);
        encode(new EncodingWish(List.of(), null, 1024, 1, 0));
        var people = people("c.csv", "i.csv");

        var all = new EncodedPairs(people, people.pairs()).pairs();
        var sampled = new EncodedPairs(people, people.pairs() / 10).pairs();

        assertThat(Arrays.stream(all).boxed().toList())
                .containsAll(Arrays.stream(sampled).boxed().toList());
        assertThat(sampled.length).isGreaterThan((int) (0.95 * all.length));
        assertThat(new EncodedPairs(people, people.pairs() / 10).pairs()).isEqualTo(sampled);
    }

    /** The same rows in one table instead of two. */
    @Test
    void oneTableIsSearchedForPeopleWhoStandInItTwice() throws IOException {
        TwoTables.write(1_000, 3, folder);
        encode(new EncodingWish(List.of(), null, 1024, 1, 0));
        var both = new ArrayList<>(Files.readAllLines(folder.resolve("c.csv")));
        both.addAll(Files.readAllLines(folder.resolve("i.csv")).stream().skip(1).toList());
        Files.write(folder.resolve("both.csv"), both);

        var linked = linkages().link(List.of(folder.resolve("both.csv")), Map.of(), null, 0.95);

        assertThat(linked.people()).isBetween(both.size() - 350, both.size() - 250);
    }

    private static void atLeast(Found found, double precision, double recall) {
        assertThat(found.precision).isGreaterThan(precision);
        assertThat(found.recall).isGreaterThan(recall);
    }

    private void encode(EncodingWish wish) throws IOException {
        var council = new Encoding(TABLES, KEY).of(folder.resolve("council.csv"), Map.of(), wish);
        var icb = new Encoding(TABLES, KEY).of(folder.resolve("icb.csv"), Map.of(), council.parameters());
        write(council, "c.csv");
        write(icb, "i.csv");
    }

    private void write(EncodedPeople people, String name) throws IOException {
        try (var csv = CsvWriter.builder().build(folder.resolve(name))) {
            csv.writeRecord("id", "clk");
            people.rows().forEach(row -> csv.writeRecord(row.id(), row.clk()));
        }
    }

    private static Linkages linkages() {
        return new Linkages(TABLES, Nicknames.NONE);
    }

    private Found found(String left, String right, double least) throws IOException {
        var linked = linkages().link(List.of(folder.resolve(left), folder.resolve(right)), Map.of(), null, least);
        var pairs = linked.pairs();
        var good = pairs.stream()
                .filter(pair -> pair.left().substring(1).equals(pair.right().substring(1)))
                .count();
        return new Found((double) good / pairs.size(), (double) good / truth());
    }

    private long truth() throws IOException {
        var council = numbers("council.csv").toList();
        return numbers("icb.csv").filter(new HashSet<>(council)::contains).count();
    }

    private Stream<String> numbers(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table)).stream()
                .skip(1)
                .map(line -> line.substring(1, line.indexOf(',')));
    }

    private People people(String left, String right) {
        var columns = TABLES.columns(folder.resolve(left), Map.of());
        var builder = new PeopleBuilder(Fields.of(columns));
        TABLES.read(folder.resolve(left), columns, builder);
        builder.another();
        TABLES.read(folder.resolve(right), columns, builder);
        return builder.build();
    }
}

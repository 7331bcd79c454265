package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkageModelTest {
    private static final Path DELIVERED = Path.of("mappings", "linkage.yaml");

    @TempDir
    Path folder;

    @Test
    void weighsALevelByTheOddsOfItsTwoShares() {
        assertThat(new LinkageModel.Odds(0.8, 0.1).weight()).isEqualTo(3);
        assertThat(TestModel.MODEL.weight(Level.NOT_STATED)).isZero();
    }

    /** A replacement in the delivered file, and what the refusal must say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            others: 1.9           | others: often           | 'often' is not a number
            others: 1.9           | others: 0               | a person has more than 0 and at most 1000 other descriptions
            others: 1.9           | others: 1001            | a person has more than 0 and at most 1000 other descriptions
            others: 1.9           | others: [1]             | a single value is expected here
            others: 1.9           | other: 1.9              | unknown entry 'other'; known are [blocking, comparisons, limits, names, nicknames, others, thresholds]
            others: 1.9           | ''                      | 'others' is missing
            m: 0.75, u: 0.006     | m: 1, u: 0.006          | a probability lies between 0 and 1, both excluded
            review: 0             | review: 99              | 'review' is above 'link'
            block: 100            | block: 1                | a limit is a whole number of at least 2
            block: 100            | block: 10.5             | a limit is a whole number of at least 2
            block: 100            | person: 100             | 'person' stands here twice
            [birth-date, postcode]| [shoe-size]             | unknown blocking field 'shoe-size'; known are birth-date, birth-date-either-way, birth-year, given-name, given-initial, family-name, family-sound, names-either-way, postcode
            [birth-date, postcode]| []                      | a blocking rule names at least one field
            [birth-date, postcode]| birth-date              | a list is expected here
            m: 0.75, u: 0.006     | m: 0.75                 | 'u' is missing
            exact: { m: 0.75      | exactly: { m: 0.75      | unknown level 'exactly' of comparison 'given-name'
            { m: 0.75, u: 0.006 } | 3                       | names with values are expected here
            """)
    void refusesABrokenFileWithItsLine(String right, String wrong, String what) throws IOException {
        var text = Files.readString(DELIVERED);
        var file = Files.writeString(folder.resolve("linkage.yaml"), text.replace(right, wrong));

        assertThatThrownBy(() -> LinkageModel.read(file))
                .isInstanceOf(InvalidLinkageModel.class)
                .hasMessageMatching("(?s)\\Q" + file + "\\E:\\d+: .*")
                .hasMessageEndingWith(what);
    }

    @Test
    void saysTheLineAsAPersonCountsIt() throws IOException {
        var file = Files.writeString(folder.resolve("linkage.yaml"), "# a model\nothers: 2\nlimits: 3\n");

        assertThatThrownBy(() -> LinkageModel.read(file)).hasMessage(file + ":2: 'thresholds' is missing");
    }

    @Test
    void refusesAModelThatLacksALevel() throws IOException {
        var text = Files.readString(DELIVERED).replaceAll("    sector: .*\n", "");
        var file = Files.writeString(folder.resolve("linkage.yaml"), text);

        assertThatThrownBy(() -> LinkageModel.read(file))
                .hasMessageEndingWith("level 'sector' of comparison 'postcode' is missing");
    }

    @Test
    void refusesWhatIsNotYaml() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.yaml"), "others: 2\nlimits: {\n");
        var empty = Files.writeString(folder.resolve("empty.yaml"), "");

        assertThatThrownBy(() -> LinkageModel.read(broken)).hasMessageContaining("broken.yaml:3: not YAML: ");
        assertThatThrownBy(() -> LinkageModel.read(empty)).hasMessage(empty + ":1: the file is empty");
    }

    @Test
    void saysWhenTheFileIsNotThere() {
        assertThatThrownBy(() -> LinkageModel.read(folder.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class);
    }
}

package org.braid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.braid.audit.FindingCode;
import org.braid.audit.FindingCode.Weight;
import org.junit.jupiter.api.Test;

/** The page about findings says what the code says. */
class FindingCodesTest {
    private static final Map<Weight, String> WORDS = Map.of(
            Weight.SET_ASIDE, "set aside",
            Weight.HELD, "held",
            Weight.REJECTED, "rejected",
            Weight.QUARANTINED, "waits",
            Weight.INFORMATION, "information");

    @Test
    void pageHasARowForEachFindingInTheOrderOfTheCode() throws IOException {
        assertThat(rows())
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(code -> "`" + code + "`")
                        .toList());
    }

    @Test
    void pageSaysWhatEachMeansDoesAndAsksFor() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            var code = FindingCode.valueOf(row.get(0).replace("`", ""));
            assertThat(row.get(1)).isEqualTo(code.meaning());
            assertThat(row.get(2)).as("what raises %s", code).endsWith(".");
            assertThat(row.get(3)).isEqualTo(WORDS.get(code.weight()));
            assertThat(row.get(4)).isEqualTo(code.fix());
        });
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/findings.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> Arrays.stream(line.strip().substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == 6)
                .toList();
    }
}

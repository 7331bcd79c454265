package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of requirements names each row once, and only tests that there are. */
class RequirementsTest {
    private static final Map<String, Integer> ROWS =
            Map.of("A", 5, "B", 8, "C", 12, "D", 9, "E", 6, "F", 11, "G", 11, "H", 9, "K", 6);
    private static final Pattern ROW = Pattern.compile("\\| ([A-K]\\d+) \\|.*\\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyRowStandsThereOnce() throws IOException {
        var expected = new ArrayList<String>();
        ROWS.forEach((letter, last) -> {
            for (var number = 1; number <= last; number++) {
                expected.add(letter + number);
            }
        });

        assertThat(rows().map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        var tests = tests();

        assertThat(named().map(test -> test.group(1))).isNotEmpty().isSubsetOf(tests.keySet());
    }

    @Test
    void everyMethodItNamesIsOneOfItsTest() throws IOException {
        var tests = tests();

        assertThat(named().filter(test -> test.group(2) != null))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(tests.get(test.group(1))).contains("void " + test.group(2) + "("));
    }

    /** The tests' sources by their names. */
    private static Map<String, String> tests() throws IOException {
        var tests = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return tests;
    }

    private static Stream<MatchResult> named() throws IOException {
        return rows().flatMap(row -> TEST.matcher(row.get(1)).results());
    }

    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/requirements.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> List.of(row.group(1), row.group(2)));
    }
}

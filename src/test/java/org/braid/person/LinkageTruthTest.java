package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of which it is known who is who stop a night that knows it wrongly. */
class LinkageTruthTest {
    private static final People ONE =
            People.of("one", "Rosalind", "Thornbury").with("council/991", "1").with("upn", "A1");
    private static final People SAME =
            People.of("same", "Rosalind", "Thornbury").with("council/992", "7");
    private static final People STRANGER =
            People.of("stranger", "Oscar", "Wakeford").at("ZZ1 1AA").with("council/991", "2");

    @TempDir
    Path mappings;

    private LinkageTruth truth(String text) throws IOException {
        Files.writeString(mappings.resolve("linkage-truth.yaml"), text);
        return LinkageTruthFile.read(mappings).orElseThrow();
    }

    @Test
    void withoutTheFileThereIsNoGate() {
        assertThat(LinkageTruthFile.read(mappings)).isEmpty();
    }

    @Test
    void rightWrongAndMissingPairsAreCountedAndTheWrongOnesNamedByTheirLine(TestInfo test) throws IOException {
        var registry = new Registry("truth-" + test.getDisplayName());
        var night = registry.night(ONE, SAME, STRANGER);
        var truth = truth("""
                minimum: 0.5
                same:
                  - [council/991:1, council/992:7]
                  - [council/991:1, council/991:2]
                  - [council/991:1, council/991:3]
                different:
                  - [council/991:2, upn:A1]
                  - [council/992:7, upn:A1]
                  - [council/993:7, upn:A1]
                """);

        var score = truth.score(registry.persons, night.number());

        assertThat(score).isEqualTo(new LinkageTruth.Score(2, 2, 2, List.of(4, 8), truth.minimum()));
        assertThat(score.enough()).isTrue();
        assertThat(new LinkageTruth.Score(1, 2, 2, List.of(4, 8), truth.minimum()).enough())
                .isFalse();
    }

    @Test
    void gateThatFindsNobodyIsNotPassed() throws IOException {
        var score = truth("minimum: 0\nsame:\n  - [upn:A, upn:B]\n").score(new Registry("gate").persons, 1);

        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.enough()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    minimum: 2, same: [[a:1, b:2]]    | 1: 'minimum' is a share
                    minimum: 1, same: []              | 1: there is no pair
                    minimum: 1, same: [[a:1]]         | 1: a pair is two identifiers
                    minimum: 1, same: [[a:1, 'b:']]   | 1: an identifier is system:value
                    minimum: 1, same: [[a:1, secret]] | 1: an identifier is system:value
                    same: [[a:1, b:2]]                | 1: 'minimum' is missing
                    """)
    void whatCannotBeMeantIsRefusedWithItsLineAndWithoutTheIdentifier(String text, String message) {
        assertThatThrownBy(() -> truth("{" + text + "}"))
                .isInstanceOf(InvalidLinkageModel.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("secret");
    }
}

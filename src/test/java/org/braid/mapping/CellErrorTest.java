package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellErrorTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#DIV/0!",
                "#NAME?",
                "#NUM!",
                "#NULL!",
                "#VALUE!",
                "#BEZUG!",
                "#N/B",
                "#FORMULA!"
            })
    void isWhatFormulasShow(String text) {
        assertThat(CellError.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "#12", "# NOTE!", "#note!", "Error", "Err:1", "A #REF! inside"})
    void isNotWhatPeopleWrite(String text) {
        assertThat(CellError.is(text)).isFalse();
    }

    @Test
    void aTextThatTheMappingTakesForBlankIsNone() {
        var mapping = new Drafts(folder).mapping("""
                feed: test
                semantics: upsert
                missing: ["#N/A"]
                read: { format: csv, required: [A] }
                rows:
                  - name: any
                    gives: entitlement
                    fields: { schedule: { column: A } }
                """);

        assertThat(Drafts.findings(mapping, "#N/A")).isEmpty();
        assertThat(Drafts.findings(mapping, "#REF!"))
                .containsExactly(new Finding(FindingCode.CELL_ERROR, Drafts.LINE_2, "A", "#REF!"));
    }

    @Test
    void anErrorThatAPatternPassesOverIsTold() {
        var mapping = new Drafts(folder).fields("reference: { column: A, pattern: '[0-9]+', required: true }");

        assertThat(Drafts.findings(mapping, "#REF!"))
                .containsExactly(new Finding(FindingCode.CELL_ERROR, Drafts.LINE_2, "A", "#REF!"));
    }

    @Test
    void anErrorInADescribedColumnIsTold() {
        var mapping = new Drafts(folder).mapping("""
                feed: test
                semantics: upsert
                read: { format: csv, required: [{ name: A, type: number }] }
                rows:
                  - name: any
                    gives: entitlement
                    fields: { amount: { column: A, required: true } }
                """);

        var refused = (MappingResult.Refused) Drafts.normalise(mapping, "#REF!");

        assertThat(refused.findings()).startsWith(new Finding(FindingCode.CELL_ERROR, Drafts.LINE_2, "A", "#REF!"));
        assertThat(refused.findings()).extracting(Finding::code).doesNotContain(FindingCode.NOT_AS_DESCRIBED);
    }

    @Test
    void anErrorInACellOfAnExpressionIsTold() {
        var mapping = new Drafts(folder).fields("grade: { cel: \"row['A'] + row['B']\" }");

        assertThat(Drafts.findings(mapping, "7", "#REF!"))
                .containsExactly(new Finding(FindingCode.CELL_ERROR, Drafts.LINE_2, "B", "#REF!"));
    }
}

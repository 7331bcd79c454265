package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "White: Irish",
                "White - Irish",
                "WHITE:IRISH",
                " white :  irish ",
                "White- Irish",
                "White\u00a0:\u00a0Irish"
            })
    void foldsWhatReleasesWriteInDifferentWays(String code) {
        assertThat(list("White - Irish: A1").meaning(code)).contains("A1");
    }

    @Test
    void keepsTheHyphenInsideAWord() {
        var list = list("4-weekly: FOUR_WEEKLY");

        assertThat(list.meaning("4-Weekly")).contains("FOUR_WEEKLY");
        assertThat(list.meaning("4 weekly")).isEmpty();
    }

    @Test
    void takesBlankAsACodeLikeAnyOther() {
        assertThat(list("'': none").meaning("  ")).contains("none");
        assertThat(list("a: some").meaning("")).isEmpty();
    }

    @Test
    void refusesAMeaningThatTheFieldDoesNotKnow() {
        assertThatThrownBy(() -> CodeList.read(Yaml.parse("a: yes\nb: maybe\n", "codes.yaml"), List.of("yes", "no")))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("codes.yaml:2: `maybe` is none of yes, no");
    }

    @Test
    void refusesTwoMeaningsOfWhatIsTheSameCodeOnceFolded() {
        assertThatThrownBy(() -> list("'White - Irish': A1\n'White: Irish': A2"))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("codes.yaml:2: `White: Irish` stands here twice, once in another spelling");
        assertThat(list("'White - Irish': A1\n'White: Irish': A1").meaning("White: Irish"))
                .contains("A1");
    }

    private static CodeList list(String yaml) {
        return CodeList.read(Yaml.parse(yaml, "codes.yaml"), List.of());
    }
}

package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures as docs/linking.md fixes them; the first figures are Winkler's own (1990). */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.9611",
        "DWAYNE, DUANE, 0.84",
        "DIXON, DICKSONX, 0.8133",
        "SAME, SAME, 1",
        "ABC, XYZ, 0",
        "'', '', 1",
        "'', A, 0"
    })
    void twoNamesAreAsAlikeAsJaroAndWinklerSay(String left, String right, double alike) {
        assertThat(Likeness.jaroWinkler(left, right)).isCloseTo(alike, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"ABCDEFGH, ABXXXXXX", "SMITH, SMAUNDER"})
    void theBonusForTheBeginningIsGivenOnlyToNamesThatAreAlikeAnyway(String left, String right) {
        var matches = 2.0;
        var bare = (matches / left.length() + matches / right.length() + 1) / 3;
        assertThat(Likeness.jaroWinkler(left, right)).isCloseTo(bare, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "SMITH, SMYTH, true", "SMITH, SMIHT, true", "SMITH, SMITHE, true", "SMITH, MITH, true",
        "SMITH, SMITH, false", "SMITH, SNYTH, false", "AB, BA, true", "SMITH, THMIS, false"
    })
    void oneSlipIsALetterWrongMissingAddedOrTwoSwapped(String left, String right, boolean slip) {
        assertThat(Likeness.slip(left, right)).isEqualTo(slip);
        assertThat(Likeness.slip(right, left)).isEqualTo(slip);
    }

    @ParameterizedTest
    @CsvSource({"ROBERT, R163", "RUPERT, R163", "TYMCZAK, T522", "ASHCRAFT, A261", "LEE, L"})
    void namesThatSoundAlikeShareACode(String name, String code) {
        assertThat(Likeness.sound(name)).isEqualTo(code);
    }
}

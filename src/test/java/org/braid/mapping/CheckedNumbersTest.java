package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of STANDARDS 2.5 and 3.3; nobody has these numbers. */
class CheckedNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"9434765919", "9876543210", "9000000009", "4010232137", "9912003071", "0121000222", "9990000018"
            })
    void takesNhsNumbersWhoseCheckDigitHolds(String number) {
        assertThat(NhsNumber.of(number)).contains(number);
    }

    @Test
    void readsNhsNumbersAsTheyArePrintedForPeople() {
        assertThat(NhsNumber.of("999 000 0018")).contains("9990000018");
        assertThat(NhsNumber.of("999-000-0018")).contains("9990000018");
        assertThat(NhsNumber.of("999\u00a0000\u00a00018")).contains("9990000018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a wrong digit; the leading zero that a spreadsheet dropped; too long; not digits; a check of 10
                "9990000017",
                "121000222",
                "99900000180",
                "999000001X",
                "",
                "9990000000"
            })
    void refusesOtherNhsNumbers(String number) {
        assertThat(NhsNumber.of(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "1111111111", "4444444444", "9999999999"})
    void refusesTheSameDigitTenTimesWhichPassesTheCheckAndStandsForNotKnown(String number) {
        assertThat(NhsNumber.of(number)).isEmpty();
    }

    @Test
    void takesPupilNumbersWhoseCheckLetterHolds() {
        assertThat(Upn.of("B801200005001")).contains("B801200005001");
        assertThat(Upn.of(" b80 1200005001")).contains("B801200005001");
        assertThat(Upn.of("A801200005001")).isEmpty();
    }

    @Test
    void countsTheWidelyCopiedPupilNumberRight() {
        assertThat(Upn.of("P207000016049")).contains("P207000016049");
        assertThat(Upn.of("Q207000016049")).isEmpty();
    }

    @Test
    void countsTheLetterThatEndsATemporaryPupilNumber() {
        // 80 without it, and 13 times the index of C, which is 2: 106, or 14 modulo 23
        assertThat(Upn.of("Q80120000500C")).contains("Q80120000500C");
        assertThat(Upn.of("P80120000500C")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN1", "B80120000500", "B8012000050011", "1801200005001", "B80120000500-"})
    void refusesWhatIsNotShapedLikeAPupilNumber(String text) {
        assertThat(Upn.of(text)).isEmpty();
    }
}

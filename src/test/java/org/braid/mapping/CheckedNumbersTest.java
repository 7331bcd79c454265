package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                // a wrong digit; two zeros too few; too long; not digits; a check of 10
                "9990000017",
                "12100022",
                "99900000180",
                "999000001X",
                "",
                "9990000000"
            })
    void refusesOtherNhsNumbers(String number) {
        assertThat(NhsNumber.of(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018.0",
                "9990000018.00",
                "9.990000018E9",
                "9.990000018E+09",
                "9.990000018e09",
                "'9990000018",
                "\u2018999 000 0018",
                "\uff19\uff19\uff19\uff10\uff10\uff10\uff10\uff10\uff11\uff18",
                "999\u2013000\u20130018",
                "\u200b9990000018\u202f"
            })
    void readsNhsNumbersAsSpreadsheetsSpoilThem(String text) {
        assertThat(NhsNumber.read(text)).isEqualTo(Read.plain("9990000018"));
    }

    @Test
    void putsBackTheZeroThatASpreadsheetTookAndSaysSo() {
        assertThat(NhsNumber.read("121000222")).isEqualTo(Read.noted("0121000222", FindingCode.ZERO_LOST));
        assertThat(NhsNumber.read("121000222.0")).isEqualTo(Read.noted("0121000222", FindingCode.ZERO_LOST));
        assertThat(NhsNumber.read("121000223")).isEqualTo(Read.no(FindingCode.INVALID_NHS_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.99E+09", "9.99E9", "1E+10", "9.99000E+09"})
    void saysWhereDigitsWereLost(String text) {
        assertThat(NhsNumber.read(text)).isEqualTo(Read.no(FindingCode.DIGITS_LOST));
    }

    @ParameterizedTest
    @CsvSource({
        "12345.0, 12345",
        "12345, 12345",
        "0012345, 0012345",
        "1.2345678E7, 12345678",
        "12.5, 12.5",
        "1.23456789E3, 1.23456789E3",
        "A12E5, A12E5",
        "12E, 12E",
        "1+2, 1+2",
        ".5, .5",
        "E5, E5",
        "1E12345, 1E12345",
        "5., 5.",
        "1.2.0, 1.2.0",
        "'', ''"
    })
    void readsANumberThatIsANameAsItWas(String text, String name) {
        assertThat(Numeral.of(text)).isEqualTo(Read.plain(name));
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

    /** The first is the example that HESA prints. */
    @ParameterizedTest
    @ValueSource(strings = {"9276308686", "9276308686.0", "927 630 8686", "9.276308686E9"})
    void takesLearnerNumbersWhoseCheckDigitHolds(String number) {
        assertThat(Uln.of(number)).contains("9276308686");
        assertThat(NhsNumber.of(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9276308685", "0276308686", "927630868", "92763086866", "9990000018", "learner", ""})
    void refusesOtherLearnerNumbers(String number) {
        assertThat(Uln.of(number)).isEmpty();
    }
}

package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a text could mean without a mapping. */
class CellValueTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 3);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

    @Test
    void dayIsReadInEitherOrderUntilSomethingSaysWhich() {
        assertThat(CellValue.day("03/04/2026")).contains(new CellValue.Day(APRIL, MARCH, false, false, true));
        assertThat(CellValue.day("17/04/2026").orElseThrow().monthFirst()).isNull();
        assertThat(CellValue.day("04/17/2026").orElseThrow().either()).isEqualTo(LocalDate.of(2026, 4, 17));
        assertThat(CellValue.day("3 April 2026")).contains(new CellValue.Day(APRIL, APRIL, false, false, false));
        assertThat(CellValue.day("03/04/26").orElseThrow().shortYear()).isTrue();
        assertThat(CellValue.day("46115").orElseThrow().isNumber()).isTrue();
        assertThat(CellValue.day("soon")).isEmpty();
    }

    @Test
    void dayInAnotherLanguageWantsAMapping() {
        assertThat(CellValue.isEnglish("3. März 2026")).isFalse();
        assertThat(CellValue.isEnglish("3 March 2026")).isTrue();
        assertThat(CellValue.isEnglish("03.03.2026")).isTrue();
    }

    @Test
    void amountHasItsCurrencyAndItsWords() {
        assertThat(CellValue.amount("£1,204.50 p/w", false))
                .contains(new CellValue.Amount(new BigDecimal("1204.50"), "GBP", "p/w"));
        assertThat(CellValue.amount("1.204,50", true))
                .contains(new CellValue.Amount(new BigDecimal("1204.50"), "", ""));
        assertThat(CellValue.amount("to follow", false)).isEmpty();
        assertThat(CellValue.frequency("p/w")).contains("WEEKLY");
    }

    @Test
    void numbersOfPeopleHaveTheirChecks() {
        assertThat(CellValue.nhsNumber("9990000018.0")).contains("9990000018");
        assertThat(CellValue.hasLostZero("121000222")).isTrue();
        assertThat(CellValue.hasLostZero("9990000018")).isFalse();
        assertThat(CellValue.nhsNumber("9900000102")).isPresent();
        assertThat(CellValue.chi("9900000102")).as("no day has the number 99").isEmpty();
        assertThat(CellValue.upn("B801200005001")).contains("B801200005001");
        assertThat(CellValue.bsn("999990019.0")).contains("999990019");
        assertThat(CellValue.bsn("1.2E+09")).isEmpty();
    }

    @Test
    void numberThatIsANameIsAsItWas() {
        assertThat(CellValue.numeral("12345.0")).isEqualTo("12345");
        assertThat(CellValue.numeral("1.2E+09")).isEqualTo("1.2E+09");
    }

    @Test
    void shapesAreKnown() {
        assertThat(CellValue.isPostcode("zz1 1zz")).isTrue();
        assertThat(CellValue.isPostcode("Home")).isFalse();
        assertThat(CellValue.isPostcode("Home care")).isFalse();
        assertThat(CellValue.yesOrNo("Y")).contains(true);
        assertThat(CellValue.yesOrNo("nein")).contains(false);
        assertThat(CellValue.yesOrNo("perhaps")).isEmpty();
    }
}

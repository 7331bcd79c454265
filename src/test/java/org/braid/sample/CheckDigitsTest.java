package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9876543210", "9000000009", "4010232137", "9912003071", "0121000222"})
    void fitsTheNhsNumbersOfTheStandard(String number) {
        assertThat(CheckDigits.nhs(number.substring(0, 9))).isEqualTo(number.charAt(9) - '0');
    }

    @ParameterizedTest
    @ValueSource(strings = {"B801200005001", "P207000016049"})
    void fitsTheUpnsOfTheStandard(String upn) {
        assertThat(CheckDigits.upn(upn.substring(1))).isEqualTo(upn.charAt(0));
    }

    @Test
    void givesEachNhsNumberOnceUntilTheRangeIsUsedUp() {
        var numbers = new NhsNumbers(1);
        var given = new HashSet<String>();

        for (var number = numbers.next(); !number.isEmpty(); number = numbers.next()) {
            given.add(number);
            assertThat(number.startsWith("999") && number.length() == 10).isTrue();
        }

        assertThat(given).hasSizeBetween(909_000, 910_000);
        assertThat(numbers.next()).isEmpty();
    }
}

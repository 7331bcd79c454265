package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "1971-06-24, 19710624",
        "19710624, 19710624",
        "24/06/1971, 19710624",
        "06/24/1971, 19710624",
        "24.6.71, 19710624",
        "24061971, 19710624",
        "24 June 1971, 19710624",
        "24-Jun-1971, 19710624",
        "1971-06-24T00:00:00, 19710624",
        "3/4/12, 20120403",
        "1971, 19710000",
        "1971-06, 19710600",
        "1784-19-11, 17841911"
    })
    void aDateIsReadHoweverItIsWritten(String stated, String canonical) {
        assertThat(BirthDate.canonical(stated)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "unknown",
        "0000-00-00",
        "12",
        "1-2-3-4",
        "19711",
        "12/13",
        "99999999999999999999",
        "198-02-03",
        "1981-0203-1",
        "03-02-198"
    })
    void whatIsNoDateSaysNothing(String stated) {
        assertThat(BirthDate.canonical(stated)).isEmpty();
    }
}

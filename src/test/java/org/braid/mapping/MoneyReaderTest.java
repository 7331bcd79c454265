package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,204.50 p/w | 1204.50 | GBP | p/w",
                "£1,204.50pw | 1204.50 | GBP | pw",
                "GBP 12.00 per week | 12.00 | GBP | per week",
                "12.00 GBP/wk | 12.00 | GBP | /wk",
                "$12 | 12 | $ | ''",
                "EUR 12 | 12 | EUR | ''",
                "12 € pro Monat | 12 | EUR | pro Monat",
                "12.00- | -12.00 | '' | ''",
                "12.00- EUR | -12.00 | EUR | ''",
                "12.00 - weekly | 12.00 | '' | - weekly",
                "(£12.00) pcm | -12.00 | GBP | pcm",
                "£4,818.00 4-weekly | 4818.00 | GBP | 4-weekly",
                "−12.00 | -12.00 | '' | ''",
                "12.00 CR | 12.00 | '' | CR"
            })
    void readsAmountCurrencyAndWords(String cell, BigDecimal amount, String currency, String words) {
        assertThat(MoneyReader.read(cell, Decimal.POINT)).isEqualTo(new MoneyCell(amount, null, currency, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"£12 €", "12 13 p/w", "12 - £9", "-12-", "12)", "(12", "£", "£ -", "tbc", "12\n13", "x 12"})
    void refusesWhatIsNotOneAmount(String cell) {
        assertThat(MoneyReader.read(cell, Decimal.POINT).amount()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.204,50 EUR | 1204.50",
                "1.204.567 | 1204567",
                "1,204,567 | 1204567",
                "1,204.50 | 1204.50",
                "12,50 | 12.50",
                "12.50 | 12.50",
                "1204.500 | 1204.500",
                "0,500 | 0.500",
                "1204 | 1204"
            })
    void readsADecimalOfEitherKindWhereItCanOnlyBeThat(String cell, BigDecimal amount) {
        assertThat(MoneyReader.read(cell, Decimal.EITHER).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,204", "1.204", "£12.000", "120,000 p/w"})
    void saysWhereADecimalCouldBeEither(String cell) {
        assertThat(MoneyReader.read(cell, Decimal.EITHER).code()).isEqualTo(FindingCode.AMBIGUOUS_AMOUNT);
        assertThat(new Texts(new Dates(new DateForms(List.of(), MonthNames.ENGLISH_ONLY, 0)), Decimal.EITHER)
                        .number("1,204")
                        .code())
                .isEqualTo(FindingCode.AMBIGUOUS_AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.2.3", ",5", "1,2,3", "1,234,56", "1234,567.00", "1,234,567,890", "12.1234567", "1,.5", "1,2a4"
            })
    void refusesGroupsThatAreNone(String cell) {
        assertThat(MoneyReader.read(cell, Decimal.POINT).amount()).isNull();
    }

    @Test
    void readsACommaWhereTheFeedSaysSo() {
        assertThat(MoneyReader.read("1.204,50 €", Decimal.COMMA).amount()).isEqualTo(new BigDecimal("1204.50"));
        assertThat(MoneyReader.read("1.204", Decimal.COMMA).amount()).isEqualTo(new BigDecimal("1204"));
    }

    @ParameterizedTest
    @CsvSource({
        "$, AUD, true",
        "$, GBP, false",
        "$, EUR, false",
        "GBP, GBP, true",
        "EUR, GBP, false",
        "'', GBP, true",
        "EUR, '', true"
    })
    void knowsWhichCurrencyACellCanMean(String inCell, String currency, boolean fits) {
        assertThat(MoneyCell.fits(inCell, currency)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "p/w, WEEKLY",
        "pw, WEEKLY",
        "per week, WEEKLY",
        "/wk, WEEKLY",
        "P.W., WEEKLY",
        "pcm, MONTHLY",
        "per month, MONTHLY",
        "pa, ANNUALLY",
        "p.a., ANNUALLY",
        "per annum, ANNUALLY",
        "/hr, HOURLY",
        "an hour, HOURLY",
        "4-weekly, FOUR_WEEKLY",
        "every 4 weeks, FOUR_WEEKLY",
        "one-off, ONE_OFF",
        "pro Monat, MONTHLY",
        "per jaar, ANNUALLY",
        "a day, DAILY",
        "fortnightly, FORTNIGHTLY",
        "per session, PER_SESSION",
        "quarterly, QUARTERLY"
    })
    void knowsHowPeopleWriteHowOften(String words, String frequency) {
        assertThat(Rhythm.of(words)).contains(frequency);
        assertThat(Rhythm.of("now and then")).isEmpty();
    }
}

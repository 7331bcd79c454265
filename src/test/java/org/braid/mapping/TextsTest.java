package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Texts PLAIN = texts(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,204.50 | 1204.50",
                "1204.5 | 1204.5",
                "1,250,000 | 1250000",
                "(12.00) | -12.00",
                "(£1,204.50) | -1204.50",
                "£(12.00) | -12.00",
                "-12 | -12",
                "-£12.00 | -12.00",
                "£-12.00 | -12.00",
                "€ 12.00 | 12.00",
                "12.00 € | 12.00",
                "$12 | 12",
                "0.333333 | 0.333333"
            })
    void readsAmountsAsPeopleWriteThem(String text, BigDecimal amount) {
        assertThat(amount(text)).contains(amount);
    }

    @Test
    void readsAmountsWithTheBlanksOfSpreadsheets() {
        assertThat(amount("\u00a0£\u00a01,204.50 ")).contains(new BigDecimal("1204.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.204,50",
                "1204,50",
                "1,20",
                "12,0000",
                "1.2.3",
                "12.00 pw",
                "n/a",
                "",
                "-",
                "()",
                "1e3",
                "12.1234567",
                "1234567890",
                "1,234,567,890",
                "--12"
            })
    void neverGuessesAnAmount(String text) {
        assertThat(amount(text)).isEmpty();
    }

    @Test
    void refusesANumberThatNothingThatIsCountedReaches() {
        assertThat(PLAIN.number("99,999").found()).contains(new BigDecimal("99999"));
        assertThat(PLAIN.number("-100000").found()).isEmpty();
        assertThat(PLAIN.number("some").found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 204.50", "100 200", "£100 £200", "£120\n£80", "12 50"})
    void refusesTwoAmountsInOneCell(String text) {
        assertThat(amount(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-12.00)", "((12.00))", "-(12.00)"})
    void refusesAnAmountThatIsNegativeTwice(String text) {
        assertThat(amount(text)).isEmpty();
    }

    @Test
    void refusesBracketsWithoutEnd() {
        var hostile = "(".repeat(16_000) + "1" + ")".repeat(16_000);

        assertThat(amount(hostile)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"04/07/2026", "4 July 2026", "4 JULY 2026", "2026-07-04", "2026-07-04T00:00:00Z"})
    void readsDatesInTheFormsThatTheFeedUsesAndInIsoForm(String text) {
        var texts = texts(List.of("dd/MM/yyyy", "d MMMM yyyy"));

        assertThat(texts.date(text).found()).contains(LocalDate.of(2026, 7, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "07/31/2026", "2026-02-30", "2026-02-30T00:00:00", "46207.5.1", "soon", ""})
    void refusesDaysThatAreNotThere(String text) {
        assertThat(texts(List.of("dd/MM/yyyy")).date(text).found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Sep 2026", "1 Sept 2026"})
    void readsSeptemberInBothItsShortForms(String text) {
        assertThat(texts(List.of("d MMM yyyy")).date(text).found()).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0044-03-15", "31/12/+999999999", "0000-01-01"})
    void refusesYearsBeyondFourDigits(String text) {
        assertThat(texts(List.of("dd/MM/yyyy")).date(text).found()).isEmpty();
    }

    @Test
    void refusesAFormThatIsNoDate() {
        assertThatThrownBy(() -> texts(List.of("dd/bb/yyyy"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zz1 2ab | ZZ1 2AB",
                "ZZ12AB | ZZ1 2AB",
                "zz1a2ab | ZZ1A 2AB",
                "Z1  2AB | Z1 2AB",
                "no fixed abode | NO FIXED ABODE"
            })
    void writesPostcodesInOneWay(String text, String postcode) {
        assertThat(Texts.postcode(text)).isEqualTo(postcode);
    }

    @Test
    void foldsTheBlanksInNames() {
        assertThat(Texts.name(" Ada \u00a0 Example ")).isEqualTo("Ada Example");
    }

    private static Texts texts(List<String> forms) {
        return new Texts(new Dates(new DateForms(forms, MonthNames.ENGLISH_ONLY, 0)), Decimal.POINT);
    }

    /** An amount with nothing but itself and its currency in the cell. */
    private static Optional<BigDecimal> amount(String text) {
        var cell = PLAIN.money(text);
        return cell.words().isEmpty() ? cell.found() : Optional.empty();
    }
}

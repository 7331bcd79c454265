package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping can say of cells that hold more, or less, than their field. */
class CellMeaningTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "'£1,204.50 p/w', 1204.50, WEEKLY, GBP",
        "'1,204.50 EUR per annum', 1204.50, ANNUALLY, EUR",
        "'(£12.00) pcm', -12.00, MONTHLY, GBP",
        "'£9 a head', 9, MONTHLY, GBP"
    })
    void frequencyAndCurrencyAreReadFromTheAmountsCell(String cell, String amount, String often, String currency) {
        var mapping = fields(
                "amount: { column: A }",
                "frequency: { from: amount, codes: { a head: MONTHLY } }",
                "currency: { from: amount }");

        var reading = Drafts.reading(mapping, cell);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.shown(Field.AMOUNT)).isEqualTo(amount);
        assertThat(reading.shown(Field.FREQUENCY)).isEqualTo(often);
        assertThat(reading.shown(Field.CURRENCY)).isEqualTo(currency);
        assertThat(reading.words()).extracting(word -> word.text()).containsOnly(cell);
    }

    @Test
    void wordsThatNobodyKnowsWait() {
        var mapping = fields("amount: { any: [{ column: A }, '1'] }", "frequency: { from: amount, required: true }");

        assertThat(Drafts.findings(mapping, "£12 now and then"))
                .containsExactly(new Finding(FindingCode.UNKNOWN_CODE, Drafts.LINE_2, "A", "now and then"));
        assertThat(Drafts.findings(mapping, "£12"))
                .containsExactly(new Finding(FindingCode.MISSING_VALUE, Drafts.LINE_2, "A", "£12"));
    }

    @Test
    void wordsBehindAnAmountAreNotDroppedInSilence() {
        var mapping = fields("amount: { column: A }", "frequency: WEEKLY");

        assertThat(Drafts.findings(mapping, "£12 pcm"))
                .containsExactly(new Finding(FindingCode.INVALID_AMOUNT, Drafts.LINE_2, "A", "£12 pcm"));
    }

    @ParameterizedTest
    @CsvSource({
        "negative, 12.00 CR, -12.00",
        "negative, 12.00 DR, 12.00",
        "positive, 12.00 cr, 12.00",
        "positive, 12.00 DR, -12.00"
    })
    void creditAndDebitMeanWhatTheMappingSays(String credit, String cell, String amount) {
        var mapping = fields("amount: { column: A, credit: " + credit + " }");

        assertThat(Drafts.shown(mapping, Field.AMOUNT, cell)).isEqualTo(amount);
        assertThat(Drafts.findings(fields("amount: { column: A }"), cell))
                .extracting(Finding::code)
                .containsExactly(FindingCode.INVALID_AMOUNT);
        assertThat(Drafts.reading(mapping, "12.00 XX").refused()).isTrue();
    }

    @Test
    void anotherCurrencyInTheCellMakesTheRowWait() {
        var mapping = fields(
                "authority: a",
                "reference: r",
                "stream: SOCIAL_CARE",
                "funder: f",
                "currency: GBP",
                "frequency: WEEKLY",
                "from: 2026-04-01",
                "familyName: Example",
                "birthDate: 1961-07-04",
                "amount: { column: A }");

        assertThat(((MappingResult.Refused) Drafts.normalise(mapping, "€12")).findings())
                .containsExactly(new Finding(FindingCode.CURRENCY_DIFFERS, Drafts.LINE_2, "A", "€12"));
        assertThat(Drafts.normalise(mapping, "£12")).isInstanceOf(MappingResult.Mapped.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y", "yes", "TRUE", "1", "1.0", "Ja", "✓", "Wahr"})
    void yesIsReadInEverySpelling(String cell) {
        assertThat(Drafts.shown(fields("illegal: { column: A }"), Field.ILLEGAL, cell))
                .isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "NO", "False", "0", "0.0", "nein", "nee", "☐"})
    void noIsReadInEverySpelling(String cell) {
        assertThat(Drafts.shown(fields("illegal: { column: A }"), Field.ILLEGAL, cell))
                .isEqualTo("no");
    }

    @Test
    void aCrossOrABlankMeansWhatTheMappingSays() {
        var plain = fields("illegal: { column: A }", "endsAtDeath: { column: B }");
        var coded = fields("illegal: { column: A, codes: { x: yes, '': no } }");

        assertThat(Drafts.findings(plain, "x"))
                .containsExactly(new Finding(FindingCode.UNKNOWN_CODE, Drafts.LINE_2, "A", "x"));
        assertThat(Drafts.shown(plain, Field.ENDS_AT_DEATH, "", "month")).isEqualTo("month");
        assertThat(Drafts.shown(coded, Field.ILLEGAL, "X")).isEqualTo("yes");
        assertThat(Drafts.shown(coded, Field.ILLEGAL, "")).isEqualTo("no");
        assertThat(Drafts.shown(coded, Field.ILLEGAL, "Y")).isEqualTo("yes");
    }

    @Test
    void aNumberThatIsANameLosesWhatASpreadsheetAdded() {
        var mapping = fields("reference: { column: A, number: true, pad: 7 }");

        assertThat(Drafts.shown(mapping, Field.REFERENCE, "12345.0")).isEqualTo("0012345");
        assertThat(Drafts.shown(mapping, Field.REFERENCE, "'0012345")).isEqualTo("0012345");
        assertThat(Drafts.shown(fields("reference: { column: A }"), Field.REFERENCE, "12345.0"))
                .isEqualTo("12345.0");
        assertThat(Drafts.findings(mapping, "1.2E+11"))
                .containsExactly(new Finding(FindingCode.DIGITS_LOST, Drafts.LINE_2, "A", "1.2E+11"));
    }

    @Test
    void anIdentifierThatLostDigitsIsLeftOut() {
        var mapping = new Drafts(root).mapping("""
                feed: test
                semantics: upsert
                read: { format: csv, required: [A, B] }
                rows:
                  - name: any
                    gives: entitlement
                    identifiers: [{ system: council, column: A, number: true }]
                    fields: { authority: a, reference: r, stream: SOCIAL_CARE, funder: f, currency: GBP, frequency: WEEKLY,
                      from: 2026-04-01, amount: '1', nhsNumber: { column: B } }
                """);

        var kept = (MappingResult.Mapped) Drafts.normalise(mapping, "12345.0");
        var lost = (MappingResult.Mapped) Drafts.normalise(mapping, "1.2E+11", "9.990000018E9");

        assertThat(((Entitlement) kept.statement()).person().identifiers())
                .extracting(identifier -> identifier.value())
                .containsExactly("12345");
        assertThat(lost.findings())
                .containsExactly(new Finding(FindingCode.DIGITS_LOST, Drafts.LINE_2, "A", "1.2E+11"));
    }

    @Test
    void whatASpreadsheetDidToAnNhsNumberIsNoted() {
        var mapping = fields("nhsNumber: { column: A }", "birthDate: { column: B }");

        assertThat(Drafts.shown(mapping, Field.NHS_NUMBER, "121000222")).isEqualTo("0121000222");
        assertThat(Drafts.findings(mapping, "121000222", "22466"))
                .containsExactly(
                        new Finding(FindingCode.ZERO_LOST, Drafts.LINE_2, "A", "121000222"),
                        new Finding(FindingCode.DAY_NUMBER, Drafts.LINE_2, "B", "22466"));
        assertThat(Drafts.findings(mapping, "9.99E+09"))
                .containsExactly(new Finding(FindingCode.DIGITS_LOST, Drafts.LINE_2, "A", "9.99E+09"));
    }

    @Test
    void anExpressionWorksAValueOut() {
        var mapping = fields(
                "reference: { cel: \"row['A'] + '-' + row['B']\" }",
                "amount: { cel: \"times(row['A'], '1.5')\" }",
                "balance: { cel: \"minus(plus(row['A'], row['B']), '0.10')\" }",
                "reviewDue: { cel: \"date(row['C'])\" }",
                "grade: { cel: \"number(row['A']) > 10.0 ? 'high' : ''\" }");

        var reading = Drafts.reading(mapping, "£12.10", "0.20", "01/04/2026");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.shown(Field.REFERENCE)).isEqualTo("£12.10-0.20");
        assertThat(reading.number(Field.AMOUNT)).isEqualByComparingTo("18.15");
        assertThat(reading.shown(Field.BALANCE)).isEqualTo("12.20");
        assertThat(reading.shown(Field.REVIEW_DUE)).isEqualTo("2026-04-01");
        assertThat(reading.shown(Field.GRADE)).isEqualTo("high");
        assertThat(reading.words().get(0).text()).isEqualTo("£12.10");
        assertThat(Drafts.shown(mapping, Field.GRADE, "1", "1", "01/04/2026")).isEmpty();
    }

    @Test
    void productsAreExact() {
        var mapping = fields("grade: { cel: \"times(row['A'], row['B'])\" }");

        assertThat(Drafts.shown(mapping, Field.GRADE, "123456789.123456", "987654321.654321"))
                .isEqualTo("121932631315347490.569424853376");
        assertThat(Drafts.shown(mapping, Field.GRADE, "50.000000", "2.000000")).isEqualTo("100");
    }

    @Test
    void anExpressionWithoutAResultIsAFindingOfItsCell() {
        var mapping = fields("amount: { cel: \"times(row['B'], '2')\" }");
        var noted = fields("reviewDue: { cel: \"date(row['A'])\" }", "grade: { cel: \"'a'\" }");

        assertThat(Drafts.findings(mapping, "", "some"))
                .containsExactly(new Finding(FindingCode.NO_RESULT, Drafts.LINE_2, "B", ""));
        assertThat(Drafts.findings(noted, "some"))
                .containsExactly(new Finding(FindingCode.NO_RESULT, Drafts.LINE_2, "A", ""));
        assertThat(Drafts.shown(noted, Field.GRADE, "some")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row['E'] | column `E` is not among those under `read:`",
                "row[row['A']] | write row['Column'], with the column's name in quotes",
                "string(size(row)) | write row['Column'], with the column's name in quotes",
                "1 + 1 | not an expression that comes to a text",
                "row['A' | not an expression that comes to a text",
                "[1, 2].exists(a, a > 1) ? 'a' : '' | not an expression that comes to a text",
                "env('HOME') | not an expression that comes to a text"
            })
    void anExpressionThatCannotBeMeantIsRefusedWithItsLine(String expression, String complaint) {
        assertThatThrownBy(() -> fields("grade: { cel: \"" + expression + "\" }"))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageStartingWith("mappings/test/mapping.yaml:12: ")
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grade: { from: amount } | only `frequency` and `currency` can be read from the cell of the `amount`",
                "frequency: { from: rate } | only `frequency` and `currency` can be read from the cell of the `amount`",
                "amount: { column: A, credit: red } | `credit:` is positive or negative, and of an amount",
                "grade: { column: A, credit: negative } | `credit:` is positive or negative, and of an amount",
                "frequency: { from: amount } | `frequency` is read from the `amount`, and there is none"
            })
    void whatCannotBeMeantIsRefused(String field, String complaint) {
        assertThatThrownBy(() -> fields(field)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "months: [fr] | unknown language `fr`; known: en, de, nl",
                "twoDigitYears: 30 | `twoDigitYears:` is the first year they can mean",
                "dates: [dd/MM/yy] | not a date's form"
            })
    void formsOfDatesAreChecked(String line, String complaint) {
        assertThatThrownBy(() -> withTop(line)).hasMessageContaining(complaint);
    }

    @Test
    void theFeedSaysHowItWritesDates() {
        var mapping = withTop("dates: [dd/MM/yy]\ntwoDigitYears: 1930\nmonths: de\nmissing: [TBC]\ndecimal: either");

        assertThat(Drafts.shown(mapping, Field.FROM, "01/04/26")).isEqualTo("2026-04-01");
        assertThat(Drafts.shown(mapping, Field.FROM, "1. Mai 2026")).isEqualTo("2026-05-01");
        assertThat(Drafts.findings(mapping, "tbc")).isEmpty();
    }

    private Mapping withTop(String lines) {
        return new Drafts(root).mapping("""
                feed: test
                semantics: upsert
                read: { format: csv, required: [A] }
                rows: [{ name: any, gives: entitlement, fields: { from: { column: A } } }]
                """ + lines + "\n");
    }

    private Mapping fields(String... lines) {
        return new Drafts(root).fields(lines);
    }
}

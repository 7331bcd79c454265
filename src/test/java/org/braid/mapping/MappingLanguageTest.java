package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.SourceValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each key under {@code fields:} does. */
class MappingLanguageTest {

    @TempDir
    private Path root;

    @Test
    void aBareValueIsTheSameForEveryRow() {
        var mapping = drafts().fields("scheme: Direct payment", "component: { value: Night care }");

        assertThat(Drafts.shown(mapping, Field.SCHEME)).isEqualTo("Direct payment");
        assertThat(Drafts.shown(mapping, Field.COMPONENT)).isEqualTo("Night care");
    }

    @Test
    void aColumnIsTakenWithoutTheBlanksAroundIt() {
        var mapping = drafts().fields("scheme: { column: A }");

        assertThat(Drafts.shown(mapping, Field.SCHEME, "  Direct payment ")).isEqualTo("Direct payment");
    }

    @Test
    void severalColumnsAreJoined() {
        var mapping = drafts().fields("reference: { columns: [A, B] }", "part: { columns: [A, B], join: ' to ' }");

        var reading = Drafts.reading(mapping, "1", "2");

        assertThat(reading.shown(Field.REFERENCE)).isEqualTo("1/2");
        assertThat(reading.shown(Field.PART)).isEqualTo("1 to 2");
    }

    @Test
    void severalBlankColumnsAreBlank() {
        var mapping = drafts().fields("reference: { columns: [A, B], required: true }");

        assertThat(Drafts.findings(mapping, " ", ""))
                .containsExactly(new Finding(FindingCode.MISSING_VALUE, Drafts.LINE_2, "A", ""));
    }

    @Test
    void theFirstThatIsNotBlankCounts() {
        var mapping = drafts().fields("component: { any: [{ column: A }, { column: B }, other] }");

        assertThat(Drafts.shown(mapping, Field.COMPONENT, "one", "two")).isEqualTo("one");
        assertThat(Drafts.shown(mapping, Field.COMPONENT, "", "two")).isEqualTo("two");
        assertThat(Drafts.shown(mapping, Field.COMPONENT)).isEqualTo("other");
    }

    @Test
    void aPatternTakesItsFirstGroupOrAllItFinds() {
        var mapping = drafts().fields(
                        "amount: { column: A, pattern: '^£([0-9.]+)' }",
                        "component: { column: A, pattern: '[a-z]+$' }");

        var reading = Drafts.reading(mapping, "£12.50 weekly");

        assertThat(reading.shown(Field.AMOUNT)).isEqualTo("12.50");
        assertThat(reading.shown(Field.COMPONENT)).isEqualTo("weekly");
    }

    @Test
    void aPatternThatFindsNothingLeavesTheFieldBlank() {
        var mapping = drafts().fields("component: { column: A, pattern: '^[a-z]+$' }");

        assertThat(Drafts.shown(mapping, Field.COMPONENT, "12")).isEmpty();
    }

    @Test
    void aPatternWhoseGroupTookNoPartLeavesTheFieldBlank() {
        var mapping = drafts().fields("component: { column: A, pattern: 'type ([a-z]+)|none' }");

        assertThat(Drafts.shown(mapping, Field.COMPONENT, "none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"123, 0000123", "12345678, 12345678", "A12, A12"})
    void padGivesBackTheZerosThatASpreadsheetDropped(String text, String padded) {
        var mapping = drafts().fields("reference: { column: A, pad: 7 }");

        assertThat(Drafts.shown(mapping, Field.REFERENCE, text)).isEqualTo(padded);
    }

    @Test
    void aBlankIsNotPadded() {
        var mapping = drafts().fields("reference: { column: A, pad: 7 }");

        assertThat(Drafts.shown(mapping, Field.REFERENCE, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{ Woman: female, \"\": other }', woman, female",
        "'{ Woman: female, \"\": other }', '', other",
        "'{ Woman: female, \"\": \"\" }', '', ''",
        "'{ Woman: female, \"?\": \"\" }', ?, ''"
    })
    void codesAreTranslated(String codes, String text, String meaning) {
        var mapping = drafts().fields("gender: { column: A, codes: " + codes + " }");

        assertThat(Drafts.shown(mapping, Field.GENDER, text)).isEqualTo(meaning);
        assertThat(Drafts.findings(mapping, text)).isEmpty();
    }

    @Test
    void aListIsSplitAndEachEntryHasItsOwnCode() {
        var mapping = drafts().fields(
                        "offered: { column: A, split: ';', codes: { Money: DIRECT_PAYMENT, Card: PAYMENT_CARD, None: '' } }");

        assertThat(Drafts.shown(mapping, Field.OFFERED, "money; Card ;")).isEqualTo("DIRECT_PAYMENT; PAYMENT_CARD");
        assertThat(Drafts.shown(mapping, Field.OFFERED, "None")).isEmpty();
        assertThat(Drafts.shown(mapping, Field.OFFERED, "")).isEmpty();
    }

    @Test
    void anEntryThatNobodyKnowsIsNotedAndTheOthersAreTaken() {
        var noted = drafts().fields("offered: { column: A, split: ';', codes: { Card: PAYMENT_CARD } }");
        var other =
                drafts().fields("offered: { column: A, split: ';', codes: { Card: PAYMENT_CARD }, otherwise: OTHER }");

        assertThat(Drafts.shown(noted, Field.OFFERED, "Card; Barter")).isEqualTo("PAYMENT_CARD");
        assertThat(Drafts.findings(noted, "Card; Barter"))
                .containsExactly(new Finding(FindingCode.UNKNOWN_CODE, Drafts.LINE_2, "A", "Barter"));
        assertThat(Drafts.shown(other, Field.OFFERED, "Card; Barter")).isEqualTo("PAYMENT_CARD; OTHER");
    }

    @Test
    void entriesWithoutCodesAreTakenAsTheyAre() {
        var mapping = drafts().fields("support: { column: A, split: '|' }");

        assertThat(Drafts.shown(mapping, Field.SUPPORT, "ADVICE|ADVOCACY")).isEqualTo("ADVICE; ADVOCACY");
    }

    @Test
    void anUnknownCodeMayLeaveAFieldBlank() {
        var mapping = drafts().fields("planUnit: { column: A, codes: { Family: FAMILY }, otherwise: '' }");

        assertThat(Drafts.shown(mapping, Field.PLAN_UNIT, "Street")).isEmpty();
        assertThat(Drafts.findings(mapping, "Street"))
                .containsExactly(new Finding(FindingCode.UNKNOWN_CODE, Drafts.LINE_2, "A", "Street"));
    }

    @Test
    void codesMayStandUnderAName() {
        var mapping = drafts().fields("frequency: { column: A, codes: often }");

        assertThat(Drafts.shown(mapping, Field.FREQUENCY, "WEEKLY")).isEqualTo("WEEKLY");
        assertThat(Drafts.shown(mapping, Field.FREQUENCY, "")).isEqualTo("ONE_OFF");
    }

    @Test
    void codesMayStandInAFileThatMappingsShare() {
        drafts().write(
                        "codes/councils.yaml",
                        "source: the register\ndate: 2026-04-01\ncodes: { '991': Northmere Council }\n");

        var mapping = drafts().fields("funderName: { column: A, codes: councils }");

        assertThat(Drafts.shown(mapping, Field.FUNDER_NAME, "991")).isEqualTo("Northmere Council");
    }

    @Test
    void aChangedCodeListIsAChangedMapping() {
        drafts().write(
                        "codes/councils.yaml",
                        "source: the register\ndate: 2026-04-01\ncodes: { '991': Northmere Council }\n");
        var before = drafts().fields("funderName: { column: A, codes: councils }");
        drafts().write("codes/councils.yaml", "source: the register\ndate: 2026-04-01\ncodes: { '991': Northmere }\n");

        var after = drafts().fields("funderName: { column: A, codes: councils }");

        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.hash())
                .isEqualTo(drafts().fields("funderName: { column: A, codes: councils }")
                        .hash());
    }

    @Test
    void anAmountMayBeTheMeaningOfACode() {
        var mapping = drafts().fields("amount: { column: A, codes: { nil: '0.00', '': '1.00' }, otherwise: '2.00' }");

        assertThat(Drafts.reading(mapping, "nil").number(Field.AMOUNT)).isEqualByComparingTo("0");
        assertThat(Drafts.reading(mapping, "").number(Field.AMOUNT)).isEqualByComparingTo("1");
        assertThat(Drafts.reading(mapping, "plenty").number(Field.AMOUNT)).isEqualByComparingTo("2");
    }

    @Test
    void anUnknownCodeIsNoted() {
        var mapping = drafts().fields("gender: { column: A, codes: { F: female } }");

        var reading = Drafts.reading(mapping, "X");

        assertThat(reading.refused()).isFalse();
        assertThat(reading.shown(Field.GENDER)).isEmpty();
        assertThat(reading.findings()).containsExactly(new Finding(FindingCode.UNKNOWN_CODE, Drafts.LINE_2, "A", "X"));
    }

    @Test
    void anUnknownCodeIsNotedWhereOtherwiseSaysWhatItMeans() {
        var mapping = drafts().fields("frequency: { column: A, codes: often, otherwise: ANNUALLY }");

        var reading = Drafts.reading(mapping, "Termly");

        assertThat(reading.refused()).isFalse();
        assertThat(reading.shown(Field.FREQUENCY)).isEqualTo("ANNUALLY");
        assertThat(reading.findings())
                .containsExactly(new Finding(FindingCode.UNKNOWN_CODE, Drafts.LINE_2, "A", "Termly"));
    }

    @ParameterizedTest
    @CsvSource({
        "frequency, often, Termly, UNKNOWN_CODE",
        "frequency, , WEEKLYISH, UNKNOWN_CODE",
        "currency, , GPB, UNKNOWN_CODE",
        "stream, , social care, UNKNOWN_CODE",
        "amount, , twelve, INVALID_AMOUNT",
        "unitsPerWeek, , some, INVALID_NUMBER",
        "from, , soon, INVALID_DATE",
        "amount, , #REF!, CELL_ERROR",
        "reference, , #N/A, CELL_ERROR",
        "from, , Err:502, CELL_ERROR"
    })
    void whatWouldStateTheWrongMoneyIsNotTaken(String field, String codes, String text, FindingCode code) {
        var mapping = drafts().fields(field + ": { column: A" + (codes == null ? "" : ", codes: " + codes) + " }");

        var reading = Drafts.reading(mapping, text);

        assertThat(reading.refused()).isTrue();
        assertThat(reading.findings()).containsExactly(new Finding(code, Drafts.LINE_2, "A", text));
    }

    @ParameterizedTest
    @CsvSource({
        "reviewDue, soon, INVALID_DATE",
        "rate, some, INVALID_AMOUNT",
        "points, some, INVALID_NUMBER",
        "management, by nobody, UNKNOWN_CODE",
        "method, by eye, UNKNOWN_CODE",
        "nhsNumber, 9990000017, INVALID_NHS_NUMBER",
        "birthDate, 31/02/1961, INVALID_DATE",
        "birthDate, 01/01/1900, UNLIKELY_BIRTH_DATE",
        "birthDate, #WAARDE!, CELL_ERROR",
        "nhsNumber, #NV, CELL_ERROR"
    })
    void whatCouldBeMissedIsOnlyNoted(String field, String text, FindingCode code) {
        var mapping = drafts().fields(field + ": { column: A }");

        var reading = Drafts.reading(mapping, text);

        assertThat(reading.refused()).isFalse();
        assertThat(reading.has(Field.of(field).orElseThrow())).isFalse();
        assertThat(reading.findings()).containsExactly(new Finding(code, Drafts.LINE_2, "A", text));
    }

    @Test
    void whatIsRequiredMustBeRight() {
        var mapping = drafts().fields("nhsNumber: { column: A, required: true }");

        assertThat(Drafts.reading(mapping, "9990000017").refused()).isTrue();
        assertThat(Drafts.reading(mapping, "9990000018").refused()).isFalse();
    }

    @Test
    void whatIsNotRequiredMayBeBlank() {
        var mapping = drafts().fields("reference: { column: A, required: false }");

        assertThat(Drafts.findings(mapping, "")).isEmpty();
    }

    @Test
    void wordsInAnAmountsCellAreNotABlank() {
        var mapping = drafts().fields("amount: { column: A, pattern: '^[0-9.]+', required: true }");

        assertThat(Drafts.findings(mapping, "to follow"))
                .containsExactly(new Finding(FindingCode.INVALID_AMOUNT, Drafts.LINE_2, "A", "to follow"));
        assertThat(Drafts.findings(mapping, ""))
                .containsExactly(new Finding(FindingCode.MISSING_VALUE, Drafts.LINE_2, "A", ""));
    }

    @Test
    void textsThatMeanBlankAreBlank() {
        var mapping = drafts().fields("reviewDue: { any: [{ column: A }, { column: B }] }");

        assertThat(Drafts.shown(mapping, Field.REVIEW_DUE, "N/A", "04/07/2026")).isEqualTo("2026-07-04");
        assertThat(Drafts.findings(mapping, "unknown", "")).isEmpty();
    }

    @Test
    void absoluteDropsTheSign() {
        var mapping = drafts().fields("amount: { column: A, absolute: true }", "rate: { column: A }");

        var reading = Drafts.reading(mapping, "(12.00)");

        assertThat(reading.shown(Field.AMOUNT)).isEqualTo("12.00");
        assertThat(reading.shown(Field.RATE)).isEqualTo("-12.00");
    }

    @Test
    void severalLinesInACellAreSeveralOutcomes() {
        var mapping = drafts().fields("outcomes: { column: A }");

        var reading = Drafts.reading(mapping, "Walks to the shop\n\n Cooks ");

        assertThat(reading.lines(Field.OUTCOMES)).containsExactly("Walks to the shop", "Cooks");
        assertThat(reading.shown(Field.OUTCOMES)).isEqualTo("Walks to the shop; Cooks");
    }

    @Test
    void aRowThatLeansOnWhatIsNotThereWaits() {
        var mapping = drafts().fields("unresolved: { column: A }");

        assertThat(Drafts.findings(mapping, "Patient/none"))
                .containsExactly(new Finding(FindingCode.UNRESOLVED_REFERENCE, Drafts.LINE_2, "A", "Patient/none"));
    }

    @Test
    void theSourcesOwnWordsAreKeptWithTheirPlaceAndTheLineThatTookThem() {
        var mapping = drafts().fields("scheme: Direct payment", "from: { columns: [A, B], join: '/' }");

        var reading = Drafts.reading(mapping, "04/07", "2026");

        assertThat(reading.words())
                .isEqualTo(List.of(
                        new SourceValue("from", "A", "A", "04/07", "13"),
                        new SourceValue("from", "B", "B", "2026", "13")));
    }

    @Test
    void theFirstReasonDecidesAndTheOthersFollow() {
        var mapping = drafts().fields(
                        "gender: { column: A, codes: { F: female } }",
                        "frequency: { column: A, codes: often }",
                        "amount: { column: A }");

        assertThat(Drafts.findings(mapping, "X").stream().map(Finding::code))
                .containsExactly(FindingCode.UNKNOWN_CODE, FindingCode.INVALID_AMOUNT);
    }

    private Drafts drafts() {
        return new Drafts(root);
    }
}

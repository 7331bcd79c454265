package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns described in Frictionless terms, and columns that decide the order of their dates. */
class DescribedColumnsTest {
    private static final Precautions PRECAUTIONS = Precautions.of(Limits.DEFAULT);

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "constraints: { required: true } | '' | MISSING_VALUE",
                "constraints: { pattern: '[A-Z]+' } | ab | pattern",
                "constraints: { enum: [a, b] } | c | enum",
                "constraints: { minLength: 3 } | ab | minLength",
                "constraints: { maxLength: 3 } | abcd | maxLength",
                "type: number | some | type",
                "type: number | 12 pcm | type",
                "type: integer | 1.5 | type",
                "type: year | soon | type",
                "type: boolean | perhaps | type",
                "type: date | 31/02/2026 | type",
                "type: datetime | noon | type",
                "type: number, constraints: { minimum: 0 } | -1 | minimum",
                "type: number, constraints: { maximum: 100 } | 100.01 | maximum",
                "type: date, constraints: { minimum: 2026-01-01, maximum: 2026-12-31 } | 31/12/2025 | minimum"
            })
    void aValueThatIsNotAsDescribedRefusesItsRow(String description, String cell, String broken) {
        var text = cell.equals("''") ? "" : cell;
        var expected = broken.equals("MISSING_VALUE")
                ? new Finding(FindingCode.MISSING_VALUE, Drafts.LINE_2, "A", "")
                : new Finding(FindingCode.NOT_AS_DESCRIBED, Drafts.LINE_2, "A", text + ": " + broken);

        var refused = (MappingResult.Refused) Drafts.normalise(described(description), text, "1");

        assertThat(refused.findings()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: string, constraints: { minLength: 1, maxLength: 3, pattern: '[A-Z]+', enum: [AB] } | AB",
                "type: number, constraints: { minimum: 0, maximum: 100 } | 99.5",
                "type: integer | 12",
                "type: integer | 12.0",
                "type: year | 2026",
                "type: boolean | Y",
                "type: date | 01/04/2026",
                "type: date, format: any | 01/04/2026",
                "type: date, format: default | 2026-04-01",
                "constraints: { unique: true } | x",
                "title: Amount, description: what is paid | x",
                "type: number | ''"
            })
    void aValueAsDescribedIsTaken(String description, String cell) {
        assertThat(Drafts.normalise(described(description), cell.equals("''") ? "" : cell, "1"))
                .isInstanceOf(MappingResult.Mapped.class);
    }

    @Test
    void aColumnHasItsOwnTextsThatMeanBlankAndItsOwnFormOfDates() {
        var mapping = described(
                "type: date, format: '%m/%d/%Y %H:%M', missingValues: ['99/99/9999']", "reviewDue: { column: A }");

        assertThat(Drafts.shown(mapping, Field.REVIEW_DUE, "04/01/2026 00:00", "1"))
                .isEqualTo("2026-04-01");
        assertThat(Drafts.normalise(mapping, "99/99/9999", "1").fold(cases())).isEmpty();
        assertThat(Drafts.shown(mapping, Field.REVIEW_DUE, "99/99/9999", "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: pound | unknown type `pound`; known: any, string, number, integer, year, boolean, date, datetime",
                "type: string, format: email | only a date has a format here",
                "type: date, format: '%d/%m/%C' | write a format of %d",
                "type: date, format: '%d/%m/%y' | not a date's form",
                "constraints: { minimum: 1 } | only numbers and dates have a minimum and a maximum",
                "type: number, constraints: { minimum: some } | `some` is not of the column's type",
                "constraints: { minLength: few } | `minLength:` is a number of characters",
                "constraints: { minLength: 9999999999 } | `minLength:` is a number of characters",
                "constraints: { minLength: 12345678901 } | `minLength:` is a number of characters",
                "constraints: { needed: true } | unknown entry `needed`",
                "kind: string | unknown entry `kind`"
            })
    void aDescriptionThatCannotBeMeantIsRefused(String description, String complaint) {
        assertThatThrownBy(() -> described(description)).hasMessageContaining(complaint);
    }

    @Test
    void whatMustBeUniqueInADeliveryIs() {
        var drafts = new Drafts(root);
        var file = drafts.write("rows.csv", "A,B\nx,1\ny,2\nx,3\n,4\n,5\n");
        var mapping = described("constraints: { unique: true }");

        var rows = Rereading.rows(delivery(file), mapping, PRECAUTIONS, place -> true);

        assertThat(rows)
                .extracting(row -> row.result().fold(cases()))
                .containsExactly(List.of(), List.of(), List.of("NOT_UNIQUE 4 A x"), List.of(), List.of());
    }

    @Test
    void manyDifferentValuesAreTold() {
        var seen = new SeenValues();

        for (var number = 0; number < SeenValues.MOST + 10; number++) {
            assertThat(seen.again("R" + number)).isFalse();
        }
        assertThat(seen.again("R5")).isTrue();
        assertThat(seen.again("R" + SeenValues.MOST)).isFalse();
    }

    @Test
    void theWholeColumnDecidesTheOrderOfItsDates() {
        var result = eithers("A,B\n03/04/2026,1\n31/01/2026,2\n2026-05-01,3\nx,4\n\"a,\n");

        assertThat(result).contains("2026-04-03").contains("2026-01-31");
        var prepared = either().forDelivery(delivery(new Drafts(root).root().resolve("rows.csv")), PRECAUTIONS);
        assertThat(prepared.and(List.of()))
                .containsExactly(new Finding(
                        FindingCode.DATE_ORDER,
                        SourceRef.line("rows.csv", 1),
                        "A",
                        "day first: 1 force day first, 0 force month first, 1 could be either"));
    }

    @Test
    void aColumnThatSaysMonthFirstIsReadSo() {
        assertThat(eithers("A,B\n03/04/2026,1\n01/31/2026,2\n")).containsExactly("2026-03-04", "2026-01-31");
    }

    @Test
    void aColumnThatDoesNotDecideLeavesItsAmbiguousCellsToAPerson() {
        assertThat(eithers("A,B\n03/04/2026,1\n01/31/2026,2\n31/01/2026,3\n"))
                .containsExactly(
                        "AMBIGUOUS_DATE 2 A 03/04/2026: 1 force day first, 1 force month first, 1 could be either",
                        "2026-01-31",
                        "2026-01-31");
        assertThat(eithers("A,B\n03/04/2026,1\n"))
                .containsExactly(
                        "AMBIGUOUS_DATE 2 A 03/04/2026: 0 force day first, 0 force month first, 1 could be either");
    }

    @Test
    void aMappingThatNamesTheOrderLooksOnce() {
        var file = new Drafts(root).write("rows.csv", "A,B\nx,1\n");

        assertThat(described("type: any")
                        .forDelivery(delivery(file), PRECAUTIONS)
                        .findings())
                .isEmpty();
    }

    /** The first day of each row, or what was found. */
    private List<String> eithers(String csv) {
        var file = new Drafts(root).write("rows.csv", csv);
        return Rereading.rows(delivery(file), either(), PRECAUTIONS, place -> true).stream()
                .map(row -> row.result()
                        .fold(new MappingResult.Cases<>(
                                mapped -> mapped.statement()
                                        .valid()
                                        .startInclusive()
                                        .toString(),
                                refused -> shown(refused.findings()).get(0),
                                withdrawn -> "",
                                notData -> "")))
                .toList();
    }

    private static MappingResult.Cases<List<String>> cases() {
        return new MappingResult.Cases<>(
                mapped -> shown(mapped.findings()),
                refused -> shown(refused.findings()),
                withdrawn -> List.of(),
                notData -> List.of());
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.code() + " " + each.place().row() + " " + each.column() + " " + each.value())
                .toList();
    }

    private static Delivery delivery(Path file) {
        return new Delivery(1, "test", "0".repeat(64), "rows.csv", file);
    }

    private Mapping either() {
        return mapping("dates: either", "A", "from: { column: A, required: true }");
    }

    private Mapping described(String description, String... fields) {
        return mapping(
                "dates: dd/MM/yyyy",
                "{ name: A, " + description + " }",
                fields.length == 0 ? "from: 2026-04-01" : "from: 2026-04-01, " + fields[0]);
    }

    private Mapping mapping(String dates, String column, String fields) {
        return new Drafts(root).mapping("""
                feed: test
                semantics: upsert
                %s
                read: { format: csv, required: [%s, B] }
                rows:
                  - name: any
                    gives: entitlement
                    fields: { authority: a, reference: { column: B }, stream: SOCIAL_CARE, funder: f, amount: '1', currency: GBP,
                      frequency: WEEKLY, familyName: Example, birthDate: 1961-07-04, %s }
                """.formatted(dates, column, fields));
    }
}

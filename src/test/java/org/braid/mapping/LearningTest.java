package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mapping remembers of earlier rows saves time; it never changes what a row means. */
class LearningTest {
    private static final Map<String, String> USUAL = Map.of(
            "authority", "\"501\"",
            "reference", "R1",
            "stream", "SOCIAL_CARE",
            "funderSystem", "council",
            "funder", "\"501\"",
            "amount", "10",
            "currency", "GBP",
            "frequency", "WEEKLY",
            "familyName", "Example",
            "birthDate", "1961-07-04");

    private static final List<String> CELLS = List.of(
            "",
            " ",
            "n/a",
            "Weekly",
            "weekly",
            "Monthly",
            "12.50",
            "£12.50",
            "1,204.50",
            "(3)",
            "€5",
            "12 p/w",
            "#REF!",
            "01/04/2026",
            "31/04/2026",
            "2026-04-01",
            "1/4/26",
            "30/06/1860",
            "04/07/1981",
            "46113",
            "ZZ1 2AB",
            "zz12ab",
            "O'Neil  Ada",
            "Ada",
            " Ada ",
            "é",
            "x".repeat(70),
            "x".repeat(1_200),
            "9990010005",
            "1.2E+09",
            "Robot");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource(Field.class)
    void noPartOfAStatementIsTakenForThatOfARowWithAnotherValue(Field field) {
        var fields = new LinkedHashMap<>(USUAL);
        fields.put("from", "2026-04-01");
        fields.put(field.label(), "{ column: A }");
        var mapping = mapping(fields);

        var values = values(field);
        var normaliser = Drafts.normaliser(mapping);
        normaliser.of(Drafts.row(mapping, values.get(0)));

        assertThat(normaliser.of(Drafts.row(mapping, values.get(1))))
                .isEqualTo(Drafts.normalise(mapping(fields), values.get(1)));
    }

    @Test
    void everyRowMeansWhatItMeansAsTheFirst() {
        var fields = new LinkedHashMap<>(USUAL);
        fields.put("from", "{ column: A, required: true }");
        fields.put("familyName", "{ column: B }");
        fields.put("postcode", "{ any: [{ column: B }, Unknown] }");
        fields.put("birthDate", "{ column: C }");
        fields.put("amount", "{ column: C, required: true }");
        fields.put("frequency", "{ column: D, codes: { Weekly: WEEKLY, \"\": ONE_OFF }, otherwise: MONTHLY }");
        fields.put("component", "{ column: [A, B], join: \"-\" }");
        fields.put("wishes", "{ column: D, pattern: \"[a-z]+\" }");
        var learning = mapping(fields);
        var normaliser = Drafts.normaliser(learning);
        var random = new Random(7);
        var rows = Stream.generate(() -> cells(random)).limit(400).toList();

        var read = rows.stream()
                .map(cells -> normaliser.of(Drafts.row(learning, cells)))
                .toList();

        for (var row = 0; row < rows.size(); row++) {
            var cells = rows.get(row);

            assertThat(read.get(row)).as(Arrays.toString(cells)).isEqualTo(Drafts.normalise(mapping(fields), cells));
        }
    }

    @Test
    void aTariffSaysOfEachRowWhatItSaysOnItsFirstDay() {
        var fields = new LinkedHashMap<>(USUAL);
        fields.put("from", "{ column: A }");
        fields.put("amount", "{ column: B, tariff: { a: { 2020-01-01: 1, 2026-06-01: 2 } } }");
        var mapping = mapping(fields);
        var normaliser = Drafts.normaliser(mapping);

        for (var from : List.of("01/04/2026", "01/07/2026", "01/04/2026")) {
            assertThat(normaliser.of(Drafts.row(mapping, from, "a")))
                    .isEqualTo(Drafts.normalise(mapping(fields), from, "a"));
        }
    }

    @Test
    void everyRowQuotesTheCellsThatItHas() {
        var drafts = new Drafts(folder);
        var text = """
                feed: test
                semantics: upsert
                read: { format: csv, required: [A, B, C, D, E, F] }
                rows:
                  - name: any
                    gives: entitlement
                    fields: { authority: 501, reference: { column: A }, stream: SOCIAL_CARE, funderSystem: council,
                              funder: 501, amount: 10, currency: GBP, frequency: WEEKLY, from: 2026-04-01,
                              familyName: Example, birthDate: 1961-07-04, wishes: { column: B }, grade: { column: C },
                              schedule: { column: D }, setting: { column: E }, purpose: { column: F } }
                """;
        var normaliser = Drafts.normaliser(drafts.mapping(text));
        var random = new Random(3);

        for (var row = 0; row < 200; row++) {
            var cells = Stream.generate(() -> random.nextBoolean() ? "x" : "")
                    .limit(6)
                    .toArray(String[]::new);
            cells[0] = "R" + row;
            var mapping = drafts.mapping(text);

            assertThat(normaliser.of(Drafts.row(mapping, cells))).isEqualTo(Drafts.normalise(mapping, cells));
        }
    }

    private static String[] cells(Random random) {
        var cells = new ArrayList<String>();
        for (var cell = 0; cell < 4; cell++) {
            cells.add(CELLS.get(random.nextInt(CELLS.size())));
        }
        if (random.nextBoolean()) { // so that many a row can be taken
            cells.set(0, "01/04/2026");
            cells.set(2, "12.50");
        }
        return cells.toArray(String[]::new);
    }

    private Mapping mapping(Map<String, String> fields) {
        return new Drafts(folder)
                .fields(fields.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static List<String> values(Field field) {
        return switch (field.type()) {
            case TEXT, NAME, LINES, REFERENCE -> List.of("One", "Two");
            case CODE -> List.of("ONE", "TWO");
            case DATE -> List.of("01/05/2026", "02/06/2026");
            case BIRTH_DATE -> List.of("01/05/1966", "02/06/1967");
            case MONTH_DAY -> List.of("01-01", "09-01");
            case MONEY, NUMBER -> List.of("1.00", "2.00");
            case CURRENCY -> List.of("GBP", "EUR");
            case NHS_NUMBER -> List.of("9990010005", "9990020000");
            case POSTCODE -> List.of("ZZ1 2AB", "ZZ2 3CD");
            case CHOICE -> field.choices();
        };
    }
}

package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody's budgets as tables. */
class ExportTest {
    @TempDir
    static Path folder;

    private static String data = "";

    @BeforeAll
    static void aNightOfTheSamples() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, Nights.FEEDS);
        }
    }

    private static Path export(String name, String... more) {
        var out = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("export", "--data", data, "--out", out.toString()));
        arguments.addAll(List.of(more));
        assertThat(Nights.braid(arguments.toArray(String[]::new)).exitCode()).isZero();
        return out;
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            var rows = reader.stream().map(CsvRecord::getFields).toList();
            return rows.stream().skip(1).map(row -> byName(rows.get(0), row)).toList();
        }
    }

    private static Map<String, String> byName(List<String> names, List<String> values) {
        var row = new TreeMap<String, String>();
        for (int column = 0; column < names.size(); column++) {
            row.put(names.get(column), values.get(column));
        }
        return row;
    }

    private static List<Map<String, String>> xlsx(Path file) throws IOException {
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            Iterator<Row> all = book.getSheetAt(0).rowIterator();
            var names = StreamSupport.stream(all.next().spliterator(), false)
                    .map(Cell::getStringCellValue)
                    .toList();
            var rows = new ArrayList<Map<String, String>>();
            all.forEachRemaining(row -> {
                var values = new ArrayList<String>();
                for (int column = 0; column < names.size(); column++) {
                    values.add(shown(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
                }
                rows.add(byName(names, values));
            });
            return rows;
        }
    }

    private static String shown(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : number(BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString());
            default -> "";
        };
    }

    private static String number(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    @Test
    void aWorkbookHoldsWhatTheCsvHolds() throws IOException {
        var csv = export("csv", "--with-names");
        var xlsx = export("xlsx", "--with-names", "--format", "xlsx");

        for (var table : List.of("budgets", "lines", "findings", "people")) {
            var wanted = csv(csv.resolve(table + ".csv"));
            wanted.forEach(row -> row.replaceAll((name, value) -> isAmount(name) ? number(value) : value));

            assertThat(xlsx(xlsx.resolve(table + ".xlsx")))
                    .as(table)
                    .isNotEmpty()
                    .isEqualTo(wanted);
        }
    }

    private static boolean isAmount(String column) {
        return column.endsWith("weekly") || column.endsWith("year") || column.endsWith("one_off");
    }

    @Test
    void theLinesAddUpToTheBudgets() throws IOException {
        var out = export("sums");
        var stated = new TreeMap<String, BigDecimal>();
        for (var row : csv(out.resolve("budgets.csv"))) {
            if (!row.get("public_one_off").isEmpty() && new BigDecimal(row.get("public_one_off")).signum() == 0) {
                stated.put(row.get("person") + row.get("currency"), new BigDecimal(row.get("public_weekly")));
            }
        }
        var summed = new TreeMap<String, BigDecimal>();
        for (var row : csv(out.resolve("lines.csv"))) {
            if (row.get("in_force").equals("true") && row.get("public").equals("true")) {
                summed.merge(
                        row.get("person") + row.get("currency"), new BigDecimal(row.get("weekly")), BigDecimal::add);
            }
        }
        assertThat(stated).hasSizeGreaterThan(50);
        // Each line is rounded for itself, the sum once: two pence are the most that four lines can differ by.
        stated.forEach((budget, weekly) -> assertThat(summed.getOrDefault(budget, BigDecimal.ZERO))
                .as(budget)
                .isBetween(weekly.subtract(new BigDecimal("0.03")), weekly.add(new BigDecimal("0.03"))));
    }

    @Test
    void nobodyIsNamedUnlessNamesAreAskedFor() throws IOException {
        var out = export("plain");

        assertThat(out.resolve("people.csv")).doesNotExist();
        var people = csv(export("named", "--with-names").resolve("people.csv"));
        var written = Files.readString(out.resolve("budgets.csv"))
                + Files.readString(out.resolve("lines.csv"))
                + Files.readString(out.resolve("findings.csv"));
        assertThat(people).isNotEmpty();
        people.stream()
                .map(row -> row.get("nhs_number"))
                .filter(number -> !number.isEmpty())
                .forEach(number -> assertThat(written).doesNotContain(number));
    }

    @Test
    void theDescriptionNamesEveryColumnAndRow() throws IOException {
        var out = export("described");
        var described = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Files.readString(out.resolve("datapackage.json")));

        assertThat(described.at("/knownIn").asText()).isEqualTo("2026-09-30-0001");
        for (var resource : described.at("/resources")) {
            var file = out.resolve(resource.at("/path").asText());
            var rows = csv(file);
            assertThat(resource.at("/rows").asInt()).isEqualTo(rows.size());
            var names = new ArrayList<String>();
            resource.at("/schema/fields")
                    .forEach(field -> names.add(field.at("/name").asText()));
            assertThat(rows.get(0).keySet()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void asksByBothAxesAndWritesTheSameBytesAgain() throws IOException {
        var one = export("one", "--valid-at", "2026-05-01", "--known-at", "2026-09-30-0001");
        var two = export("two", "--valid-at", "2026-05-01");

        for (var file : List.of("budgets.csv", "lines.csv", "findings.csv", "datapackage.json")) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(two.resolve(file));
        }
        assertThat(Files.readString(export("today").resolve("lines.csv")))
                .isNotEqualTo(Files.readString(one.resolve("lines.csv")));
        var unknown = Nights.braid(
                "export", "--data", data, "--out", folder.resolve("x").toString(), "--known-at", "2020-01-01");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("x")).isEmptyDirectory();
    }
}

package org.braid.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.mapping.Contract;
import org.braid.mapping.ContractColumn;
import org.braid.mapping.ContractColumn.Kind;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingResult;
import org.braid.mapping.Mappings;
import org.braid.report.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contract says where mappings do what no shipped one does. */
class DraftTemplateTest {
    private static final String LIST = """
            feed: test
            semantics: upsert
            dates: [d-MMM-yy, dd/MM/yyyy]
            twoDigitYears: 1950
            missing: [n/k]
            files: [list-*]
            read:
              format: xlsx
              required:
                - { name: Ref, title: Our number, description: as on the letter, constraints: { required: true, unique: true, pattern: "A[0-9]+", maxLength: 9 } }
                - { name: Hours, type: number, constraints: { minimum: 0, maximum: 168 } }
                - { name: Units, type: integer }
                - { name: Seen, type: date, format: "%Y/%m/%d", constraints: { minimum: 2020-01-01, maximum: 2030-12-31 } }
                - { name: Year, type: year }
                - { name: Agreed, type: boolean, missingValues: [tbc] }
                - { name: Colour, type: string, constraints: { enum: [red, "=green()"] } }
              optional: [NHS, Born, Paid, Amount, Wanted, Options, Unlawful, Both, Old]
            rows:
              - name: award
                when: { Ref: '/./' }
                gives: entitlement
                fields:
                  authority: "991"
                  reference: { column: Ref, required: true }
                  nhsNumber: { column: NHS }
                  birthDate: { column: Born }
                  stream: SOCIAL_CARE
                  funder: "991"
                  amount: { column: Amount, required: true }
                  frequency: { from: amount }
                  currency: GBP
                  unitsPerWeek: { cel: "times(row['Hours'], row['Units'])" }
                  from: { any: [{ column: Seen }, { column: Wanted }] }
                  outcomes: { column: Options, split: ";", codes: { Home: HOME, Work: WORK } }
                  personEmploys: { column: Unlawful }
                  management: { column: Paid }
                  provider: { columns: [Both, Old] }
            """;

    @TempDir
    private Path folder;

    private Mapping mapping(String text) {
        try {
            var file = folder.resolve("mappings/test/mapping.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return Mappings.read(folder.resolve("mappings")).of("test").get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Contract contract(String text) {
        return mapping(text).contract().orElseThrow();
    }

    private static ContractColumn column(Contract contract, String name) {
        return contract.tables().get(0).columns().stream()
                .filter(each -> each.column().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Contract contract, String name) {
        return new ColumnWords(column(contract, name)).all();
    }

    private static XSSFWorkbook workbook(Contract contract) throws IOException {
        var bytes = new ByteArrayOutputStream();
        FillInWorkbook.write(contract, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void aDescribedColumnIsWhatItsDescriptionSays() {
        var list = contract(LIST);

        assertThat(said(list, "Ref")).isEqualTo("Our number; as on the letter. Needed. Text, such as Example.");
        assertThat(said(list, "Hours")).contains("A number from 0 to 168.");
        assertThat(said(list, "Units")).contains("A whole number.");
        assertThat(said(list, "Seen")).contains("A date, yyyy/MM/dd, not before 2020-01-01.");
        assertThat(said(list, "Year")).contains("A year, such as 2026.");
        assertThat(said(list, "Agreed")).contains("Yes or No.");
        assertThat(said(list, "Colour")).isEqualTo("Not used. May be blank. One of the list.");
    }

    @Test
    void aColumnIsWhatAllItsUsesMakeOfIt() {
        var list = contract(LIST);

        assertThat(said(list, "Born")).contains("d-MMM-yy", "not before 1905-01-01");
        assertThat(column(list, "Amount").kind()).isEqualTo(Kind.TEXT);
        assertThat(said(list, "Amount"))
                .isEqualTo("The amount of money; how often the amount is paid. Needed. Text, such as Example.");
        assertThat(column(list, "Wanted").kind()).isEqualTo(Kind.DATE);
        assertThat(said(list, "Options")).contains("Of the list; between several, write ;.");
        assertThat(column(list, "Unlawful").choices().codes()).containsExactly("Yes", "No");
        assertThat(column(list, "Paid").choices().codes()).contains("DIRECT_PAYMENT");
        assertThat(said(list, "Both")).isEqualTo("Who helps. May be blank. Text, such as Example.");
    }

    @Test
    void programsAreToldTheSame() {
        var list = contract(LIST);
        var json = Json.document(DataPackage.of("test", List.of(list)));
        var csvw = Json.document(CsvwMetadata.of(List.of(list)));

        assertThat(json)
                .contains("\"pattern\": \"A[0-9]+\"", "\"unique\": true", "\"maxLength\": 9")
                .contains("\"format\": \"%Y/%m/%d\"", "\"format\": \"%d-%b-%y\"", "\"maximum\": 168")
                .contains("\"trueValues\"", "\"tbc\"", "\"type\": \"year\"", "\"fieldsMatch\": \"partial\"");
        assertThat(csvw)
                .contains("\"format\": \"A[0-9]+\"", "\"format\": \"Yes|No\"", "\"base\": \"gYear\"")
                .contains("\"format\": \"red|=green\\\\(\\\\)\"", "\"base\": \"integer\"", "\"tbc\"");
    }

    @Test
    void aCodeThatLooksLikeAFormulaStaysAText() throws IOException {
        try (var workbook = workbook(contract(LIST))) {
            var lists = workbook.getSheet(SheetNames.LISTS);
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex(lists))).isTrue();
            var cells = new ArrayList<String>();
            lists.forEach(row -> row.forEach(cell -> {
                if (cell.getStringCellValue().startsWith("=")) {
                    cells.add(cell.getStringCellValue());
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }));
            assertThat(cells).containsExactly("=green()");
        }
    }

    @Test
    void anOpenListWarnsAndAClosedOneStops() throws IOException {
        try (var workbook = workbook(contract(LIST))) {
            var rules = workbook.getSheetAt(0).getDataValidations();
            assertThat(rules.get(6).getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
            assertThat(rules.get(9).getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
        }
    }

    @Test
    void whereTheMappingHasNoExampleOneIsMadeUp() {
        var example = contract(LIST).tables().get(0).examples().get(0);

        assertThat(example.texts())
                .containsExactly(
                        "Example",
                        "0",
                        "1",
                        "2026-04-01",
                        "2026",
                        "Yes",
                        "red",
                        "999 000 0018",
                        "2026-04-01",
                        "DIRECT_PAYMENT",
                        "Example",
                        "2026-04-01",
                        "Home",
                        "Yes",
                        "Example",
                        "Example");
    }

    private static final String TABLES = """
            feed: test
            semantics: upsert
            read:
              format: xlsx
            %s
              tables:
                People: { required: [Person, Name, Born] }
                Awards: { required: [Ref, Person, Amount], optional: [From], with: { People: Person } }
            rows:
              - { name: person, when: { "#table": People }, gives: nothing }
              - name: award
                gives: entitlement
                identifiers: { system: council, scope: "991", column: Person }
                fields:
                  authority: "991"
                  reference: { column: Ref, required: true }
                  fullName: { column: Name }
                  birthDate: { column: Born }
                  stream: SOCIAL_CARE
                  funder: "991"
                  amount: { column: Amount, required: true }
                  currency: GBP
                  frequency: WEEKLY
                  from: { column: From, required: true }
            exampleRow:
              "#table": Awards
              Ref: A1
              Person: "12"
              Name: Ada Example
              Born: 1981-07-04
              Amount: "50"
              From: 2026-04-01
            examples:
              - { name: an award, gives: { weekly: "50.00" } }
            """;

    @Test
    void severalTablesHaveASheetEachAndReferToEachOther() throws IOException {
        var mapping = mapping(TABLES.formatted(""));
        var filledIn = new FilledIn(mapping, folder);

        var results = filledIn.results(filledIn.file());

        assertThat(results).hasSize(2);
        assertThat(results.get(1)).isInstanceOfSatisfying(MappingResult.Mapped.class, mapped -> {
            assertThat(mapped.findings()).isEmpty();
            assertThat(mapped.statement().person().familyName()).isEqualTo("Example");
        });
        assertThat(Json.document(DataPackage.of("test", List.of(filledIn.contract()))))
                .contains("\"sheetName\": \"Awards\"", "\"resource\": \"test-people\"");
        assertThat(Json.document(CsvwMetadata.of(List.of(filledIn.contract()))))
                .contains("\"url\": \"test-awards.csv\"", "\"resource\": \"test-people.csv\"");
    }

    @Test
    void tablesOfOneSheetStandUnderEachOther() {
        var filledIn = new FilledIn(mapping(TABLES.formatted("  sheet: Return")), folder);

        assertThat(filledIn.results(filledIn.file())).hasSize(2);
        assertThat(filledIn.results(filledIn.file(0))).isEmpty();
    }

    @Test
    void sheetsThatTheMappingNamesAreCalledSo() throws IOException {
        var sheet = "  required: [Ref]\nrows: [{ name: any, gives: nothing }]\n";
        var named =
                contract("feed: test\nsemantics: upsert\nread:\n  format: xlsx\n  sheet: [North, '/^20../']\n" + sheet);
        var pattern =
                contract("feed: test\nsemantics: upsert\nread:\n  format: xlsx\n  sheet: [North, '/^Year/']\n" + sheet);

        try (var workbook = workbook(pattern)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("North");
            assertThat(workbook.getSheetName(1)).isEqualTo("Year");
        }
        assertThatThrownBy(() -> workbook(named))
                .isInstanceOf(SheetsUnnamed.class)
                .hasMessageContaining("/^20../", "Name a sheet");
    }
}

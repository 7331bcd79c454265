package org.braid.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.entitlement.StatementJson;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.braid.feed.SourceRow;
import org.braid.mapping.Contract;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingResult;
import org.braid.mapping.Mappings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every shipped feed of tables has a workbook that can be filled in, and what is filled in is read without a finding. */
class TemplateTest {
    private static final Mappings MAPPINGS = Mappings.read(Path.of("mappings"));

    static final List<Mapping> TABLES = MAPPINGS.all().stream()
            .filter(mapping -> mapping.contract().isPresent())
            .toList();

    /** By mapping; a workbook takes a while. */
    private static final Map<String, byte[]> WRITTEN = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("TABLES")
    void filledInFromTheExamplesItGivesExactlyWhatTheySay(Mapping mapping) {
        var filledIn = new FilledIn(mapping, folder);

        var file = filledIn.file();
        var results = filledIn.results(file);

        assertThat(results).isNotEmpty();
        assertThat(results.stream().map(TemplateTest::said).toList())
                .isEqualTo(expected(mapping, filledIn.contract().tables().get(0)));
        assertThat(MAPPINGS.reading(
                                new Delivery(
                                        1,
                                        mapping.feed(),
                                        "0".repeat(64),
                                        file.getFileName().toString(),
                                        file),
                                Precautions.of(Limits.DEFAULT))
                        .source())
                .isEqualTo(mapping.source());
    }

    private static List<List<String>> expected(Mapping mapping, Contract.Table table) {
        var names =
                mapping.read().columns().stream().map(each -> each.heading()).toList();
        return table.examples().stream()
                .map(example -> new SourceRow(SourceRef.line("example", 1), example.texts()))
                .map(row -> said(
                        mapping.normaliser(new Columns(names, names), "example").of(row)))
                .toList();
    }

    /** What each statement says, and nothing that was found. */
    private static List<String> said(MappingResult result) {
        return result.fold(new MappingResult.Cases<>(
                mapped -> {
                    assertThat(mapped.findings()).isEmpty();
                    return Stream.concat(
                                    Stream.of(mapped.statement()),
                                    mapped.also().stream().map(MappingResult.Part::statement))
                            .map(StatementJson::contentHash)
                            .toList();
                },
                refused -> {
                    throw new AssertionError(refused.findings());
                },
                withdrawn -> List.of(withdrawn.scope()),
                notData -> List.of()));
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void nobodyInTheExamplesIsEverCounted(Mapping mapping) {
        var filledIn = new FilledIn(mapping, folder);

        assertThat(filledIn.results(filledIn.file(1))).hasSize(1);
        try {
            assertThat(filledIn.results(filledIn.file(0))).isEmpty();
        } catch (SetAside empty) {
            assertThat(empty.finding().code()).isEqualTo(FindingCode.EMPTY_FILE);
        }
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void listsOfChoicesAreTheCodeLists(Mapping mapping) throws IOException {
        var contract = mapping.contract().orElseThrow();

        try (var workbook = workbook(contract)) {
            for (var index = 0; index < contract.tables().get(0).columns().size(); index++) {
                var column = contract.tables().get(0).columns().get(index);
                if (column.choices().isOneOf()) {
                    assertThat(choices(workbook, index))
                            .as(column.column().heading())
                            .isEqualTo(column.choices().codes());
                }
            }
        }
    }

    private static List<String> choices(XSSFWorkbook workbook, int column) {
        var name =
                rule(workbook.getSheetAt(0), column).getValidationConstraint().getFormula1();
        var area = new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
        var codes = new ArrayList<String>();
        for (var cell : area.getAllReferencedCells()) {
            codes.add(workbook.getSheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
        }
        return codes;
    }

    private static DataValidation rule(XSSFSheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(each -> each.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void headingsAreLockedAndEveryColumnSaysWhatItTakes(Mapping mapping) throws IOException {
        var contract = mapping.contract().orElseThrow();

        try (var workbook = workbook(contract)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            for (var index = 0; index < contract.tables().get(0).columns().size(); index++) {
                var heading = sheet.getRow(0).getCell(index);
                assertThat(heading.getCellStyle().getLocked()).isTrue();
                assertThat(heading.getCellStyle().getFont().getBold()).isTrue();
                assertThat(sheet.getColumnStyle(index).getLocked()).isFalse();
                assertThat(rule(sheet, index).getPromptBoxText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
                assertThat(rule(sheet, index).getPromptBoxTitle()).hasSizeLessThanOrEqualTo(32);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void nothingInItIsAFormulaAndTheSameMappingGivesTheSameBytes(Mapping mapping) throws IOException {
        var contract = mapping.contract().orElseThrow();

        try (var workbook = workbook(contract)) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK))));
        }
        assertThat(bytes(contract)).isEqualTo(WRITTEN.get(contract.source()));
    }

    private static XSSFWorkbook workbook(Contract contract) throws IOException {
        var bytes = WRITTEN.computeIfAbsent(contract.source(), unknown -> bytes(contract));
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Contract contract) {
        var bytes = new ByteArrayOutputStream();
        try {
            FillInWorkbook.write(contract, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

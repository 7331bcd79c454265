package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** A mapping proposed for a file with several tables, under each other or on sheets of their own, and for a locked one. */
class MappingSuggestTablesTest {
    private static final String FEED = "riverbend";
    private static final Path STACKED = Path.of("src/test/resources/sheets/stacked.csv");
    private static final String PAYMENTS = "Ref|Client|NHS No|Date of birth|Council|Weekly amount|Start";

    @TempDir
    private Path folder;

    private Path mappings = Path.of("");
    private Path mapping = Path.of("");

    @BeforeEach
    void mappings() throws IOException {
        mappings = folder.resolve("mappings");
        mapping = mappings.resolve(FEED + "/mapping.yaml");
        FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
    }

    private Nights.Said braid(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--mappings", mappings.toString()));
        return Nights.braid(all.toArray(String[]::new));
    }

    private Nights.Said suggest(Path file, String... options) {
        var words = new ArrayList<>(List.of("mapping", "suggest", file.toString(), "--feed", FEED));
        words.addAll(List.of(options));
        return braid(words.toArray(String[]::new));
    }

    private String proposed(Path file, String... options) throws IOException {
        var words = new ArrayList<>(List.of(options));
        words.addAll(List.of("--out", mapping.toString()));
        var said = suggest(file, words.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.err()).isZero();
        return Files.readString(mapping);
    }

    /** Where the rows of the file end, read by the mapping that was proposed for it, which checks and whose examples hold. */
    private Map<String, Integer> rows(Path file) {
        var checked = braid("mapping", "check");
        var tested = braid("mapping", "test");
        assertThat(checked.exitCode()).as(checked.err()).isZero();
        assertThat(tested.exitCode()).as(tested.err() + tested.out()).isZero();
        var tried = braid("import", file.toString(), "--feed", FEED, "--dry-run", "--json");
        var rows = new LinkedHashMap<String, Integer>();
        tried.json().at("/manifest/feeds/0/deliveries/0/rows").properties().forEach(place -> {
            if (place.getValue().asInt() > 0) {
                rows.put(place.getKey(), place.getValue().asInt());
            }
        });
        return rows;
    }

    /** By sheet, its rows: cells with a bar between them. */
    private Path workbook(String name, Map<String, List<String>> sheets) {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve(name))) {
            sheets.forEach((title, lines) -> {
                var sheet = book.createSheet(title);
                for (int number = 0; number < lines.size(); number++) {
                    var cells = lines.get(number).split("[|]", -1);
                    var row = sheet.createRow(number);
                    IntStream.range(0, cells.length)
                            .forEach(column -> row.createCell(column).setCellValue(cells[column]));
                }
            });
            book.write(out);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String heading, int from, int to, IntFunction<String> line) {
        var lines = new ArrayList<>(List.of(heading));
        IntStream.rangeClosed(from, to).mapToObj(line).forEach(lines::add);
        return lines;
    }

    private static String payment(int number) {
        return "P%d|Client No%s|%s|%02d/07/1961|Northmere Council|%d.50|%02d/04/2026"
                .formatted(
                        100 + number,
                        "abcdefghijklmnop".charAt(number),
                        nhs(number),
                        12 + number,
                        90 + number,
                        12 + number);
    }

    private static String nhs(int number) {
        return List.of(
                        "9990005001",
                        "9990005079",
                        "9990005141",
                        "9990005214",
                        "9990005281",
                        "9990005354",
                        "9990005427",
                        "9990005494",
                        "9990000018",
                        "9990000026",
                        "9990000204",
                        "9990000271")
                .get(number);
    }

    @Test
    void tablesUnderEachOtherAreReadTogetherWhereOneNamesTheRowsOfAnother() throws IOException {
        var text = proposed(STACKED);

        assertThat(text)
                .contains("      with: { People: Client ID }\n")
                .contains("      birthDate: { column: Date of birth }\n")
                .contains("    when: { \"#table\": People }\n    gives: nothing\n")
                .contains("    Other:\n")
                .contains("      needed: false\n");
        assertThat(rows(STACKED)).isEqualTo(Map.of("in", 21, "applied", 10, "notData", 11));
    }

    @Test
    void proposalSaysWhichTableIsReadForWhat() {
        var tables = suggest(STACKED, "--json").json().at("/tables");

        assertThat(tables.findValuesAsText("use")).containsExactly("NAMED", "READ", "PASSED_OVER");
        assertThat(tables.findValuesAsText("name")).startsWith("People");
        assertThat(suggest(STACKED).err())
                .contains("stacked.csv, table 2, `Payments`: heading in row 15, 10 rows below it")
                .contains("table 1, `People`, read with the rows that name it")
                .contains("table 3, `Other`, passed over");
    }

    @Test
    void sameTableOnSeveralSheetsIsReadFromAll() throws IOException {
        var file = workbook(
                "riverbend.xlsx",
                Map.of(
                        "April", lines(PAYMENTS, 0, 5, MappingSuggestTablesTest::payment),
                        "May", lines(PAYMENTS, 6, 11, MappingSuggestTablesTest::payment)));

        var text = proposed(file);

        assertThat(text).containsPattern("  sheet: \\[(April, May|May, April)] # or a pattern");
        assertThat(text).doesNotContain("tables:");
        assertThat(rows(file)).isEqualTo(Map.of("in", 12, "applied", 12));
    }

    private Path threeSheets() {
        var sheets = new LinkedHashMap<String, List<String>>();
        sheets.put("Codes", lines("Code|Meaning|Since", 1, 4, n -> "K%d|words|01/0%d/2020".formatted(n, n)));
        sheets.put(
                "Clients",
                lines(
                        "Client ID|Surname|Forename|Born",
                        0,
                        7,
                        n -> "RB%04d|Abara%s|Ada|%02d/07/1961".formatted(n, "abcdefgh".charAt(n), 13 + n)));
        sheets.put(
                "Money",
                lines(
                        "Ref|Client ID|Council|Weekly amount|Start",
                        0,
                        8,
                        n -> "P%d|RB%04d|Northmere Council|%d.50|%02d/04/2026".formatted(n, n % 8, 90 + n, 13 + n)));
        return workbook("riverbend.xlsx", sheets);
    }

    @Test
    void sheetsThatBelongTogetherAreReadAndOthersAreLeftOutByName() throws IOException {
        var file = threeSheets();

        var text = proposed(file);

        assertThat(text)
                .contains("    Money:\n")
                .contains("      with: { Clients: Client ID }\n")
                .doesNotContain("Codes");
        assertThat(rows(file)).isEqualTo(Map.of("in", 17, "applied", 9, "notData", 8));
        assertThat(suggest(file).err())
                .contains("Left out: table 1 on sheet Codes, heading in row 1, rows: 4. `--table 1` proposes it.");
    }

    @Test
    void whatWasLeftOutIsProposedWhenItIsAskedFor() throws IOException {
        var text = proposed(threeSheets(), "--table", "1");

        assertThat(text)
                .contains("    - Code\n")
                .contains("    gives: nothing\n")
                .doesNotContain("tables:");
        assertThat(suggest(threeSheets(), "--sheet", "Codes").out()).contains("  sheet: [Codes]");
        assertThat(suggest(threeSheets(), "--table", "4").err())
                .contains("riverbend.xlsx: There is no table 4; there are 3.");
        assertThat(suggest(threeSheets(), "--sheet", "Notes").err())
                .contains("There is no sheet 'Notes' that a person sees; there are: Codes, Clients, Money.");
    }

    @Test
    void twoTablesWithMoneyAreBothReadAndAPersonIsToldThatOneMaySumUpTheOther() throws IOException {
        var other = PAYMENTS.replace("Ref", "Award").replace("Weekly amount", "Cost a month");
        var file = workbook(
                "riverbend.xlsx",
                Map.of(
                        "Weekly", lines(PAYMENTS, 0, 5, MappingSuggestTablesTest::payment),
                        "Monthly", lines(other, 0, 7, MappingSuggestTablesTest::payment)));

        var text = proposed(file);

        assertThat(text)
                .contains("      part: Weekly\n")
                .contains("      part: Monthly\n")
                .contains("      frequency: MONTHLY # its heading says so\n");
        assertThat(rows(file)).isEqualTo(Map.of("in", 14, "applied", 14));
        assertThat(suggest(file).err())
                .contains("Monthly and Weekly each state money: take out the rows of one that only sums up another.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void lockedWorkbookIsOpenedWithTheSecretThatIsNamed(String ending) throws IOException {
        var plain = workbook("plain.xlsx", Map.of("April", lines(PAYMENTS, 0, 5, MappingSuggestTablesTest::payment)));
        var file = ending.equals("xls")
                ? Packed.old(plain, folder.resolve("riverbend.xls"), "open sesame")
                : Packed.locked(plain, folder.resolve("riverbend.xlsx"), "open sesame");
        var secrets = Files.createDirectories(folder.resolve("data/secrets"));
        Files.writeString(secrets.resolve("from-riverbend"), "open sesame\n");

        var locked = suggest(file);
        var text = proposed(file, "--password", "from-riverbend");

        assertThat(locked.exitCode()).isEqualTo(2);
        assertThat(locked.err())
                .startsWith("LOCKED: riverbend." + ending)
                .contains("`--password SECRET` says which secret holds it");
        assertThat(text)
                .contains("  password: from-riverbend # the secret's name")
                .doesNotContain("open sesame");
        assertThat(rows(file)).isEqualTo(Map.of("in", 6, "applied", 6));
    }

    @Test
    void passwordGivenInsteadOfASecretsNameIsNotSaidAgain() {
        var said = suggest(STACKED, "--password", "Open Sesame!");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err() + said.out())
                .contains("--password is the name of a secret")
                .doesNotContain("Sesame");
    }

    @Test
    void listOfAReturnedWorkbookIsNoTableOfIts() {
        var sheets = new LinkedHashMap<String, List<String>>();
        sheets.put("April", lines(PAYMENTS, 0, 5, MappingSuggestTablesTest::payment));
        sheets.put(
                "Fix list", lines("Sheet|Cell|Column|Code", 0, 9, n -> "April|%d|Weekly amount|INVALID".formatted(n)));

        var tables =
                suggest(workbook("riverbend.xlsx", sheets), "--json").json().at("/tables");

        assertThat(tables).hasSize(1);
    }

    @Test
    void headingAtTheTopOfEachPageBeginsNoOtherTable() throws IOException {
        var lines = lines(PAYMENTS, 0, 5, MappingSuggestTablesTest::payment);
        lines.add("");
        lines.addAll(lines(PAYMENTS, 6, 11, MappingSuggestTablesTest::payment));
        var file = workbook("riverbend.xlsx", Map.of("April", lines));

        assertThat(proposed(file)).doesNotContain("tables:", "sheet:");
        assertThat(rows(file)).isEqualTo(Map.of("in", 13, "applied", 12, "notData", 1));
    }
}

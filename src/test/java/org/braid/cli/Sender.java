package org.braid.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.util.FileSystemUtils;

/** Somebody who sends workbooks to a feed of one test, and gets them back. */
final class Sender {
    static final String HEADING = "Ref,Surname,Forename,Born,Kind,Weekly,From,Notes";
    static final String ADA = "A1,Example,Ada,04/07/1961,Care,100.00,01/04/2026,";
    static final String BEN = "B1,Sample,Ben,05/08/1972,Care,200.00,01/04/2026,";

    private static final String MAPPING = """
            feed: awards
            title: Awards
            semantics: %s
            together: %s
            dates: [dd/MM/yyyy]
            mayLose: 100 %%
            read:
              format: %s
              required: [Ref, Surname, Forename, Born, Kind, Weekly, From]
            common:
              fields:
                authority: MERESIDE
                reference: { column: Ref, required: true }
                familyName: { column: Surname }
                givenName: { column: Forename }
                birthDate: { column: Born }
            rows:
              - name: award
                when: { Kind: [Care, Travel] }
                gives: entitlement
                fields:
                  stream: AWARDS
                  component: { column: Kind }
                  country: GB-ENG
                  funderSystem: authority
                  funder: MERESIDE
                  funderName: Mereside
                  amount: { column: Weekly, required: true }
                  currency: GBP
                  frequency: WEEKLY
                  from: { column: From, required: true }
            exampleRow: { Ref: A1, Surname: Example, Forename: Ada, Born: 04/07/1961, Kind: Care, Weekly: "1", From: 01/04/2026 }
            examples:
              - { name: an award, gives: { weekly: "1.00" } }
              - { name: none, row: { Weekly: "" }, finds: [MISSING_VALUE] }
              - { name: words, row: { Weekly: soon }, finds: [INVALID_AMOUNT] }
              - { name: a kind that nobody knows, row: { Kind: Fun }, finds: [UNKNOWN_ROW] }
            """;

    private final Path folder;
    private final Path mappings;

    Sender(Path folder, String semantics, String together, String format) {
        this.folder = folder;
        this.mappings = folder.resolve("mappings");
        try {
            FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
            Files.createDirectories(mappings.resolve("awards"));
            Files.writeString(mappings.resolve("awards/mapping.yaml"), MAPPING.formatted(semantics, together, format));
            Files.writeString(mappings.resolve("awards/authority.yaml"), "AWARDS: authoritative\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sender ofSnapshots(Path folder) {
        return new Sender(folder, "snapshot", "row", "xlsx");
    }

    /** Whose files are locked with a password that is kept as this feed's secret. */
    static Sender ofLocked(Path folder, String password) {
        var sender = new Sender(folder, "snapshot", "row", "table\n  password: awards");
        try {
            Files.createDirectories(sender.data().resolve("secrets"));
            Files.writeString(sender.data().resolve("secrets/awards"), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sender;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** The first sheet's rows as commas part them; a cell that is a number is one, and one that begins with = a formula. */
    Path workbook(String name, String... rows) {
        return workbook(name, book -> {}, rows);
    }

    Path workbook(String name, Consumer<XSSFWorkbook> more, String... rows) {
        var file = folder.resolve(name);
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Awards");
            for (var row = 0; row < rows.length; row++) {
                var cells = rows[row].split(",", -1);
                for (var column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheetCell(
                                sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row),
                                column,
                                cells[column]);
                    }
                }
            }
            more.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void sheetCell(org.apache.poi.ss.usermodel.Row row, int column, String text) {
        var cell = row.createCell(column);
        if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
            row.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        } else if (text.matches("[0-9]+\\.[0-9]+")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    Path text(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), Arrays.asList(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Nights.Said braid(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--data", data().toString(), "--mappings", mappings.toString()));
        return Nights.braid(all.toArray(String[]::new));
    }

    /** The manifest of the night in which a file was taken. */
    JsonNode send(Path... files) {
        return sendTo("awards", files);
    }

    JsonNode sendTo(String feed, Path... files) {
        var words = new ArrayList<String>();
        words.add("import");
        for (var file : files) {
            words.add(file.toString());
        }
        words.addAll(List.of("--feed", feed, "--date", "2026-09-30"));
        var said = braid(words.toArray(String[]::new));
        if (!said.err().isBlank() && said.out().isBlank()) {
            throw new AssertionError(said.err());
        }
        return said.json();
    }

    /** What a manifest says of the file: rows by where they ended, without the places that have none. */
    static Map<String, Long> rows(JsonNode manifest, String file) {
        var rows = new TreeMap<String, Long>();
        delivery(manifest, file).at("/rows").properties().forEach(each -> {
            if (each.getValue().asLong() != 0) {
                rows.put(each.getKey(), each.getValue().asLong());
            }
        });
        return rows;
    }

    static JsonNode delivery(JsonNode manifest, String file) {
        for (var feed : manifest.at("/feeds")) {
            for (var delivery : feed.at("/deliveries")) {
                if (delivery.at("/file").asText().equals(file)) {
                    return delivery;
                }
            }
        }
        throw new AssertionError("no delivery " + file);
    }

    Path returned(JsonNode manifest, String file) {
        return data().resolve(delivery(manifest, file).at("/returned").asText());
    }

    /** What is in force: reference and weekly pounds. */
    List<String> inForce() {
        var lines = new ArrayList<String>();
        for (var person : braid("people", "--valid-at", "2026-09-30").json()) {
            var record = braid("record", person.at("/id").asText(), "--format", "json", "--valid-at", "2026-09-30")
                    .json();
            for (var line : record.at("/lines")) {
                lines.add("%s %.2f"
                        .formatted(
                                line.at("/entitlement/key/reference").asText(),
                                line.at("/weekly/minor").asLong() / 100.0));
            }
        }
        return lines.stream().sorted().toList();
    }

    /** Opens a workbook, changes it and saves it, as a person does. */
    Path changed(Path workbook, String name, Consumer<XSSFWorkbook> change) {
        var file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static <T> T open(Path workbook, java.util.function.Function<XSSFWorkbook, T> look) {
        try (InputStream in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in)) {
            return look.apply(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet's rows as a person sees them, cells parted by bars. */
    static List<String> seen(XSSFWorkbook book, String sheet) {
        var shown = new DataFormatter(java.util.Locale.UK);
        var rows = new ArrayList<String>();
        for (var row : book.getSheet(sheet)) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }
}

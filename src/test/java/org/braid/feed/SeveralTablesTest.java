package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.TableShape.Control;
import org.braid.feed.TableShape.HiddenRows;
import org.braid.feed.TableShape.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several tables in one file, stacked on a sheet or on sheets of their own, and rows that refer to other tables' rows. */
class SeveralTablesTest {
    private static final Part PEOPLE = part("Person", Map.of(), "Person ID", "Surname");
    private static final Part AWARDS = part("Awards", Map.of("Person", "Person ID"), "Award", "Person ID", "Weekly");
    private static final Part PAYMENTS = part("Payments", Map.of("Awards", "Award"), "Award", "Paid");
    private static final ReadSpec STACKED = spec(List.of(), PEOPLE, AWARDS, PAYMENTS);

    @TempDir
    Path folder;

    @Test
    void readsStackedTablesAndGivesRowsWhatTheyReferTo() {
        var seen = csv("""
                Person Records
                Person ID,Surname
                1,Lovelace
                2,Byron

                Awards Records
                Award,Person ID,Weekly
                A1,2,10
                A2,1.0,20

                Payments Records
                Paid,Award
                5,A1
                """);

        // #table, #unresolved, Person ID, Surname, Award, Weekly, Paid
        assertThat(seen.texts())
                .containsExactly(
                        List.of("Person", "", "1", "Lovelace", "", "", ""),
                        List.of("Person", "", "2", "Byron", "", "", ""),
                        List.of("Awards", "", "2", "Byron", "A1", "10", ""),
                        List.of("Awards", "", "1.0", "Lovelace", "A2", "20", ""),
                        List.of("Payments", "", "2", "Byron", "A1", "10", "5"));
        assertThat(seen.numbers()).containsExactly(3L, 4L, 8L, 9L, 13L);
        assertThat(seen.notData).isEqualTo(2);
        var payment = seen.rows.get(4);
        assertThat(payment.place(3)).isEqualTo(SourceRef.line("in.csv", 4));
        assertThat(payment.cell(3, seen.tables.get(2))).isEqualTo("B4");
        assertThat(payment.cell(6, seen.tables.get(2))).isEqualTo("A");
    }

    @Test
    void findsARowThatOthersReferToBelowThem() {
        var seen = csv("Paid,Award\n5,A1\nAward,Person ID,Weekly\nA1,2,10\nPerson ID,Surname\n2,Byron\n");

        assertThat(seen.texts().get(0)).containsExactly("Payments", "", "2", "Byron", "A1", "10", "5");
    }

    @Test
    void saysWhatARowRefersToInVain() {
        var seen = csv("""
                Person ID,Surname
                2,Byron
                3,King
                3,Kong
                Award,Person ID,Weekly
                A1,7,10
                A3,3,10
                A4,,10
                Paid,Award
                5,A1
                6,A9
                """);

        assertThat(seen.texts().stream().skip(3).map(row -> row.get(1)))
                .containsExactly(
                        "no row of Person with Person ID '7'",
                        "several rows of Person with Person ID '3'",
                        "no row of Person with Person ID ''",
                        "no row of Person with Person ID '7'",
                        "no row of Awards with Award 'A9'");
    }

    @Test
    void givesEveryRowWhatTheOneRowOfAHeaderSays() {
        var spec = spec(
                List.of(),
                part("Header", Map.of(), "LA"),
                part("Person", Map.of("Header", TableShape.ONLY_ROW), "Person ID"));

        var seen = Seen.in(file("LA\n991\nPerson ID\nP1\nP2\n"), spec);

        assertThat(seen.texts()).contains(List.of("Person", "", "991", "P1"), List.of("Person", "", "991", "P2"));
    }

    @Test
    void saysWhichTableIsMissing() {
        var file = file("Person ID,Surname\n1,Lovelace\nAward,Person,Weekly\nA1,1,10\nPaid,Award\n5,A1\n");

        assertThat(Seen.refusal(file, STACKED))
                .isEqualTo(new Finding(FindingCode.MISSING_TABLE, SourceRef.line("in.csv", 3), "Awards", "Person ID"));
    }

    @Test
    void doesWithoutATableThatIsNotNeeded() {
        var payments = new Part("Payments", PAYMENTS.columns(), Map.of(), false);

        var seen = Seen.in(file("Person ID,Surname\n1,Lovelace\n"), spec(List.of(), PEOPLE, payments));

        assertThat(seen.rows).hasSize(1);
    }

    @Test
    void tellsTablesThatLookAlikeByTheirTitles() {
        var spec = spec(List.of(), part("Council", Map.of(), "ID", "Weekly"), part("NHS", Map.of(), "ID", "Weekly"));

        var seen = Seen.in(file("NHS money\nID,Weekly\nP1,1\nCouncil money\nID,Weekly\nP2,2\n"), spec);

        assertThat(seen.texts()).containsExactly(List.of("NHS", "", "P1", "1"), List.of("Council", "", "P2", "2"));
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() {
        var seen = csv(
                "Person ID,Surname\n1,\"Lovelace\n2,Byron\nAward,Person ID,Weekly\nA1,2,10\nA2,\"2,10\nPaid,Award\n5,A1\n");

        assertThat(seen.broken.stream().map(finding -> finding.place().row())).containsExactly(2L, 6L);
        assertThat(seen.numbers()).containsExactly(3L, 5L, 8L);
    }

    @Test
    void holdsBackTheUpperRowOfTheNextHeading() {
        var shape = shape(2, List.of(), HiddenRows.NOTED, PEOPLE, part("Awards", Map.of(), "Award", "Weekly NHS"));
        var spec = spec(List.of(), shape);

        var seen = Seen.in(
                file("Names,\nPerson ID,Surname\n1,Lovelace\n2,Byron\nThe money,Weekly\nAward,NHS\nA1,10\n"), spec);

        assertThat(seen.texts())
                .containsExactly(
                        List.of("Person", "", "1", "Lovelace", "", ""),
                        List.of("Person", "", "2", "Byron", "", ""),
                        List.of("Awards", "", "", "", "A1", "10"));
    }

    @Test
    void readsTablesOnSheetsOfTheirOwnAndNamesTheCellOfTheOtherSheet() {
        var file = workbook(book -> {
            Sheets.fill(
                    book.createSheet("Awards"),
                    List.of(List.of("Award", "Person ID", "Weekly"), List.of("A1", "2", "10")));
            Sheets.fill(
                    book.createSheet("The people"), List.of(List.of("Surname", "Person ID"), List.of("Byron", "2")));
        });

        var seen = Seen.in(file, spec(List.of(), PEOPLE, AWARDS));

        assertThat(seen.texts().get(0)).containsExactly("Awards", "", "2", "Byron", "A1", "10");
        var cell = seen.rows.get(0).cell(3, seen.tables.get(0));
        assertThat(cell).isEqualTo("'The people'!A2");
        assertThat(seen.rows.get(0).place().at(cell)).isEqualTo("in.xlsx, sheet 'The people', cell A2");
        assertThat(seen.rows.get(0).place().at("C")).isEqualTo("in.xlsx, sheet 'Awards', cell C2");
    }

    @Test
    void readsEverySheetThatIsNamedOrFitsThePattern() {
        var file = workbook(book -> {
            for (var month : List.of("April 2026", "May 2026", "Notes")) {
                Sheets.fill(book.createSheet(month), List.of(List.of("Person ID", "Surname"), List.of("1", month)));
            }
            book.createSheet("June 2026");
        });

        assertThat(surnames(file, "/ 2026$/")).containsExactly("April 2026", "May 2026");
        assertThat(surnames(file, "Notes", "april 2026")).containsExactly("April 2026", "Notes");
        assertThat(surnames(file)).containsExactly("April 2026");
        assertThat(Seen.refusal(file, plain("May 2026", "July")).value())
                .isEqualTo("no sheet 'July'; there are: April 2026, May 2026, Notes, June 2026");
    }

    @Test
    void refusesANamedSheetWithoutTheHeading() {
        var file = workbook(book -> {
            Sheets.fill(book.createSheet("A1"), List.of(List.of("Person ID", "Surname"), List.of("1", "x")));
            Sheets.fill(book.createSheet("A2"), List.of(List.of("Person", "Surname"), List.of("1", "y")));
        });

        assertThat(Seen.refusal(file, plain("/A/")))
                .isEqualTo(new Finding(
                        FindingCode.MISSING_COLUMN, new SourceRef("in.xlsx", "A2", 1, ""), "Person ID", "Person ID"));
    }

    @Test
    void passesOverHiddenSheetsUnlessTheyAreNamed() {
        var file = workbook(book -> {
            for (var name : List.of("Old", "New")) {
                Sheets.fill(book.createSheet(name), List.of(List.of("Person ID", "Surname"), List.of("1", name)));
            }
            book.setSheetHidden(0, true);
        });
        var hidden = new TableShape(1, List.of(), List.of(), List.of(), 9, HiddenRows.NOTED, true, Control.NONE);

        assertThat(surnames(file)).containsExactly("New");
        assertThat(surnames(file, "Old")).containsExactly("Old");
        assertThat(surnames(file, "/./")).containsExactly("New");
        assertThat(Seen.in(file, spec(List.of("/./"), PEOPLE.columns(), hidden)).rows)
                .hasSize(2);
        assertThat(surnames(withFixList(), "/./")).containsExactly("New");
    }

    @Test
    void readsHiddenRowsAndSaysSoUnlessTheMappingDecides() {
        var file = workbook(book -> {
            var sheet = Sheets.fill(
                    book.createSheet("A"),
                    List.of(List.of("Person ID", "Surname"), List.of("1", "a"), List.of("2", "b"), List.of("3", "c")));
            sheet.getRow(1).setZeroHeight(true);
            sheet.getRow(2).setZeroHeight(true);
        });

        var noted = Seen.in(file, hiding(HiddenRows.NOTED));
        var skipped = Seen.in(file, hiding(HiddenRows.SKIPPED));

        assertThat(noted.rows).hasSize(3);
        assertThat(noted.notes)
                .containsExactly(new Finding(FindingCode.HIDDEN_ROWS, new SourceRef("in.xlsx", "A", 2, ""), "", "2"));
        assertThat(Seen.in(file, hiding(HiddenRows.READ)).notes).isEmpty();
        assertThat(skipped.numbers()).containsExactly(4L);
        assertThat(skipped.notData).isEqualTo(2);
    }

    private Path withFixList() {
        return workbook(book -> {
            Sheets.fill(book.createSheet("New"), List.of(List.of("Person ID", "Surname"), List.of("1", "New")));
            Sheets.fill(book.createSheet("Fix list"), List.of(List.of("What to correct")));
        });
    }

    @Test
    void oneHeadingMayMeanAnotherColumnInEachTable() {
        var people = new Part("Person", List.of(called("Person ID", "ID"), called("Surname", "Name")), Map.of(), true);
        var awards = new Part(
                "Awards",
                List.of(called("Award", "ID"), called("Person ID", "Client")),
                Map.of("Person", "Person ID"),
                true);

        var seen = Seen.in(file("ID,Name\n1,Lovelace\n2,Byron\n\nID,Client\n1,2\n"), spec(List.of(), people, awards));

        // #table, #unresolved, Person ID, Surname, Award
        assertThat(seen.texts())
                .containsExactly(
                        List.of("Person", "", "1", "Lovelace", ""),
                        List.of("Person", "", "2", "Byron", ""),
                        List.of("Awards", "", "2", "Byron", "1"));
    }

    private static Column called(String name, String heading) {
        return new Column(name, List.of(), true, heading);
    }

    private static ReadSpec hiding(HiddenRows hidden) {
        return spec(
                List.of(),
                PEOPLE.columns(),
                new TableShape(1, List.of(), List.of(), List.of(), 9, hidden, false, Control.NONE));
    }

    private List<String> surnames(Path file, String... sheets) {
        return Seen.in(file, plain(sheets)).texts().stream()
                .map(row -> row.get(1))
                .toList();
    }

    private static ReadSpec plain(String... sheets) {
        return spec(List.of(sheets), PEOPLE.columns(), TableShape.PLAIN);
    }

    private Path workbook(java.util.function.Consumer<XSSFWorkbook> fill) {
        return Sheets.workbook(folder.resolve("in.xlsx"), fill);
    }

    private Seen csv(String text) {
        return Seen.in(file(text), STACKED);
    }

    private Path file(String text) {
        return Seen.write(folder.resolve("in.csv"), text);
    }

    private static Part part(String name, Map<String, String> with, String... required) {
        return new Part(
                name,
                Arrays.stream(required)
                        .map(column -> new Column(column, List.of(), true))
                        .toList(),
                with,
                true);
    }

    private static ReadSpec spec(List<String> sheets, Part... parts) {
        return spec(sheets, shape(1, List.of(), HiddenRows.NOTED, parts));
    }

    private static TableShape shape(int headingRows, List<String> endsAt, HiddenRows hidden, Part... parts) {
        return new TableShape(headingRows, List.of(parts), List.of(), endsAt, 9_999, hidden, false, Control.NONE);
    }

    private static ReadSpec spec(List<String> sheets, TableShape shape) {
        var columns = Stream.concat(
                        Stream.of("#table", "#unresolved"),
                        shape.parts().stream()
                                .flatMap(part -> part.columns().stream())
                                .map(Column::name))
                .distinct()
                .map(name -> new Column(name, List.of(), false))
                .toList();
        return spec(sheets, columns, shape);
    }

    private static ReadSpec spec(List<String> sheets, List<Column> columns, TableShape shape) {
        return new ReadSpec.Table(Set.of(Format.CSV, Format.XLSX), columns, "", sheets, Map.of(), shape, "");
    }
}

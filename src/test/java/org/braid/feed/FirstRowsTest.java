package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first rows of a table as they stand, whatever it comes in. */
class FirstRowsTest {
    @TempDir
    private Path folder;

    private List<Grid> of(byte[] bytes, Limits limits, int most) {
        return FirstRows.of(Seen.write(folder.resolve("list"), bytes), "list", Precautions.of(limits), most, "");
    }

    private List<Grid> of(String csv) {
        return of(csv.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, 100);
    }

    private void refuses(FindingCode code, byte[] bytes, Limits limits) {
        assertThatThrownBy(() -> of(bytes, limits, 100))
                .asInstanceOf(InstanceOfAssertFactories.type(SetAside.class))
                .extracting(aside -> aside.finding().code())
                .isEqualTo(code);
    }

    private static Grid.Line line(long number, String... cells) {
        return new Grid.Line(number, List.of(cells));
    }

    @Test
    void csvIsCutAtTheCharacterThatMostLinesHaveEquallyOften() {
        assertThat(of("List of May\n\nName;Amount\n\"Roe, A\";1.204,50\n\"Doe, B\";900,00\n"))
                .containsExactly(new Grid(
                        "",
                        List.of(
                                line(1, "List of May"),
                                line(3, "Name", "Amount"),
                                line(4, "Roe, A", "1.204,50"),
                                line(5, "Doe, B", "900,00")),
                        true));
    }

    @Test
    void lineWithAnUnmatchedQuotationMarkIsPassedOver() {
        assertThat(of("Ref,Amount\n1,\"2\n3,4\n").get(0).lines()).contains(line(1, "Ref", "Amount"), line(3, "3", "4"));
    }

    @Test
    void eachSheetThatAPersonSeesIsThere() {
        var book = Workbooks.xlsx(workbook -> {
            Sheets.fill(workbook.createSheet("One"), List.of(List.of("Ref", "Amount"), List.of("A1", "12.5")));
            Sheets.fill(workbook.createSheet("Two"), List.of(List.of("Note")));
            Sheets.fill(workbook.createSheet("Hidden"), List.of(List.of("Secret")));
            workbook.setSheetHidden(2, true);
        });

        assertThat(of(Workbooks.zipOf(Map.of("list.xlsx", book)), Limits.DEFAULT, 100))
                .containsExactly(
                        new Grid("One", List.of(line(1, "Ref", "Amount"), line(2, "A1", "12.5")), true),
                        new Grid("Two", List.of(line(1, "Note")), true));
    }

    @Test
    void olderWorkbooksAreReadAlike() {
        var book = Workbooks.xls(
                workbook -> Sheets.fill(workbook.createSheet("One"), List.of(List.of("Ref"), List.of("A1"))));

        assertThat(of(book, Limits.DEFAULT, 100))
                .containsExactly(new Grid("One", List.of(line(1, "Ref"), line(2, "A1")), true));
    }

    @Test
    void noMoreRowsAreLookedAtThanAsked() {
        var grid = of("Ref,Amount\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, 2)
                .get(0);

        assertThat(grid.lines()).hasSize(2);
        assertThat(grid.whole()).isFalse();
    }

    @Test
    void longTextIsCut() {
        assertThat(of("Ref,Note\n1," + "x".repeat(1_000) + "\n")
                        .get(0)
                        .lines()
                        .get(1)
                        .text(1))
                .hasSize(300);
        assertThat(of("Ref,Note\n1,2\n").get(0).lines().get(1).text(9)).isEmpty();
    }

    @Test
    void limitsHoldAndOtherFilesAreRefused() {
        var few = Limits.DEFAULT.with(Limit.COLUMNS, 2);
        var wide = Workbooks.xlsx(book -> Sheets.fill(book.createSheet("One"), List.of(List.of("A", "B", "C"))));

        refuses(FindingCode.TOO_LARGE, "A,B,C\n1,2,3\n".getBytes(StandardCharsets.UTF_8), few);
        refuses(FindingCode.TOO_LARGE, wide, few);
        refuses(FindingCode.EMPTY_FILE, new byte[0], Limits.DEFAULT);
        refuses(FindingCode.WRONG_FORMAT, "<All/>".getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
        refuses(FindingCode.UNREADABLE, java.util.Arrays.copyOf(wide, wide.length / 2), Limits.DEFAULT);
    }
}

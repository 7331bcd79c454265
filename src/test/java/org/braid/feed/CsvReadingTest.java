package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReadingTest {
    private static final ReadSpec AWARDS = spec("utf-8", Map.of());

    @TempDir
    Path folder;

    @Test
    void handsOnMappedColumnsInTheMappingsOrderWithTheirLetters() {
        var seen = read("Weekly,Notes,Person ID\n12.50,n,P1\n13,m,P2\n");

        assertThat(seen.cells).containsExactly("C", "A", "Area");
        assertThat(seen.rows)
                .containsExactly(
                        new SourceRow(SourceRef.line("in.csv", 2), List.of("P1", "12.50", "")),
                        new SourceRow(SourceRef.line("in.csv", 3), List.of("P2", "13", "")));
    }

    @Test
    void findsEveryUsualDelimiter() {
        for (var delimiter : List.of(",", ";", "\t", "|")) {
            var seen = read("Person ID%1$sWeekly%1$sx\nP1%1$s1,5%1$s\n"
                    .formatted(delimiter)
                    .replace("1,5", delimiter.equals(",") ? "\"1,5\"" : "1,5"));

            assertThat(seen.texts()).containsExactly(List.of("P1", "1,5", ""));
        }
    }

    @Test
    void knowsHeadingsWhateverTheirCaseSpacePunctuationOrAlias() {
        var seen = read("\"PERSON\n  id:\",*Weekly (£)*\nP1,1\n");

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", ""));
        assertThat(seen.numbers()).containsExactly(3L);
    }

    @Test
    void prefersTheExactHeadingToOneThatDiffersInPunctuation() {
        var seen = read("Weekly?,Person ID,Weekly\nyes,P1,1\n");

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", ""));
    }

    @Test
    void findsTheHeadingBelowTitlesAndCountsLinesAsAPersonDoes() {
        var seen = read("sep=,\nAwards 2025,,\n\n\"Made, with care\",,\nPerson ID,Weekly\nP1,1\n\nP2,2\n");

        assertThat(seen.numbers()).containsExactly(6L, 8L);
        assertThat(seen.notData).isZero();
    }

    @Test
    void readsQuotedLineBreaksCommasAndQuotes() {
        var seen = read("Person ID,Area,Weekly\r\nP1,\"Flat 2\r\n\"\"The Elms\"\", Leeds\",1\r\nP2,x,2\r\n");

        assertThat(seen.texts())
                .containsExactly(List.of("P1", "1", "Flat 2\r\n\"The Elms\", Leeds"), List.of("P2", "2", "x"));
        assertThat(seen.numbers()).containsExactly(2L, 4L);
    }

    @Test
    void reportsRaggedLinesAndKeepsTheOthers() {
        var seen = read("Person ID,Weekly,Area\nP1,1\nP2,2,x,y\nP3,3,z,,\nP4,4,w\n");

        assertThat(seen.broken)
                .containsExactly(broken(2, "expected 3 fields, found 2"), broken(3, "expected 3 fields, found 4"));
        assertThat(seen.numbers()).containsExactly(4L, 5L);
    }

    @Test
    void ignoresBlankFieldsBehindTheHeading() {
        var seen = read("Person ID,Weekly,,,\nP1,1\nP2,2,,,\n");

        assertThat(seen.numbers()).containsExactly(2L, 3L);
        assertThat(seen.broken).isEmpty();
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() {
        var seen = read("Person ID,Weekly,Area\nP1,1,a\nP2,2,\"b\nP3,3,c\nP4,4,d\n");

        assertThat(seen.broken).containsExactly(broken(3, "the quotation marks do not match"));
        assertThat(seen.texts())
                .containsExactly(List.of("P1", "1", "a"), List.of("P3", "3", "c"), List.of("P4", "4", "d"));
        assertThat(seen.numbers()).containsExactly(2L, 4L, 5L);
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsClosedByALaterLine() {
        var seen = read("Person ID,Weekly,Area\nP2,2,\"b\nP3,3,\"c\"\nP4,4,d\nP5,\"5\",\"e\nP6,6,f\",g\nP7,7,h\n");

        assertThat(seen.broken.stream().map(finding -> finding.place().row())).containsExactly(2L, 5L, 6L);
        assertThat(seen.numbers()).containsExactly(3L, 4L, 7L);
    }

    @Test
    void doesNotLetAnOpenQuoteSwallowALargeFile() throws IOException {
        var file = folder.resolve("in.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Person ID,Weekly,Area\r\nP0,1,\"open\r\n");
            writeRows(out, 100_000, "P%d,1.00,x\r\n");
        }

        var seen = Seen.in(file, AWARDS);

        assertThat(seen.broken).containsExactly(broken(2, "the quotation marks do not match"));
        assertThat(seen.rows).hasSize(100_000);
        assertThat(seen.numbers().get(99_999)).isEqualTo(100_002);
    }

    @Test
    void passesOverALineThatIsTooLongToHold() throws IOException {
        var file = folder.resolve("in.csv");
        var small = Limits.DEFAULT.with(Limit.CELL_LENGTH, 1_000).with(Limit.LINE_LENGTH, 100_000);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Person ID,Weekly,Area\nP0,1,");
            writeRows(out, 100_000, "%d,");
            out.write("\nP1,1,x\n");
        }

        var seen = Seen.in(file, AWARDS, small);

        assertThat(seen.broken).containsExactly(broken(2, "longer than 100000 characters"));
        assertThat(seen.numbers()).containsExactly(3L);
    }

    @Test
    void setsAFileOfUnmatchedQuotesAside() throws IOException {
        var file = folder.resolve("in.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Person ID,Weekly,Area\n");
            writeRows(out, 20_000, "P%d,1,\"A\" B\n");
        }

        assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void reportsAValueThatIsLongerThanAnyCell() {
        var seen = read("Person ID,Weekly,Area\nP1,1," + "x".repeat(40_000) + "\nP2,2,y\n");

        assertThat(seen.broken)
                .containsExactly(new Finding(
                        FindingCode.TOO_LARGE, SourceRef.line("in.csv", 2), "Area", "40000 characters, at most 32767"));
        assertThat(seen.numbers()).containsExactly(3L);
    }

    @Test
    void countsTotalsAndNotesAsNotData() {
        var spec = spec("utf-8", Map.of("Person ID", "total", "Kind", "subtotal"));
        var file = Seen.write(
                folder.resolve("in.csv"),
                "Kind,Notes,Person ID,Weekly\na,,P1,1\nSubTotal x,,P2,1\n,,TOTALS:,2\n,a note,,\n,,,\n");

        var seen = Seen.in(file, spec);

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", ""));
        assertThat(seen.notData).isEqualTo(3);
    }

    @Test
    void honoursByteOrderMarks() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var file = Seen.write(
                    folder.resolve("in.csv"), "\uFEFF  \nPerson ID,Weekly,Area\nP1,1,Zoë €\n".getBytes(charset));

            var seen = Seen.in(file, spec("windows-1252", Map.of()));

            assertThat(RowReader.sniff(file)).contains(Format.CSV);
            assertThat(seen.texts()).containsExactly(List.of("P1", "1", "Zoë €"));
        }
    }

    @Test
    void readsWindows1252WhereUtf8WasSaidButIsNot() {
        var file = Seen.write(
                folder.resolve("in.csv"),
                "Person ID,Weekly,Area\nP1,£1,Zoë €\n".getBytes(Charset.forName("windows-1252")));

        assertThat(Seen.in(file, AWARDS).texts()).containsExactly(List.of("P1", "£1", "Zoë €"));
    }

    @Test
    void readsOnWhereNoCharacterSetExplainsAByte() {
        var file = Seen.write(
                folder.resolve("in.csv"),
                "Person ID,Weekly,Area\nP1,1,a\u0081\u00FFb\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Seen.in(file, AWARDS).texts()).containsExactly(List.of("P1", "1", "a\uFFFDÿb"));
    }

    @Test
    void namesEveryMissingColumn() {
        var file = Seen.write(folder.resolve("in.csv"), "Title\nPerson,Area\nP1,x\n");

        assertThat(Seen.refusal(file, AWARDS))
                .isEqualTo(new Finding(
                        FindingCode.MISSING_COLUMN, SourceRef.line("in.csv", 2), "Person ID", "Person ID, Weekly"));
    }

    @Test
    void seeksTheHeadingNoFurtherThanLine50() {
        var file = Seen.write(folder.resolve("in.csv"), "\n".repeat(50) + "Person ID,Weekly\n");

        assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.EMPTY_FILE);
    }

    @Test
    void setsFilesWithoutContentAside() {
        for (var text : List.of("", "  \r\n\t\n", "\uFEFF\n")) {
            var file = Seen.write(folder.resolve("in.csv"), text);

            assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.EMPTY_FILE);
        }
    }

    @Test
    void takesAHeadingWithoutRowsAsNoRows() {
        var seen = read("Person ID,Weekly");

        assertThat(seen.cells).containsExactly("A", "B", "Area");
        assertThat(seen.rows).isEmpty();
    }

    @Test
    void holdsFilesToTheLimits() {
        var file = Seen.write(folder.resolve("in.csv"), "Person ID,Weekly,a,b\nP1,1,,\nP2,1,,\nP3,1,,\n");

        assertThat(Seen.refusal(file, AWARDS, Limits.DEFAULT.with(Limit.BYTES, 10))
                        .value())
                .isEqualTo("more than 10 bytes");
        assertThat(Seen.refusal(file, AWARDS, Limits.DEFAULT.with(Limit.ROWS, 2))
                        .value())
                .isEqualTo("more than 2 rows");
        assertThat(Seen.refusal(file, AWARDS, Limits.DEFAULT.with(Limit.COLUMNS, 3))
                        .value())
                .isEqualTo("more than 3 columns");
    }

    @Test
    void streamsALargeFileInBatches() throws IOException {
        var file = folder.resolve("in.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Person ID,Notes,Weekly\n");
            writeRows(out, 200_000, "P%d,\"a note, with comma\",12.50\n");
        }

        var seen = Seen.in(file, AWARDS);

        assertThat(seen.rows).hasSize(200_000);
        assertThat(seen.largestBatch).isEqualTo(1_000);
        assertThat(seen.rows.get(199_999))
                .isEqualTo(new SourceRow(SourceRef.line("in.csv", 200_001), List.of("P199999", "12.50", "")));
    }

    private Seen read(String text) {
        return Seen.in(Seen.write(folder.resolve("in.csv"), text), AWARDS);
    }

    private static ReadSpec spec(String charset, Map<String, String> totals) {
        var columns = List.of(
                new Column("Person ID", List.of("Person number"), true),
                new Column("Weekly", List.of("Weekly (£)"), true),
                new Column("Area", List.of(), false));
        return new ReadSpec.Table(Set.of(Format.CSV), columns, charset, "", totals);
    }

    private static Finding broken(long line, String value) {
        return new Finding(FindingCode.BROKEN_LINE, SourceRef.line("in.csv", line), "", value);
    }

    private static void writeRows(BufferedWriter out, int number, String row) throws IOException {
        for (int next = 0; next < number; next++) {
            out.write(row.formatted(next));
        }
    }
}

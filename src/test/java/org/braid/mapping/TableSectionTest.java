package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.TableShape;
import org.braid.feed.TableShape.Control;
import org.braid.feed.TableShape.HiddenRows;
import org.braid.feed.TableShape.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mapping says of its tables. */
class TableSectionTest {
    @TempDir
    private Path root;

    @Test
    void aPlainTableIsOneHeadingWithItsRowsBelow() {
        var read = read("{ format: csv, required: [A], sheet: \"\" }");

        assertThat(read)
                .isEqualTo(new ReadSpec.Table(Set.of(Format.CSV), List.of(column("A", true)), "utf-8", "", Map.of()));
    }

    @Test
    void everyKeyIsTaken() {
        var read = read("""
                { format: xlsx, required: [A], optional: [B], sheet: [One, "/Two/"], headingRows: 2, same: [A, B],
                  merged: [B], endsAt: End, blankRows: 3, hiddenRows: read, hiddenSheets: true, totals: { A: Total },
                  control: { sum: [A, B], count: A, must: true } }""");

        assertThat(read)
                .isEqualTo(new ReadSpec.Table(
                        Set.of(Format.XLSX),
                        List.of(column("A", true), column("B", false)),
                        "utf-8",
                        List.of("One", "/Two/"),
                        Map.of("A", "Total"),
                        new TableShape(
                                2,
                                List.of(),
                                List.of(List.of("A", "B")),
                                List.of("End"),
                                3,
                                HiddenRows.READ,
                                true,
                                new Control(List.of("A", "B"), "A", true),
                                List.of("B")),
                        ""));
    }

    @Test
    void severalTablesShareTheirColumns() {
        var read = (ReadSpec.Table) read("""
                { format: xlsx, hiddenRows: skip, same: [[A], [B, C]], tables: {
                  P: { required: [A, B] }, Q: { required: [C, A], with: { P: A }, needed: false },
                  R: { required: [D], with: { P: "#one", Q: "#one" } } } }""");

        assertThat(read.columns())
                .extracting(Column::name)
                .containsExactly("#table", "#unresolved", "A", "B", "C", "D");
        assertThat(read.shape().same()).containsExactly(List.of("A"), List.of("B", "C"));
        assertThat(read.shape().hiddenRows()).isEqualTo(HiddenRows.SKIPPED);
        assertThat(read.parts())
                .containsExactly(
                        new Part("P", List.of(column("A", true), column("B", true)), Map.of(), true),
                        new Part("Q", List.of(column("C", true), column("A", true)), Map.of("P", "A"), false),
                        new Part("R", List.of(column("D", true)), Map.of("P", "#one", "Q", "#one"), true));
    }

    @Test
    void aTableCallsAColumnInItsOwnWay() {
        var read = (ReadSpec.Table) read("""
                { format: xlsx, password: list, tables: {
                  P: { required: [A], aliases: { A: [a] } }, Q: { required: [B, A], headings: { A: [C, D] } } } }""");

        assertThat(read.columns()).extracting(Column::name).containsExactly("#table", "#unresolved", "A", "B");
        assertThat(read.parts().get(0).columns()).containsExactly(new Column("A", List.of("a"), true));
        assertThat(read.parts().get(1).columns())
                .containsExactly(column("B", true), new Column("A", List.of("D"), true, "C"));
        assertThat(read.password()).isEqualTo("list");
    }

    private ReadSpec read(String read) {
        return new Drafts(root)
                .mapping("feed: test\nsemantics: upsert\nread:\n  %s\nrows: [{ name: any, gives: nothing }]\n"
                        .formatted(read))
                .read();
    }

    private static Column column(String name, boolean required) {
        return new Column(name, List.of(), required);
    }
}

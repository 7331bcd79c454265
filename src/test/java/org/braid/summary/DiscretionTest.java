package org.braid.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody can be recognised by a figure about few people. */
class DiscretionTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("area", "Area"),
            Column.people("people", "people"),
            Column.people("helped", "helped"),
            Column.percent("share", "%"));

    @Test
    void aRowAboutFewPeopleKeepsItsNameAndShowsNoFigure() {
        assertThat(shown(Row.of("", 4, "North", 4L, 0L, 0))).containsExactly("[North, FEW, FEW, FEW]");
    }

    @Test
    void nobodyIsNobodyAndIsSaid() {
        assertThat(shown(Row.of("", 0, "North", 0L, 0L, null))).containsExactly("[North, 0, 0, null]");
    }

    @Test
    void aSmallNumberWithinARowTakesTheOthersAndThePercentageWithIt() {
        assertThat(shown(Row.of("", 50, "North", 50L, 3L, 6))).containsExactly("[North, 50, FEW, FEW]");
    }

    @Test
    void oneRowThatTheTotalWouldGiveAwayTakesTheNextSmallestWithIt() {
        assertThat(shown(
                        Row.of("all", 60, "All", 60L, 0L, 0),
                        Row.of("parts", 3, "North", 3L, 0L, 0),
                        Row.of("parts", 7, "South", 7L, 0L, 0),
                        Row.of("parts", 50, "West", 50L, 0L, 0)))
                .containsExactly(
                        "[All, 60, 0, 0]", "[North, FEW, FEW, FEW]", "[South, FEW, FEW, FEW]", "[West, 50, 0, 0]");
    }

    @Test
    void twoHiddenRowsHideEachOther() {
        assertThat(shown(
                        Row.of("parts", 3, "North", 3L, 0L, 0),
                        Row.of("parts", 2, "South", 2L, 0L, 0),
                        Row.of("parts", 5, "West", 5L, 0L, 0)))
                .containsExactly("[North, FEW, FEW, FEW]", "[South, FEW, FEW, FEW]", "[West, 5, 0, 0]");
    }

    private static List<String> shown(Row... rows) {
        var section = new Section("test", "Test", "", COLUMNS, List.of(rows));
        return Discretion.USUAL.apply(section).rows().stream()
                .map(row -> row.cells().toString())
                .toList();
    }
}

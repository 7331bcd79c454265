package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.braid.report.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsColumnsAndGoesOnBelowWhereACellIsTooLong() {
        var table = new TextTable(Column.right("No", 3), Column.left("Funder", 10), Column.right("a week", 8));

        table.row("1", "North and South Council", "£5.00").below(1, "for as long as it takes to say so");

        assertThat(table.lines())
                .containsExactly(
                        " No  Funder        a week",
                        "  1  North and      £5.00",
                        "     South",
                        "     Council",
                        "     for as long as it",
                        "     takes to say so");
    }

    @Test
    void breaksAWordThatIsLongerThanItsColumn() {
        var table = new TextTable(Column.left("", 4), Column.left("", 3)).row("abcdefghij", "x");

        assertThat(table.lines()).containsExactly("abcd  x", "efgh", "ij");
    }

    @Test
    void refusesARowWithAnotherNumberOfCells() {
        var table = new TextTable(Column.left("", 4));

        assertThatThrownBy(() -> table.row("a", "b")).hasMessage("2 cells for 1 columns");
    }
}

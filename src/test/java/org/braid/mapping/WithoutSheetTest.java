package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.junit.jupiter.api.Test;

/** The list that Braid wrote into a workbook is nobody's data, whatever a reader makes of it. */
class WithoutSheetTest {
    private final List<String> heard = new ArrayList<>();

    private final Rows listening = new Rows() {
        @Override
        public void columns(Columns columns) {
            heard.add("columns");
        }

        @Override
        public void rows(List<SourceRow> batch) {
            batch.forEach(row -> heard.add("row " + row.place().sheet()));
        }

        @Override
        public void broken(Finding finding) {
            heard.add("broken " + finding.place().sheet());
        }

        @Override
        public void notData(long number) {
            heard.add("not data " + number);
        }

        @Override
        public void total(SourceRow row) {
            heard.add("total " + row.place().sheet());
        }

        @Override
        public void note(Finding finding) {
            heard.add("note " + finding.place().sheet());
        }
    };

    private static SourceRow row(String sheet) {
        return new SourceRow(new SourceRef("book.xlsx", sheet, 2, ""), List.of("1"));
    }

    private static Finding finding(String sheet) {
        return new Finding(FindingCode.BROKEN_LINE, new SourceRef("book.xlsx", sheet, 2, ""), "", "");
    }

    private static void say(Rows rows) {
        rows.columns(new Columns(List.of("A"), List.of("A")));
        rows.rows(List.of(row("Awards"), row("Fix list")));
        for (var sheet : List.of("Awards", "Fix list")) {
            rows.broken(finding(sheet));
            rows.total(row(sheet));
            rows.note(finding(sheet));
        }
        rows.notData(3);
    }

    @Test
    void onlyTheOtherSheetsAreHeard() {
        say(WithoutSheet.of("Fix list", listening));

        assertThat(heard)
                .containsExactly("columns", "row Awards", "broken Awards", "total Awards", "note Awards", "not data 3");
    }

    @Test
    void withoutAListAllIsHeard() {
        assertThat(WithoutSheet.of("", listening)).isSameAs(listening);
    }

    @Test
    void controlTotalsHandOnWhatIsToBeKnown() {
        var drafts = new ReadSpec.Table(
                Set.of(ReadSpec.Format.CSV), List.of(new ReadSpec.Column("A", List.of(), true)), "utf-8", "", Map.of());
        var texts = new ColumnTexts(Texts.OF_MAPPING, Map.of());

        ControlTotals.over(drafts, "a.csv", texts, listening).note(finding("Awards"));

        assertThat(heard).containsExactly("note Awards");
    }
}

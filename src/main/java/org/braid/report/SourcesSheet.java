package org.braid.report;

import org.braid.entitlement.Entitlement;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.report.SheetTable.Column;

/** Every value used, in the source's own words, with the place it was read from and the line that read it. */
final class SourcesSheet {
    private SourcesSheet() {}

    static void write(BudgetRecord record, SheetTable table) {
        table.headings(
                new Column("Line", 6),
                new Column("Counted", 9),
                new Column("Feed", 16),
                new Column("Said by", 30),
                new Column("File", 30),
                new Column("Sheet", 16),
                new Column("Row", 8),
                new Column("Place", 44),
                new Column("Heading", 28),
                new Column("Source's words", 34),
                new Column("Became", 16),
                new Column("Mapping", 44),
                new Column("Delivery (SHA-256)", 66));
        record.lines().forEach(line -> add(line, table));
        Uncounted.of(record).stream()
                .filter(each -> each.line().isEmpty())
                .forEach(each -> add(null, "no", each.report().entitlement(), table));
        table.close("Sources");
    }

    private static void add(BudgetLine line, SheetTable table) {
        add(line.number(), "yes", line.entitlement(), table);
        line.corroboratedBy().forEach(report -> add(line.number(), "no", report.entitlement(), table));
    }

    private static void add(
            @org.jspecify.annotations.Nullable Integer line,
            String counted,
            Entitlement entitlement,
            SheetTable table) {
        var provenance = entitlement.provenance();
        var place = provenance.place();
        for (var word : entitlement.words()) {
            table.row(
                    line,
                    counted,
                    entitlement.key().feed(),
                    entitlement.reportedBy(),
                    place.file(),
                    place.sheet(),
                    Math.toIntExact(place.row()),
                    MappingLine.place(provenance, word),
                    word.column(),
                    word.text(),
                    word.field(),
                    MappingLine.of(provenance, word),
                    provenance.delivery());
        }
    }
}

package org.braid.proposal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.braid.feed.TableShape;

/** Writes the examples of a proposed mapping: about a person who does not exist, in the shape of the sheet's rows. */
final class ExampleText {
    private final Plan plan;
    private final Lines lines;

    private ExampleText(Plan plan, Lines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    /** Nothing where the rows make no claim. */
    static void write(Plan plan, Lines lines) {
        var text = new ExampleText(plan, lines);
        var tables = plan.tables().stream()
                .filter(table -> table.claim().filter(Draft::hasMoney).isPresent())
                .toList();
        if (!tables.isEmpty()) {
            var first = tables.get(0);
            text.first(first, first.claim().orElseThrow());
            tables.stream()
                    .skip(1)
                    .forEach(table -> text.more(table, table.claim().orElseThrow()));
        }
    }

    private void first(PlannedTable table, Draft draft) {
        lines.blank().line("exampleRow:");
        row(table, draft).forEach((name, cell) -> cell("  ", name, cell));
        lines.line("examples:")
                .line("  - name: a row as they come")
                .line("    gives: " + Lines.map(ExampleRow.gives(draft)))
                .line("  - name: an amount in words");
        var amount = draft.money().amount().orElseThrow().column().name();
        var finds = draft.money().frequency().startsWith("{ from") ? "INVALID_AMOUNT, MISSING_VALUE" : "INVALID_AMOUNT";
        lines.line("    row: { %s: to be agreed }".formatted(Lines.quoted(amount)))
                .line("    finds: [%s]".formatted(finds));
        draft.only(ColumnMeaning.FROM)
                .ifPresent(column -> lines.line("  - name: no first day")
                        .line("    row: { %s: \"\" }".formatted(Lines.quoted(column.name())))
                        .line("    finds: [MISSING_VALUE]"));
    }

    private void more(PlannedTable table, Draft draft) {
        lines.line("  - name: " + Lines.quoted("a row of " + table.name())).line("    row:");
        row(table, draft).forEach((name, cell) -> cell("      ", name, cell));
        lines.line("    gives: " + Lines.map(ExampleRow.gives(draft)));
    }

    private Map<String, String> row(PlannedTable table, Draft draft) {
        var row = new LinkedHashMap<String, String>();
        if (plan.hasSeveral()) {
            row.put(TableShape.TABLE, table.name());
        }
        row.putAll(ExampleRow.of(draft));
        return row;
    }

    private void cell(String indent, String name, String cell) {
        lines.line("%s%s: \"%s\"".formatted(indent, Lines.quoted(name), Lines.escaped(cell)));
    }
}

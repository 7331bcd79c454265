package org.braid.proposal;

/** Writes the examples of a proposed mapping: about a person who does not exist, in the shape of the sheet's rows. */
final class ExampleText {
    private ExampleText() {}

    /** Nothing where the rows make no claim. */
    static void write(Draft draft, Lines lines) {
        if (!draft.hasMoney()) {
            return;
        }
        lines.blank().line("exampleRow:");
        ExampleRow.of(draft)
                .forEach((name, cell) -> lines.line("  %s: \"%s\"".formatted(Lines.quoted(name), Lines.escaped(cell))));
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
}

package org.braid.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.feed.TableShape;

/** Writes what the rows of a proposed mapping give. */
final class RowsText {
    private final Plan plan;
    private final String feed;
    private final Lines lines;

    private RowsText(Plan plan, String feed, Lines lines) {
        this.plan = plan;
        this.feed = feed;
        this.lines = lines;
    }

    static void write(Plan plan, String feed, Lines lines) {
        var text = new RowsText(plan, feed, lines);
        text.common();
        lines.blank().line("rows:");
        plan.tables().forEach(text::table);
    }

    /** Of one table; of several, each says its own. */
    private void common() {
        if (plan.hasSeveral() || !plan.main().hasMoney()) {
            return;
        }
        lines.blank().line("common:");
        identifiers(plan.main(), "  ");
        lines.line("  fields:");
        about(plan.tables().get(0), plan.main(), "    ");
    }

    private void identifiers(Draft draft, String indent) {
        var identifiers = draft.identifiers(feed);
        if (!identifiers.isEmpty()) {
            lines.line(indent + "identifiers:");
            identifiers.forEach(each -> lines.line(indent + "  - " + each));
        }
    }

    /** Whose it is, and how it is told from all others. */
    private void about(PlannedTable table, Draft draft, String indent) {
        lines.line(indent + "authority: " + feed);
        reference(draft, indent);
        if (plan.claims().stream().filter(Draft::hasMoney).count() > 1) {
            lines.line(indent + "part: " + Lines.quoted(table.name()));
        }
        draft.personFields().forEach((field, rule) -> lines.line(indent + "%s: %s".formatted(field, rule)));
    }

    private void reference(Draft draft, String indent) {
        var reference = draft.reference();
        if (!reference.isUnique()) {
            lines.line(indent + "# Two rows are alike in it: say what else tells them apart, or the second waits.");
        }
        var names = reference.columns().stream().map(Column::name).toList();
        var columns = names.size() == 1 ? "column: " + Lines.quoted(names.get(0)) : "columns: " + Lines.list(names);
        lines.line(indent
                + "reference: { %s%s, required: true }"
                        .formatted(columns, reference.isNumber() ? ", number: true" : ""));
    }

    private void table(PlannedTable table) {
        var draft = table.claim().filter(Draft::hasMoney).orElse(null);
        if (draft == null) {
            nothing(table);
            return;
        }
        withoutAmount(table, draft);
        ownMoney(table, draft);
        kind(table, draft, "payment", Map.of(), draft.moneyFields());
    }

    private void nothing(PlannedTable table) {
        lines.line("  # " + why(table)).line("  - name: " + name(table, "row"));
        when(table, Map.of());
        lines.line("    gives: nothing");
    }

    private String why(PlannedTable table) {
        if (table.claim().isPresent()) {
            return "No column could be an amount of money: say what a row gives.";
        }
        return plan.tables().stream().anyMatch(table::isNamedBy)
                ? "Its rows are read together with those that name them."
                : "It does not say how much is whose; it is known only so that its rows are not taken for another's.";
    }

    private String name(PlannedTable table, String kind) {
        return plan.hasSeveral() ? Lines.quoted("%s (%s)".formatted(kind, table.name())) : kind;
    }

    private void when(PlannedTable table, Map<String, String> conditions) {
        var when = new LinkedHashMap<String, String>();
        if (plan.hasSeveral()) {
            when.put(TableShape.TABLE, Lines.quoted(table.name()));
        }
        when.putAll(conditions);
        if (!when.isEmpty()) {
            var all = when.entrySet().stream()
                    .map(each -> Lines.quoted(each.getKey()) + ": " + each.getValue())
                    .toList();
            lines.line("    when: { " + String.join(", ", all) + " }");
        }
    }

    private void kind(
            PlannedTable table, Draft draft, String kind, Map<String, String> conditions, Map<String, String> fields) {
        lines.line("  - name: " + name(table, kind));
        when(table, conditions);
        lines.line("    gives: entitlement");
        if (plan.hasSeveral()) {
            identifiers(draft, "    ");
        }
        lines.line("    fields:");
        if (plan.hasSeveral()) {
            about(table, draft, "      ");
        }
        fields.forEach((field, rule) -> field(draft, field, rule));
    }

    private void field(Draft draft, String field, String rule) {
        var why = field.equals("frequency") ? draft.money().frequencyBecause() : "";
        var quoted = rule.startsWith("{") ? rule : Lines.quoted(rule);
        lines.line("      %s: %s%s".formatted(field, quoted, why.isEmpty() ? "" : " # " + why));
    }

    /** In some lists one row in five or more is about something else than money. */
    private void withoutAmount(PlannedTable table, Draft draft) {
        var amount = draft.money().amount().orElseThrow().column();
        var blank = amount.texts().size() - amount.filled().size();
        if (5 * blank >= amount.texts().size()) {
            lines.line("  # %d of %d rows have no amount: say what they give, or leave this out where one is missing."
                            .formatted(blank, amount.texts().size()))
                    .line("  - name: " + name(table, "without an amount"));
            when(table, Map.of(amount.name(), "\"\""));
            lines.line("    gives: nothing");
        }
    }

    private void ownMoney(PlannedTable table, Draft draft) {
        var own = draft.ownMoney();
        if (own.isEmpty()) {
            return;
        }
        var fields = new LinkedHashMap<>(draft.moneyFields());
        fields.put("stream", "OWN_MONEY");
        fields.put("funderSystem", "self");
        fields.put("funder", "SELF");
        fields.put("funderName", "the person");
        fields.put("funderSector", "SELF");
        fields.put("moneyKind", "OWN_TOP_UP");
        fields.remove("management");
        var kind = draft.kind().orElseThrow().name();
        kind(table, draft, "own money", Map.of(kind, Lines.list(List.copyOf(own))), fields);
    }
}

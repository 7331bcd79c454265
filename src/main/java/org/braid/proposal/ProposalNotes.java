package org.braid.proposal;

import java.util.ArrayList;
import java.util.List;

/** What else a person should know who looks at a proposed mapping, a sentence each. */
final class ProposalNotes {
    private final Plan plan;
    private final List<String> notes = new ArrayList<>();

    private ProposalNotes(Plan plan) {
        this.plan = plan;
    }

    static List<String> of(Plan plan) {
        var notes = new ProposalNotes(plan);
        notes.tables();
        notes.rows();
        notes.totals();
        return notes.notes;
    }

    private void tables() {
        var paying = plan.tables().stream()
                .filter(table -> table.claim().filter(Draft::hasMoney).isPresent())
                .map(PlannedTable::name)
                .toList();
        if (paying.size() > 1) {
            notes.add("%s each state money: take out the rows of one that only sums up another."
                    .formatted(String.join(
                            " and ", paying.stream().map(Lines::shown).toList())));
        }
        plan.leftOut().forEach(this::leftOut);
    }

    private void leftOut(Layout layout) {
        var sheet = layout.sheets().get(0);
        notes.add("Left out: table %d%s, heading in row %d, rows: %d. `--table %d` proposes it."
                .formatted(
                        layout.number(),
                        sheet.isEmpty() ? "" : " on sheet " + Lines.shown(sheet),
                        layout.table().heading(),
                        layout.table().rows(),
                        layout.number()));
    }

    private void rows() {
        if (!plan.isWhole()) {
            var rows = plan.main().judgement().table().rows();
            notes.add("Only the first %d rows were looked at.".formatted(rows));
        }
        if (plan.claims().stream().noneMatch(Draft::hasMoney)) {
            notes.add("No column could be an amount of money: the rows are read as no claim.");
        }
        if (plan.claims().stream().anyMatch(draft -> !draft.reference().isUnique())) {
            notes.add("No columns tell all rows apart: a row that is like another waits.");
        }
    }

    private void totals() {
        var totals = plan.tables().stream()
                .mapToInt(table -> table.layout().table().totals().size())
                .sum();
        if (totals > 0) {
            notes.add("Rows that sum up others, and are no data: %d.".formatted(totals));
        }
    }
}

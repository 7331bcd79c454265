package org.braid.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.mapping.CellValue;

/** Writes where a proposed mapping finds its columns, with what speaks for each beside it. */
final class ReadText {
    private final Plan plan;
    private final Lines lines;

    private ReadText(Plan plan, Lines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    static void write(Plan plan, Lines lines) {
        new ReadText(plan, lines).write();
    }

    private void write() {
        lines.blank().line("read:").line("  format: table");
        if (!plan.password().isEmpty()) {
            lines.line("  password: " + plan.password() + " # the secret's name; the password stands where secrets do");
        }
        if (!plan.sheets().isEmpty()) {
            lines.line("  sheet: " + Lines.list(plan.sheets()) + " # or a pattern, such as /^20/");
        }
        if (plan.headingRows() > 1) {
            lines.line("  headingRows: " + plan.headingRows());
        }
        if (plan.hasSeveral()) {
            lines.line("  tables:");
            plan.tables().forEach(this::table);
        } else {
            columns(plan.tables().get(0), "  ");
        }
        totals();
        if (!plan.endings().isEmpty()) {
            lines.line("  endsAt: " + Lines.list(plan.endings()));
        }
        plan.tables().forEach(this::rest);
    }

    private void table(PlannedTable table) {
        lines.line("    %s:".formatted(Lines.quoted(table.name())));
        columns(table, "      ");
        if (!table.references().isEmpty()) {
            var with = new LinkedHashMap<String, String>();
            table.references()
                    .forEach(each -> with.put(name(each.to()), each.key().name()));
            lines.line("      with: " + Lines.map(with));
        }
        var isNamed = plan.tables().stream().anyMatch(table::isNamedBy);
        if (table.claim().isEmpty() && !isNamed) {
            lines.line("      needed: false");
        }
    }

    private String name(Layout layout) {
        return plan.tables().stream()
                .filter(table -> table.layout().number() == layout.number())
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void columns(PlannedTable table, String indent) {
        var columns = plan.columns(table);
        lines.line(indent + "required:");
        columns.required().forEach(each -> column(each, indent));
        if (!columns.optional().isEmpty()) {
            lines.line(indent + "optional:");
            columns.optional().forEach(each -> column(each, indent));
        }
    }

    private void column(ReadColumns.Read read, String indent) {
        lines.comment(indent + "  ", Evidence.of(read.judgement(), read.column()));
        var name = Lines.quoted(read.name());
        lines.line(indent
                + (plan.dates().ownFormat().contains(read.name())
                        ? "  - { name: %s, type: date, format: \"%%m/%%d/%%Y\" }".formatted(name)
                        : "  - " + name));
    }

    /** A totals row is known by the cell that says so; what it states is held against the rows, where it is so here. */
    private void totals() {
        var marks = new LinkedHashMap<String, String>();
        plan.tables().forEach(table -> marks(table.layout().table(), marks));
        var read = plan.tables().stream()
                .flatMap(table -> names(plan.columns(table)).stream())
                .collect(Collectors.toSet());
        if (plan.hasSeveral()) {
            marks.keySet().retainAll(read);
        }
        if (marks.isEmpty()) {
            return;
        }
        lines.line("  totals: " + Lines.map(marks));
        if (isControlled()) {
            var amount = plan.main().money().amount().orElseThrow().column();
            lines.line("  # The totals row states what the rows above it come to.")
                    .line("  control: { sum: %s }".formatted(Lines.quoted(amount.name())));
        }
    }

    private static List<String> names(ReadColumns columns) {
        return Stream.concat(columns.required().stream(), columns.optional().stream())
                .map(ReadColumns.Read::name)
                .toList();
    }

    private static void marks(SheetTable table, Map<String, String> marks) {
        for (var total : table.totals()) {
            table.columns().stream()
                    .filter(column -> column.position() == total.position() && column.isNamed())
                    .forEach(column -> marks.putIfAbsent(column.name(), total.word()));
        }
    }

    private boolean isControlled() {
        var table = plan.main().judgement().table();
        var decimal = plan.main().money().decimal();
        return !plan.hasSeveral()
                && plan.main()
                        .money()
                        .amount()
                        .filter(amount -> table.whole() && decimal.equals(amount.comma() ? "comma" : "point"))
                        .filter(amount -> table.totals().stream().anyMatch(total -> states(total, amount)))
                        .isPresent();
    }

    private static boolean states(SheetTable.Total total, MoneyColumn amount) {
        var position = amount.column().position();
        return position < total.texts().size()
                && CellValue.amount(total.texts().get(position), amount.comma())
                        .filter(stated -> stated.value().compareTo(amount.sum()) == 0)
                        .isPresent();
    }

    /** What is there and not read. */
    private void rest(PlannedTable table) {
        var of = plan.hasSeveral() ? " of " + table.name() : "";
        plan.columns(table).rest().forEach(each -> {
            var name = each.column().isNamed() ? each.name() : "(no heading, so it cannot be read)";
            lines.comment("  ", "Not read%s: %s. %s".formatted(of, name, Evidence.of(each.judgement(), each.column())));
            if (each.best().meaning() == ColumnMeaning.CODE && Vocabulary.mayBeShown(each.column())) {
                lines.comment("  ", "  its values: " + Lines.list(each.column().distinct()));
            }
        });
    }
}

package org.braid.proposal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.braid.mapping.CellValue;

/** Writes a proposed mapping, with what speaks for each of its columns beside it. */
final class MappingText {
    private final Draft draft;
    private final String feed;
    private final String file;
    private final Lines lines = new Lines();

    private MappingText(Draft draft, String feed, String file) {
        this.draft = draft;
        this.feed = feed;
        this.file = file;
    }

    static String of(Draft draft, String feed, String file) {
        var text = new MappingText(draft, feed, file);
        text.top();
        text.read();
        text.codes();
        text.common();
        text.rows();
        ExampleText.write(draft, text.lines);
        return text.lines.toString();
    }

    private void top() {
        var table = draft.judgement().table();
        lines.line("# Proposed by `braid mapping suggest` from the values of %s; nobody has looked at it yet."
                        .formatted(Lines.shown(file)))
                .line("feed: " + feed)
                .line("title: " + Lines.quoted("The list of " + feed))
                .line("source: " + Lines.quoted("say who sends it, and how often"))
                .line("semantics: snapshot # a file says all that is so; absence means ended")
                .line("mayLose: 20 %");
        dates();
        if (!draft.money().decimal().equals("point")) {
            lines.line("decimal: " + draft.money().decimal());
        }
        var missing = missing();
        if (!missing.isEmpty()) {
            lines.line("missing: " + Lines.list(missing));
        }
        confirm();
        if (!table.whole()) {
            lines.comment("", "Only the first %d rows were looked at.".formatted(table.rows()));
        }
    }

    private void dates() {
        var dates = draft.dates();
        if (!dates.forms().isEmpty()) {
            lines.line("dates: " + Lines.list(dates.forms()));
        }
        if (dates.foreign()) {
            lines.line("months: [de, nl]");
        }
        if (dates.shortYears()) {
            lines.line("twoDigitYears: 1930 # then 30 is 1930 and 29 is 2029");
        }
    }

    private Set<String> missing() {
        var missing = new TreeSet<String>();
        draft.required().forEach(column -> missing.addAll(column.missing()));
        draft.optional().forEach(column -> missing.addAll(column.missing()));
        return missing;
    }

    private void confirm() {
        var confirm = draft.confirm();
        if (confirm.isEmpty()) {
            return;
        }
        lines.blank()
                .line(
                        "# Who it is and how much it is, a person must say. Compare each with the sheet, mend what is wrong")
                .line(
                        "# below, and take it out here; take out `confirm:` with the last. Until then nobody can accept this.")
                .line("confirm:");
        confirm.forEach(name -> lines.line("  - " + Lines.quoted(name)));
    }

    private void read() {
        lines.blank().line("read:").line("  format: table");
        var table = draft.judgement().table();
        if (table.headingRows() > 1) {
            lines.line("  headingRows: " + table.headingRows());
        }
        lines.line("  required:");
        draft.required().forEach(this::column);
        if (!draft.optional().isEmpty()) {
            lines.line("  optional:");
            draft.optional().forEach(this::column);
        }
        totals();
        var endings = draft.judgement().table().endings();
        if (!endings.isEmpty()) {
            lines.line("  endsAt: " + Lines.list(endings));
        }
        rest();
    }

    private void column(Column column) {
        lines.comment("    ", Evidence.of(draft.judgement(), column));
        var name = Lines.quoted(column.name());
        lines.line(
                draft.dates().ownFormat().contains(column.name())
                        ? "    - { name: %s, type: date, format: \"%%m/%%d/%%Y\" }".formatted(name)
                        : "    - " + name);
    }

    /** A totals row is known by the cell that says so; what it states is held against the rows, where it is so here. */
    private void totals() {
        var marks = new LinkedHashMap<String, String>();
        for (var total : draft.judgement().table().totals()) {
            draft.judgement().columns().stream()
                    .filter(column -> column.position() == total.position() && column.isNamed())
                    .forEach(column -> marks.putIfAbsent(column.name(), total.word()));
        }
        if (marks.isEmpty()) {
            return;
        }
        lines.line("  totals: " + Lines.map(marks));
        if (isControlled()) {
            lines.line("  # The totals row states what the rows above it come to.")
                    .line("  control: { sum: %s }"
                            .formatted(Lines.quoted(draft.money()
                                    .amount()
                                    .orElseThrow()
                                    .column()
                                    .name())));
        }
    }

    private boolean isControlled() {
        var table = draft.judgement().table();
        return draft.money()
                .amount()
                .filter(amount -> table.whole() && draft.money().decimal().equals(amount.comma() ? "comma" : "point"))
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
    private void rest() {
        var read = new LinkedHashSet<>(draft.required());
        read.addAll(draft.optional());
        draft.judgement().columns().stream()
                .filter(column -> !read.contains(column))
                .forEach(column -> {
                    var name = column.isNamed() ? column.name() : "(no heading, so it cannot be read)";
                    lines.comment("  ", "Not read: %s. %s".formatted(name, Evidence.of(draft.judgement(), column)));
                    if (draft.judgement().best(column).meaning() == ColumnMeaning.CODE && Vocabulary.mayBeShown(column)) {
                        lines.comment("  ", "  its values: " + Lines.list(column.distinct()));
                    }
                });
    }

    private void codes() {
        var lists = new LinkedHashMap<String, Map<String, String>>();
        if (draft.hasMoney()) {
            lists.put("frequency", draft.money().frequencies());
            lists.put("funder", draft.funder().codes());
            lists.put("management", draft.managements());
        }
        lists.put("gender", draft.genders());
        lists.values().removeIf(Map::isEmpty);
        if (!lists.isEmpty()) {
            lines.blank().line("codes:");
            lists.forEach((name, codes) -> {
                lines.line("  %s:".formatted(name));
                codes.forEach(
                        (word, meant) -> lines.line("    %s: %s".formatted(Lines.quoted(word), Lines.quoted(meant))));
            });
        }
    }

    private void common() {
        if (!draft.hasMoney()) {
            return;
        }
        lines.blank().line("common:");
        var identifiers = draft.identifiers(feed);
        if (!identifiers.isEmpty()) {
            lines.line("  identifiers:");
            identifiers.forEach(each -> lines.line("    - " + each));
        }
        lines.line("  fields:").line("    authority: " + feed);
        reference();
        draft.personFields().forEach((field, rule) -> lines.line("    %s: %s".formatted(field, rule)));
    }

    private void reference() {
        var reference = draft.reference();
        if (!reference.isUnique()) {
            lines.line("    # Two rows are alike in it: say what else tells them apart, or the second waits.");
        }
        var names = reference.columns().stream().map(Column::name).toList();
        var columns = names.size() == 1 ? "column: " + Lines.quoted(names.get(0)) : "columns: " + Lines.list(names);
        lines.line("    reference: { %s%s, required: true }"
                .formatted(columns, reference.isNumber() ? ", number: true" : ""));
    }

    private void rows() {
        lines.blank().line("rows:");
        if (!draft.hasMoney()) {
            lines.line("  # No column could be an amount of money: say what a row gives.")
                    .line("  - name: row")
                    .line("    gives: nothing");
            return;
        }
        withoutAmount();
        ownMoney();
        lines.line("  - name: payment").line("    gives: entitlement").line("    fields:");
        draft.moneyFields().forEach(this::field);
    }

    private void field(String field, String rule) {
        var why = field.equals("frequency") ? draft.money().frequencyBecause() : "";
        var quoted = rule.startsWith("{") ? rule : Lines.quoted(rule);
        lines.line("      %s: %s%s".formatted(field, quoted, why.isEmpty() ? "" : " # " + why));
    }

    /** In some lists one row in five or more is about something else than money. */
    private void withoutAmount() {
        var amount = draft.money().amount().orElseThrow().column();
        var blank = amount.texts().size() - amount.filled().size();
        if (5 * blank >= amount.texts().size()) {
            lines.line("  # %d of %d rows have no amount: say what they give, or leave this out where one is missing."
                            .formatted(blank, amount.texts().size()))
                    .line("  - name: without an amount")
                    .line("    when: { %s: \"\" }".formatted(Lines.quoted(amount.name())))
                    .line("    gives: nothing");
        }
    }

    private void ownMoney() {
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
        lines.line("  - name: own money")
                .line("    when: { %s: %s }".formatted(Lines.quoted(kind), Lines.list(own)))
                .line("    gives: entitlement")
                .line("    fields:");
        fields.forEach(this::field);
    }
}

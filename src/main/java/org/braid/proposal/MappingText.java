package org.braid.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a proposed mapping, with what speaks for each of its columns beside it. */
final class MappingText {
    private final Plan plan;
    private final String feed;
    private final String file;
    private final Lines lines = new Lines();

    private MappingText(Plan plan, String feed, String file) {
        this.plan = plan;
        this.feed = feed;
        this.file = file;
    }

    static String of(Plan plan, String feed, String file) {
        var text = new MappingText(plan, feed, file);
        text.top();
        ReadText.write(plan, text.lines);
        text.codes();
        RowsText.write(plan, feed, text.lines);
        ExampleText.write(plan, text.lines);
        return text.lines.toString();
    }

    private void top() {
        lines.line("# Proposed by `braid mapping suggest` from the values of %s; nobody has looked at it yet."
                        .formatted(Lines.shown(file)))
                .line("feed: " + feed)
                .line("title: " + Lines.quoted("The list of " + feed))
                .line("source: " + Lines.quoted("say who sends it, and how often"))
                .line("semantics: snapshot # a file says all that is so; absence means ended")
                .line("mayLose: 20 %");
        dates();
        if (!plan.decimal().equals("point")) {
            lines.line("decimal: " + plan.decimal());
        }
        if (!plan.missing().isEmpty()) {
            lines.line("missing: " + Lines.list(plan.missing()));
        }
        confirm();
        if (!plan.isWhole()) {
            var rows = plan.main().judgement().table().rows();
            lines.comment("", "Only the first %d rows were looked at.".formatted(rows));
        }
    }

    private void dates() {
        var dates = plan.dates();
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

    private void confirm() {
        var confirm = plan.confirm();
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

    private void codes() {
        var paying = plan.claims().stream().filter(Draft::hasMoney).toList();
        var lists = new LinkedHashMap<String, Map<String, String>>();
        lists.put("frequency", codes(paying, draft -> draft.money().frequencies()));
        lists.put("funder", codes(paying, draft -> draft.funder().codes()));
        lists.put("management", codes(paying, Draft::managements));
        lists.put("gender", codes(plan.claims(), Draft::genders));
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

    /** A word means the same in every table. */
    private static Map<String, String> codes(List<Draft> drafts, Function<Draft, Map<String, String>> list) {
        var codes = new TreeMap<String, String>();
        drafts.forEach(draft -> list.apply(draft).forEach(codes::putIfAbsent));
        return codes;
    }
}

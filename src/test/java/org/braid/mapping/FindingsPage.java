package org.braid.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.FindingCode.Weight;

/** The part of docs/findings.md that is written from the list of codes and their examples. */
final class FindingsPage {
    static final String BEGIN = "<!-- From here on FindingsPageTest writes this page. -->\n";
    static final String END = "<!-- Up to here. -->\n";

    private static final Map<Weight, String> WORDS = Map.of(
            Weight.SET_ASIDE, "set aside",
            Weight.HELD, "held",
            Weight.REJECTED, "rejected",
            Weight.QUARANTINED, "waits",
            Weight.INFORMATION, "information");
    private static final int WIDEST = 110;

    private final Map<FindingCode, FindingExample> examples = FindingExample.all();
    private final StringBuilder page = new StringBuilder();
    private final Map<FindingCode, List<Finding>> found;

    private FindingsPage(Map<FindingCode, List<Finding>> found) {
        this.found = found;
    }

    /** @param found what is found in the examples that are received */
    static String text(Map<FindingCode, List<Finding>> found) {
        var page = new FindingsPage(found);
        page.section("The delivery", "`braid report findings` lists these, with the file.", ofDelivery());
        page.section(
                "The source",
                "`braid fetch --full` lists these, with the resource: [Fetching](fetching.md).",
                EnumSet.range(FindingCode.CHANGE_NOT_TOLD, FindingCode.GONE_FROM_SOURCE));
        page.section(
                "The row",
                "`braid report findings` lists these, with file, line or cell, and what stands there.",
                EnumSet.range(FindingCode.BROKEN_LINE, FindingCode.ENDED_AT_DEATH));
        page.section("The record", "`braid report checks` lists these, with the person.", FindingCode.ofRecords());
        page.list();
        Arrays.stream(FindingCode.values()).forEach(page::example);
        return page.page.toString();
    }

    private static Set<FindingCode> ofDelivery() {
        return EnumSet.range(FindingCode.EMPTY_FILE, FindingCode.CORRECTED_BEFORE);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void section(String title, String lists, Set<FindingCode> codes) {
        line("## " + title);
        line(lists);
        line("");
        line("| Finding | Means | Does |");
        line("|---|---|---|");
        codes.forEach(
                code -> line("| [`%s`](#%s) | %s | %s |".formatted(code, anchor(code), code.meaning(), word(code))));
        line("");
    }

    private static String anchor(FindingCode code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String word(FindingCode code) {
        return WORDS.getOrDefault(code.weight(), "");
    }

    private void list() {
        line("## An example of each");
        line(
                "The rows are those of a list with this heading and this mapping, each received by itself. Nobody in them exists.");
        line("");
        code("", FindingExample.HEADING);
        code("yaml", FindingExample.list());
    }

    private void example(FindingCode code) {
        var example = examples.get(code);
        line("### `%s`".formatted(code));
        line("%s (%s). %s".formatted(capital(code.meaning()), word(code), example.raised()));
        line("");
        if (example.isReceived()) {
            received(code, example);
        } else {
            line("*For example:* " + example.says());
            line("");
        }
        line("*What to do:* " + code.fix());
        line("");
    }

    private void received(FindingCode code, FindingExample example) {
        if (!example.mapping().isEmpty()) {
            line(example.whole() ? "By this mapping instead:" : "Where the mapping says:");
            line("");
            code("yaml", example.mapping());
        }
        if (!example.before().isEmpty()) {
            line("The night before:");
            line("");
            code("", example.before());
            line("And now:");
            line("");
        }
        var sent = example.file() == null ? example.rows() : example.file();
        if (sent.isBlank()) {
            line("A file without a byte.");
            line("");
        }
        code("", sent);
        found.getOrDefault(code, List.of()).forEach(this::answer);
        line("");
    }

    private void answer(Finding finding) {
        var column = finding.column().isBlank() ? "" : ", " + finding.column();
        var value = finding.value().isBlank() ? "" : ": `" + shortened(finding.value()) + "`";
        line("> %s at %s%s%s".formatted(finding.code(), finding.place(), column, value));
    }

    private void code(String language, String text) {
        if (!text.isBlank()) {
            line("```" + language);
            line(text.strip().lines().map(FindingsPage::shortened).collect(Collectors.joining("\n")));
            line("```");
            line("");
        }
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package org.braid.report;

import static org.braid.report.TextTable.Column.left;
import static org.braid.report.TextTable.Column.right;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Money;
import org.braid.record.Manifest;

/** What `braid run` says when a night is over: a page that a person reads with their tea. */
public final class Brief {
    private final Manifest manifest;
    private final StringBuilder page = new StringBuilder();

    private Brief(Manifest manifest) {
        this.manifest = manifest;
    }

    /** @param advice where to look next, in lines */
    public static String of(Manifest manifest, List<String> advice) {
        return new Brief(manifest).write(advice);
    }

    public static String json(Manifest manifest) {
        return Json.document(manifest);
    }

    private String write(List<String> advice) {
        say(
                "Night %s, budgets as of %s: %s",
                manifest.night(), manifest.date(), manifest.published() ? "published" : "NOT PUBLISHED");
        var stopped = manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream())
                .filter(Brief::stopped)
                .count();
        if (stopped > 0) {
            say("%d of the deliveries set aside or held: `braid report findings` says why", stopped);
        }
        feeds();
        budgets();
        money();
        waiting();
        returns();
        proof();
        advice.forEach(line -> say("%s", line));
        return page.toString();
    }

    private void feeds() {
        say("");
        var table = new TextTable(
                left("Deliveries and their rows", 44),
                right("in", 9),
                right("applied", 9),
                right("unchanged", 9),
                right("superseded", 10),
                right("waiting", 8),
                right("rejected", 8),
                right("not data", 8));
        for (var feed : manifest.feeds()) {
            for (var delivery : feed.deliveries()) {
                delivery(table, Terminal.clean(feed.feed() + "/" + delivery.file()), delivery);
            }
        }
        table.lines().forEach(line -> say("%s", line));
    }

    private static void delivery(TextTable table, String name, Manifest.DeliveryPart delivery) {
        var rows = delivery.rows();
        table.row(
                name,
                number(rows.in()),
                number(rows.applied()),
                number(rows.unchanged()),
                number(rows.superseded()),
                number(rows.quarantined()),
                number(rows.rejected()),
                number(rows.notData()));
        var corrects = delivery.corrects();
        if (corrects != null) {
            table.below(0, "  corrects " + corrects.substring(0, 12));
        }
        if (stopped(delivery)) {
            var outcome = delivery.outcome().toLowerCase(Locale.ROOT).replace('_', ' ');
            table.below(
                    0,
                    "  %s: %s"
                            .formatted(
                                    outcome,
                                    String.join(", ", delivery.findings().keySet())));
        }
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static boolean stopped(Manifest.DeliveryPart delivery) {
        return delivery.outcome().equals("SET_ASIDE") || delivery.outcome().equals("HELD");
    }

    private void budgets() {
        say("");
        say(
                "%,d people with a budget record, %,d of them changed tonight",
                manifest.budgets().total(), manifest.budgets().changed());
        manifest.budgets().byKind().forEach((kind, number) -> say("  %-24s %,9d", kind, number));
    }

    private void money() {
        say("");
        var table = new TextTable(
                left("Money of the financial year, by funder", 52),
                right("entitled", 16),
                right("in budgets", 16),
                right("waiting", 16),
                right("told elsewhere", 16));
        for (Map.Entry<String, Manifest.FunderPart> each : manifest.money().entrySet()) {
            var part = each.getValue();
            table.row(
                    Terminal.clean(part.name() + " (" + each.getKey() + ")"),
                    money(part.entitled(), part),
                    money(part.inBudgets(), part),
                    money(part.waiting(), part),
                    money(part.countedElsewhere(), part));
        }
        table.lines().forEach(line -> say("%s", line));
    }

    private static String money(long minor, Manifest.FunderPart part) {
        return new Money(minor, Currency.getInstance(part.currency())).toString();
    }

    private void waiting() {
        say("");
        say(
                "Waiting for a person: %,d possible matches in the review queue",
                manifest.review().open());
        ReviewWords.narrowed(manifest.linkage()).ifPresent(words -> say("%s", words));
        var agreement = manifest.review().agreement();
        if (agreement != null) {
            say("%s", ReviewWords.agreement(agreement));
        }
        manifest.findings()
                .forEach((code, number) -> say(
                        "  %-24s %,9d  %s",
                        code, number, FindingCode.valueOf(code).meaning()));
    }

    /** Named by its file: what goes back is for one sender only. */
    private void returns() {
        var lines = manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream())
                .flatMap(each -> Stream.ofNullable(each.returned())
                        .map(path -> "  %s: %s".formatted(Terminal.clean(each.file()), path)))
                .toList();
        if (!lines.isEmpty()) {
            say("");
            say("To send back, with what to correct marked in it:");
            lines.forEach(line -> say("%s", line));
        }
    }

    private void proof() {
        say("");
        say(
                "Proof: rows %s, money %s.",
                manifest.conserved().rows() ? "all accounted for" : "DO NOT TIE",
                manifest.conserved().money() ? "to the penny" : "DOES NOT TIE");
        var truth = manifest.truthPairs();
        if (truth != null) {
            say("%s", ReviewWords.truth(truth));
        }
        if (!manifest.published()) {
            say("Nothing was published; the last good night is still served.");
        }
    }

    private void say(String format, Object... values) {
        page.append(String.format(Locale.UK, format, values).stripTrailing()).append('\n');
    }
}

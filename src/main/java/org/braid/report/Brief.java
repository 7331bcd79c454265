package org.braid.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        proof();
        advice.forEach(line -> say("%s", line));
        return page.toString();
    }

    private void feeds() {
        say("");
        say(
                "%-44s %9s %9s %9s %9s %8s %8s %8s",
                "Deliveries and their rows",
                "in",
                "applied",
                "unchanged",
                "superseded",
                "waiting",
                "rejected",
                "not data");
        for (var feed : manifest.feeds()) {
            for (var delivery : feed.deliveries()) {
                var rows = delivery.rows();
                say(
                        "%-44s %9d %9d %9d %9d %8d %8d %8d%s",
                        Terminal.clean(feed.feed() + "/" + delivery.file()),
                        rows.in(),
                        rows.applied(),
                        rows.unchanged(),
                        rows.superseded(),
                        rows.quarantined(),
                        rows.rejected(),
                        rows.notData(),
                        stopped(delivery)
                                ? "  "
                                        + delivery.outcome()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ') + ": "
                                        + String.join(", ", delivery.findings().keySet())
                                : "");
            }
        }
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
        say(
                "%-54s %16s %16s %14s %16s",
                "Money of the financial year, by funder", "entitled", "in budgets", "waiting", "told elsewhere");
        for (Map.Entry<String, Manifest.FunderPart> each : manifest.money().entrySet()) {
            var part = each.getValue();
            say(
                    "%-54s %16s %16s %14s %16s",
                    Terminal.clean(part.name() + " (" + each.getKey() + ")"),
                    money(part.entitled(), part),
                    money(part.inBudgets(), part),
                    money(part.waiting(), part),
                    money(part.countedElsewhere(), part));
        }
    }

    private static Money money(long minor, Manifest.FunderPart part) {
        return new Money(minor, java.util.Currency.getInstance(part.currency()));
    }

    private void waiting() {
        say("");
        say(
                "Waiting for a person: %,d possible matches in the review queue",
                manifest.review().open());
        manifest.findings()
                .forEach((code, number) -> say(
                        "  %-24s %,9d  %s",
                        code, number, FindingCode.valueOf(code).meaning()));
    }

    private void proof() {
        say("");
        say(
                "Proof: rows %s, money %s.",
                manifest.conserved().rows() ? "all accounted for" : "DO NOT TIE",
                manifest.conserved().money() ? "to the penny" : "DOES NOT TIE");
        if (!manifest.published()) {
            say("Nothing was published; the last good night is still served.");
        }
    }

    private void say(String format, Object... values) {
        page.append(String.format(Locale.UK, format, values).stripTrailing()).append('\n');
    }
}

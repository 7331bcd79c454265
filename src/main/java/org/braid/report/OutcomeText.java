package org.braid.report;

import java.util.Locale;
import org.braid.person.Ruling;
import org.braid.record.Manifest;

/** What a night changes, or would change, in plain English. */
final class OutcomeText {
    private final Outcome outcome;
    private final Manifest manifest;
    private final TextPage page = new TextPage();

    private OutcomeText(Outcome outcome) {
        this.outcome = outcome;
        this.manifest = outcome.manifest();
    }

    static String of(Outcome outcome) {
        return new OutcomeText(outcome).write();
    }

    static boolean stopped(Manifest.DeliveryPart delivery) {
        return delivery.outcome().equals("SET_ASIDE") || delivery.outcome().equals("HELD");
    }

    private String write() {
        page.title(title());
        if (outcome.dryRun()) {
            page.say("This was a trial on a copy, which is gone. Nothing has changed.");
        }
        if (outcome.decision() != null) {
            decision(outcome.decision());
        }
        if (!manifest.feeds().isEmpty()) {
            deliveries();
        }
        var impact = outcome.impact();
        if (impact == null) {
            refused();
        } else {
            new ImpactText(impact, page).write(outcome.dryRun());
        }
        return page.toString();
    }

    private String title() {
        var what = outcome.dryRun()
                ? (manifest.published() ? "would be published" : "would be REFUSED")
                : (manifest.published() ? "published" : "NOT PUBLISHED");
        return "Night %s: %s".formatted(manifest.night(), what);
    }

    private void decision(Ruling ruling) {
        page.heading("Decision " + ruling.decision()).say(Wording.capital(DecisionsList.words(ruling)) + ".");
        if (outcome.dryRun()) {
            page.say("Without --dry-run it is taken.");
        } else if (!manifest.published()) {
            page.say("It was not taken.");
        } else if (ruling.inForce()) {
            page.say("To take it back: braid undo %d --by NAME".formatted(ruling.decision()));
        }
    }

    private void deliveries() {
        page.heading("Deliveries");
        for (var feed : manifest.feeds()) {
            feed.deliveries().forEach(delivery -> page.item(feed.feed() + "/" + words(delivery)));
        }
        page.say("%s for a person, %s."
                .formatted(
                        Wording.count(outcome.waiting(), "row waits", "rows wait"),
                        Wording.count(outcome.rejected(), "is rejected", "are rejected")));
    }

    private static String words(Manifest.DeliveryPart delivery) {
        var rows = delivery.rows();
        if (delivery.outcome().equals("SAME")) {
            return delivery.file() + ": the same as before";
        }
        if (stopped(delivery)) {
            var how = delivery.outcome().toLowerCase(Locale.ROOT).replace('_', ' ');
            return "%s: %s: %s"
                    .formatted(
                            delivery.file(),
                            how,
                            String.join(", ", delivery.findings().keySet()));
        }
        return String.format(
                Locale.UK,
                "%s: %s in, %,d applied, %,d unchanged, %,d superseded, %,d waiting, %,d rejected, %,d not data",
                delivery.file(),
                Wording.count(rows.in(), "row", "rows"),
                rows.applied(),
                rows.unchanged(),
                rows.superseded(),
                rows.quarantined(),
                rows.rejected(),
                rows.notData());
    }

    private void refused() {
        page.heading("Refused");
        page.say("Rows %s, money %s. The last good night is still served."
                .formatted(
                        manifest.conserved().rows() ? "all accounted for" : "do not tie",
                        manifest.conserved().money() ? "to the penny" : "does not tie"));
        var truth = manifest.truthPairs();
        if (truth != null) {
            page.say(ReviewWords.truth(truth));
        }
    }
}

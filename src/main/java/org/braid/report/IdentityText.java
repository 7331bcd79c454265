package org.braid.report;

import java.util.stream.Collectors;
import org.braid.person.Link;
import org.braid.person.LinkWeight;
import org.braid.person.Origin;
import org.braid.person.Ruling;

/** Why the descriptions behind a record are one person's: where each is stated, by what rule they meet, who decided. */
final class IdentityText {
    private final Why why;
    private final TextPage page;

    IdentityText(Why why, TextPage page) {
        this.why = why;
        this.page = page;
    }

    void write() {
        var record = why.record();
        page.heading("Why it is one person").say(PersonWords.identity(record));
        record.evidence().forEach(this::link);
        why.decisions().forEach(held -> decision(held.ruling()));
    }

    private void link(Link link) {
        page.item("%s with %s, by %s: %s (%s)."
                .formatted(
                        side(link.left()),
                        side(link.right()),
                        Wording.stage(link.stage()),
                        Wording.list(link.evidence()),
                        strength(link)));
        if (!link.weights().isEmpty()) {
            page.item("  "
                    + link.weights().stream()
                            .filter(IdentityText::counts)
                            .map(IdentityText::weight)
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }

    /** Whether anything is left of it when it is rounded. */
    private static boolean counts(LinkWeight weight) {
        return Math.abs(weight.bits()) >= 0.05;
    }

    /** The waterfall: from what is so beforehand, each respect with what it adds or takes. */
    private static String weight(LinkWeight weight) {
        var level = weight.level().isEmpty() ? "" : " (" + weight.level().replace('-', ' ') + ")";
        var sign = weight.bits() < 0 ? "\u2212" : "+";
        return weight.of() + level + " " + sign + Wording.decimal(Math.abs(weight.bits()));
    }

    private String strength(Link link) {
        return switch (link.stage()) {
            case PROBABILISTIC -> "match weight %s bits".formatted(Wording.decimal(link.weight()));
            case DECISION ->
                why.decided(link).map(ruling -> "decision " + ruling.decision()).orElse("a decision");
            case NHS_NUMBER, SCOPED_IDENTIFIER -> "certain";
        };
    }

    /** Where it is stated; its key while no row states it any more. */
    private String side(String identity) {
        var origin = why.origins().get(identity);
        return origin == null ? identity : words(origin);
    }

    private static String words(Origin origin) {
        return origin.place() == null
                ? "a description that feed '%s' gave once".formatted(origin.feed())
                : "feed '%s' (%s)".formatted(origin.feed(), origin.place());
    }

    private void decision(Ruling ruling) {
        page.item("Decision %d: %s, by %s%s (braid decisions)."
                .formatted(
                        ruling.decision(),
                        DecisionsList.words(ruling),
                        DecisionsList.when(ruling),
                        ruling.reason().isBlank() ? ", without a reason given" : ": " + ruling.reason()));
    }
}

package org.braid.report;

import org.braid.person.Ruling;
import org.braid.record.Impact;
import org.braid.record.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a night came to, or would come to: its account, and what it changes.
 *
 * @param dryRun true: it was a trial, and nothing happened
 * @param decision what the night was run for; absent where it was run for deliveries
 * @param waiting rows of the night's deliveries that wait for a person
 * @param rejected rows of them that cannot be used
 * @param impact absent where the night was refused
 */
public record Outcome(
        boolean dryRun,
        @Nullable Ruling decision,
        Manifest manifest,
        long waiting,
        long rejected,
        @Nullable Impact impact)
        implements Tellable {

    public static Outcome of(boolean dryRun, Manifest manifest, @Nullable Impact impact) {
        var rows = manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream())
                .map(Manifest.DeliveryPart::rows)
                .toList();
        return new Outcome(
                dryRun,
                null,
                manifest,
                rows.stream().mapToLong(Manifest.Rows::quarantined).sum(),
                rows.stream().mapToLong(Manifest.Rows::rejected).sum(),
                impact);
    }

    /** The outcome of a decision. */
    public Outcome of(Ruling ruling) {
        return new Outcome(dryRun, ruling, manifest, waiting, rejected, impact);
    }

    /** Whether a delivery of it was set aside or held. */
    public boolean stopped() {
        return manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream())
                .anyMatch(OutcomeText::stopped);
    }

    @Override
    public String text() {
        return OutcomeText.of(this);
    }
}

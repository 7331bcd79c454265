package org.braid.cli;

import java.util.Optional;
import org.braid.report.Replayed;

/**
 * What a changed linkage model would do by itself to the people there are: who would join and part, and which pounds would
 * move.
 *
 * @param hash the content that was tried
 */
record ModelTrial(String hash, Replayed replayed) {
    private static final int REFUSED = 3;

    /**
     * Nothing where it is accepted already, or no night was published that it could be held against.
     *
     * @throws Refusal when a night would be refused with it
     */
    static Optional<ModelTrial> of(Place place, ProgressLine progress) {
        if (!isChanged(place)) {
            return Optional.empty();
        }
        try (var trial = place.openExisting(true)) {
            var hash = trial.model().hash();
            var last = trial.nights().last().orElseThrow();
            var replayed = new Replay(trial, progress).ofModel(last.date());
            progress.done();
            if (!replayed.outcome().manifest().published()) {
                throw new Refusal(
                        REFUSED,
                        "A night with " + AcceptedModel.NAME
                                + " as it is would be refused: see `braid mapping test --against`. Nothing was accepted.");
            }
            return Optional.of(new ModelTrial(hash, replayed));
        }
    }

    private static boolean isChanged(Place place) {
        try (var installation = place.openExisting()) {
            return installation.model().advice().isPresent();
        }
    }
}

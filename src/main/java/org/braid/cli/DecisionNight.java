package org.braid.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.braid.audit.Night;
import org.braid.person.Ruling;
import org.braid.person.Rulings;
import org.braid.record.Impact;
import org.braid.record.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * How decisions take effect: in a night of their own.
 *
 * @param rulings the decisions as they are kept; they are gone where the night was refused
 * @param impact absent where the night was refused
 */
record DecisionNight(
        List<Ruling> rulings, Manifest manifest, @Nullable Impact impact) {
    DecisionNight {
        rulings = List.copyOf(rulings);
    }

    /**
     * What is decided.
     *
     * @param ones the descriptions on one side, by key; none for an undo
     * @param others those on the other side
     */
    record Choice(Ruling.Draft draft, Collection<String> ones, Collection<String> others) {}

    /** @param choices asked for when the night has begun, so that nothing is kept of it where there are none to make */
    static DecisionNight run(
            Installation installation,
            Night last,
            LocalDate date,
            Supplier<List<Choice>> choices,
            ProgressLine progress) {
        var stages = installation.stages(Set.of(), progress);
        try (var night = OwnNight.begin(installation, stages, date)) {
            var store = new Rulings(installation.jdbc());
            var rulings = new ArrayList<Ruling>();
            choices.get()
                    .forEach(choice ->
                            rulings.add(store.keep(night.night(), choice.draft(), choice.ones(), choice.others())));
            var manifest = night.finish();
            return new DecisionNight(rulings, manifest, impact(installation, last, manifest));
        } finally {
            progress.done();
        }
    }

    private static @Nullable Impact impact(Installation installation, Night last, Manifest manifest) {
        return manifest.published() ? new Consequences(installation).since(Optional.of(last)) : null;
    }
}

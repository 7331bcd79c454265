package org.braid.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.braid.audit.Night;
import org.braid.person.Ruling;
import org.braid.person.Rulings;
import org.braid.record.Impact;
import org.braid.record.Manifest;
import org.braid.report.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every decision about who is who takes, and how it takes effect: as a night of its own. */
final class Deciding {
    private static final int REFUSED = 3;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 1000;

    @Mixin
    Place place = new Place();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides; it is kept.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.")
    String reason = "";

    @Mixin
    BudgetDay day = new BudgetDay();

    @Option(names = "--dry-run", description = "Only say what it would change; nothing is kept of it.")
    boolean dryRun;

    /**
     * What is decided.
     *
     * @param ones the descriptions on one side, by key; none for an undo
     * @param others those on the other side
     */
    record Choice(Ruling.Draft draft, Collection<String> ones, Collection<String> others) {}

    /** Makes the choice from what is known in the last night, or refuses it. */
    interface Choosing {
        Choice choose(Installation installation, Night last);
    }

    int decide(@Nullable CommandSpec spec, Choosing choosing) {
        check();
        try (var installation = place.openExisting(dryRun)) {
            var last = new AsOf().night(installation);
            var outcome = outcome(installation, last, choosing, new ProgressLine(Output.errOf(spec)));
            Output.of(spec).print(place.json ? outcome.json() : outcome.text());
            Output.of(spec).flush();
            return outcome.manifest().published() ? 0 : REFUSED;
        }
    }

    private void check() {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new Refusal(2, "--by takes a name of at most " + LONGEST_NAME + " characters.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal(2, "--reason takes at most " + LONGEST_REASON + " characters.");
        }
    }

    private Outcome outcome(Installation installation, Night last, Choosing choosing, ProgressLine progress) {
        var stages = installation.stages(Set.of(), progress);
        try (var night = OwnNight.begin(installation, stages, day.on(installation))) {
            var choice = choosing.choose(installation, last);
            var ruling = new Rulings(installation.jdbc())
                    .keep(night.night(), choice.draft(), choice.ones(), choice.others());
            var manifest = night.finish();
            return Outcome.of(dryRun, manifest, impact(installation, last, manifest))
                    .of(ruling);
        } finally {
            progress.done();
        }
    }

    private static @Nullable Impact impact(Installation installation, Night last, Manifest manifest) {
        return manifest.published() ? new Consequences(installation).since(Optional.of(last)) : null;
    }
}

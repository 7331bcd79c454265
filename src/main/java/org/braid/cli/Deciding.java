package org.braid.cli;

import java.util.List;
import org.braid.audit.Night;
import org.braid.person.Opinion;
import org.braid.person.ReviewRules;
import org.braid.person.Ruling;
import org.braid.report.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every decision about who is who takes, and how it takes effect: as a night of its own. */
final class Deciding {
    private static final int REFUSED = 3;
    static final int LONGEST_NAME = 128;
    static final int LONGEST_REASON = 1000;

    @Mixin
    Place place = new Place();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides; it is kept.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.")
    String reason = "";

    @Option(
            names = "--confirmed-by",
            paramLabel = "NAME",
            description = "A second person who decides the same; it is kept.")
    String confirmedBy = "";

    @Mixin
    BudgetDay day = new BudgetDay();

    @Option(names = "--dry-run", description = "Only say what it would change; nothing is kept of it.")
    boolean dryRun;

    /** Makes the choice from what is known in the last night, or refuses it. */
    interface Choosing {
        DecisionNight.Choice choose(Installation installation, Night last);
    }

    int decide(@Nullable CommandSpec spec, Choosing choosing) {
        check();
        try (var installation = place.openExisting(dryRun)) {
            var last = new AsOf().night(installation);
            installation.model().warn(Output.errOf(spec));
            var outcome = outcome(installation, last, choosing, new ProgressLine(Output.errOf(spec)));
            outcome.tell(Output.of(spec), place.json);
            return outcome.manifest().published() ? 0 : REFUSED;
        }
    }

    /** @throws Refusal when a name or the reason cannot be kept */
    void check() {
        checkSecond();
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new Refusal(2, "--by takes a name of at most " + LONGEST_NAME + " characters.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal(2, "--reason takes at most " + LONGEST_REASON + " characters.");
        }
    }

    private void checkSecond() {
        if (confirmedBy.length() > LONGEST_NAME) {
            throw new Refusal(2, "--confirmed-by takes a name of at most " + LONGEST_NAME + " characters.");
        }
        if (!confirmedBy.isBlank() && Opinion.sameName(by, confirmedBy)) {
            throw new Refusal(REFUSED, "--confirmed-by takes the name of a second person.");
        }
    }

    private Outcome outcome(Installation installation, Night last, Choosing choosing, ProgressLine progress) {
        var done = DecisionNight.run(
                installation,
                last,
                day.on(installation),
                () -> List.of(confirmed(choosing.choose(installation, last))),
                progress);
        return Outcome.of(dryRun, done.manifest(), done.impact())
                .of(done.rulings().get(0));
    }

    /** What is held of one person is not who is who. */
    private DecisionNight.Choice confirmed(DecisionNight.Choice choice) {
        if (choice.draft().kind() == Ruling.Kind.FINDING) {
            return choice;
        }
        if (confirmedBy.isBlank() && ReviewRules.read(place.mappings).fourEyes()) {
            throw new Refusal(
                    REFUSED,
                    "mappings/review.yaml asks for four eyes: name a second person who decides the same, with"
                            + " --confirmed-by NAME.");
        }
        var second = confirmedBy.isBlank() ? null : confirmedBy;
        return new DecisionNight.Choice(choice.draft().confirmedBy(second), choice.ones(), choice.others());
    }
}

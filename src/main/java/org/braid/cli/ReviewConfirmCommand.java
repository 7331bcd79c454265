package org.braid.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "confirm",
        description = "Confirms, as a second person, what the first said of a possible match: then it is decided.",
        mixinStandardHelpOptions = true)
final class ReviewConfirmCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(paramLabel = "REVIEW", description = "Its id; `braid review` lists them.")
    String review = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "The second person; it is kept.")
    String by = "";

    @Mixin
    BudgetDay day = new BudgetDay();

    @Option(names = "--dry-run", description = "Only say what it would change; nothing is kept of it.")
    boolean dryRun;

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new Refusal(2, "--by takes the name of the second person.");
        }
        return new ReviewTaking(place, day, dryRun).run(spec, reviewing -> ReviewTaking.Answers.one(answer(reviewing)));
    }

    private ReviewAnswer answer(Reviewing reviewing) {
        var open = reviewing.open(review);
        var first = open == null ? null : open.pending();
        if (first == null) {
            throw new Refusal(
                    2,
                    "Nobody has said anything of such a review that could be confirmed. `braid review` lists what waits.");
        }
        return new ReviewAnswer(0, review, "", first.verdict().words(), first.reason(), first.by(), by);
    }
}

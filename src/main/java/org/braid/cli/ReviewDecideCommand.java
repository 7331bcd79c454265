package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.person.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "decide",
        description = "Decides one of the possible matches that wait: one person, or two people.",
        mixinStandardHelpOptions = true)
final class ReviewDecideCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Deciding deciding = new Deciding();

    @Parameters(index = "0", paramLabel = "REVIEW", description = "Its id; `braid review` lists them.")
    String review = "";

    @Parameters(index = "1", paramLabel = "one|two", description = "One person, or two people.")
    Verdict verdict = Verdict.TWO;

    @Override
    public Integer call() {
        deciding.check();
        if (deciding.reason.isBlank()) {
            throw new Refusal(2, "Say why: --reason TEXT.");
        }
        return new ReviewTaking(deciding.place, deciding.day, deciding.dryRun)
                .run(spec, reviewing -> ReviewTaking.Answers.one(answer()));
    }

    private ReviewAnswer answer() {
        return new ReviewAnswer(0, review, "", verdict.words(), deciding.reason, deciding.by, deciding.confirmedBy);
    }
}

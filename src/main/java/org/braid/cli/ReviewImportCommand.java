package org.braid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Takes the answers of a review workbook: each becomes a decision that lasts, all in one night. Rows that"
                        + " cannot be taken are named, and the others count.",
        mixinStandardHelpOptions = true)
final class ReviewImportCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "The workbook that `braid review export` wrote, filled in.")
    Path file = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decided, where the workbook does not say; it is kept.")
    String by = "";

    @Mixin
    BudgetDay day = new BudgetDay();

    @Option(names = "--dry-run", description = "Only say what it would change; nothing is kept of it.")
    boolean dryRun;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(2, "There is no file " + file + ".");
        }
        return new ReviewTaking(place, day, dryRun).run(spec, reviewing -> answers());
    }

    private ReviewTaking.Answers answers() {
        var rows = ReviewRows.read(file, by.strip(), FeedPrecautions.of(place).apply("review"));
        return new ReviewTaking.Answers(rows.answers(), rows.broken());
    }
}

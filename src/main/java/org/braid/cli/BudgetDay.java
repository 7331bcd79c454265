package org.braid.cli;

import java.time.LocalDate;
import org.braid.audit.Night;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that a night's budgets are for: from then on every question is answered for it, unless it asks for another. */
final class BudgetDay {
    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The day the budgets are for (default: today, or the last night's where that is later).")
    @Nullable
    LocalDate date;

    @Option(
            names = "--go-back",
            description =
                    "Publish for a day before the last night's: a later one was a mistake, or you replay the past.")
    boolean goBack;

    /** @throws Refusal when the budgets would go back to a day before the last night's, and nobody said that they may */
    LocalDate on(Installation installation) {
        var last = installation.nights().last().map(Night::date).orElse(LocalDate.MIN);
        if (date == null) {
            var today = LocalDate.now(Place.CLOCK);
            return today.isBefore(last) ? last : today;
        }
        if (date.isBefore(last) && !goBack) {
            throw new Refusal(
                    2,
                    ("The last night published budgets for %s. After a night for %s every answer would be for that"
                                    + " earlier day, unless it asks for another. To look at %s, ask with --valid-at %s."
                                    + " To publish for it all the same, say --go-back.")
                            .formatted(last, date, date, date));
        }
        return date;
    }
}

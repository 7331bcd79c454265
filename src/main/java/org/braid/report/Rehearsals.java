package org.braid.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Files looked at row by row: what would become of each row by itself, without any budget.
 *
 * @param dryRun always true: nothing happened
 * @param files in the order given
 * @param many whether they have more rows than a night is tried of without being asked for
 * @param next how to hear which budgets would change
 */
public record Rehearsals(boolean dryRun, String feed, List<Rehearsed> files, boolean many, String next)
        implements Tellable {

    /** @param most rows of all files together, of which a night is tried without being asked for */
    public static Rehearsals of(String feed, List<Rehearsed> files, long most) {
        var many = files.stream().mapToLong(file -> file.rows().in()).sum() > most;
        return new Rehearsals(
                true, feed, files, many, many ? ask(most) : "`--dry-run` says which budgets would change.");
    }

    private static String ask(long most) {
        return String.format(
                Locale.UK,
                "These are more than %,d rows: `--dry-run --budgets` says which budgets would change, after minutes.",
                most);
    }

    /** Whether every row of every file can be taken, or rightly holds nothing new. */
    public boolean clean() {
        return files.stream().allMatch(Rehearsed::clean);
    }

    /** Whether a file cannot be used at all. */
    public boolean stopped() {
        return files.stream().anyMatch(Rehearsed::isSetAside);
    }

    @Override
    public String text() {
        return files.stream().map(Rehearsed::text).collect(Collectors.joining("\n"))
                + new TextPage()
                        .heading("Next")
                        .say("Nothing was kept, and nothing was compared with what is known. " + next);
    }
}

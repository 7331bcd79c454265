package org.braid.cli;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.braid.answer.When;
import org.braid.audit.Night;
import org.braid.summary.Summaries;
import org.braid.summary.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Uptake on one day or on a series of days, as known now, at one time, or on each of the days. */
@Command(mixinStandardHelpOptions = true)
final class UptakeCommand extends SummaryCommand {
    /** More would be a slip of the pen, and hours. */
    private static final int MOST_DAYS = 1_000;

    @Option(names = "--from", paramLabel = "D", description = "The first day of a series.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "Its last day (default: --valid-at).")
    @Nullable
    LocalDate to;

    @Option(names = "--every", description = "${COMPLETION-CANDIDATES} (default: year).")
    Step every = Step.YEAR;

    @Option(
            names = "--as-known-then",
            description =
                    "Each day as it was known when it ended, and not as known now; days before the first night are"
                            + " left out.")
    boolean asKnownThen;

    enum Step {
        MONTH,
        YEAR
    }

    UptakeCommand() {
        super(Summaries.UPTAKE);
    }

    @Override
    Summary summary(Installation installation) {
        var night = asOf.night(installation);
        var last = to == null ? asOf.day(night) : to;
        var byNight = new TreeMap<Integer, List<LocalDate>>();
        days(last)
                .forEach(day -> number(installation, night, day)
                        .ifPresent(number -> byNight.computeIfAbsent(number, key -> new ArrayList<>())
                                .add(day)));
        if (byNight.isEmpty()) {
            throw new Refusal(2, "Nothing was known yet on any of these days.");
        }
        return Summaries.of(
                Summaries.UPTAKE,
                asked(installation, asKnownThen ? "" : night.name(), night, last),
                record ->
                        byNight.forEach((number, days) -> installation.records().each(days, number, record)));
    }

    private Optional<Integer> number(Installation installation, Night night, LocalDate day) {
        return asKnownThen
                ? installation.nights().knownAt(When.endOf(day)).map(Night::number)
                : Optional.of(night.number());
    }

    private List<LocalDate> days(LocalDate last) {
        if (from == null) {
            return List.of(last);
        }
        if (from.isAfter(last)) {
            throw new Refusal(2, "The series ends before it begins: --from is after --to.");
        }
        var step = every == Step.MONTH ? Period.ofMonths(1) : Period.ofYears(1);
        var days = new ArrayList<LocalDate>();
        for (var number = 0; !from.plus(step.multipliedBy(number)).isAfter(last); number++) {
            days.add(from.plus(step.multipliedBy(number)));
            if (days.size() > MOST_DAYS) {
                throw new Refusal(2, "More than %,d days: ask for a shorter series.".formatted(MOST_DAYS));
            }
        }
        return withLast(days, last);
    }

    /** The day that was asked for is always there, also between two steps. */
    private static List<LocalDate> withLast(List<LocalDate> days, LocalDate last) {
        if (!days.contains(last)) {
            days.add(last);
        }
        return days;
    }
}

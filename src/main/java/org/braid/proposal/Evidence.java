package org.braid.proposal;

import java.util.stream.Collectors;

/** What speaks for a column's meaning, in a line; counts and shapes, and no value of anybody. */
final class Evidence {
    private Evidence() {}

    static String of(Judgement judgement, Column column) {
        var best = judgement.best(column);
        var words = new StringBuilder(
                "%s: %s".formatted(column.letters(), best.meaning().words()));
        if (best.of() > 0) {
            words.append("; ").append(best.share());
        }
        var because = because(best);
        words.append(because.isEmpty() ? "" : ": " + because);
        judgement
                .second(column)
                .ifPresent(second -> words.append(
                        ". Or else: %s; %s".formatted(second.meaning().words(), second.share())));
        return words.toString();
    }

    private static String because(Reading reading) {
        return reading.because().stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    }
}

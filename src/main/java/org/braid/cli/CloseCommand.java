package org.braid.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.braid.record.Close;
import org.braid.record.Unclosable;
import org.braid.report.CloseReport;
import org.braid.report.ClosesList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "close",
        description = "Closes a period: what is learned about it from now on is an adjustment.",
        mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final int LONGEST_NAME = 128;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--through", paramLabel = "D", description = "The last day closed; a month's last.")
    @Nullable
    LocalDate through;

    @Option(names = "--by", paramLabel = "NAME", description = "Who closes it.")
    String by = "";

    @Option(names = "--known-at", paramLabel = "T", description = "Book what was known at this day, instant or night.")
    @Nullable
    String knownAt;

    @Option(names = "--list", description = "Only say what is closed.")
    boolean list;

    @Override
    public Integer call() {
        return list ? list() : close();
    }

    private int list() {
        if (through != null || !by.isEmpty()) {
            throw new Refusal(2, "--list closes nothing: leave out --through and --by.");
        }
        try (var installation = place.openExisting()) {
            var night = AsOf.known(installation, knownAt).number();
            var closes = installation.closes().all().stream()
                    .filter(close -> close.night().number() <= night)
                    .toList();
            Output.of(spec).print(place.json ? ClosesList.json(closes) : ClosesList.text(closes));
            Output.of(spec).flush();
            return 0;
        }
    }

    private int close() {
        var day = through;
        if (day == null || by.isBlank() || by.length() > LONGEST_NAME) {
            throw new Refusal(
                    2, "Say what and who, in at most 128 characters: braid close --through 2026-06-30 --by NAME.");
        }
        try (var installation = place.openExisting()) {
            var night = AsOf.known(installation, knownAt);
            var close = new Close(day, night, by.strip(), Place.CLOCK.instant(), installation.rules());
            var before = installation.closes().all();
            installation.closes().close(close);
            var booked = installation.adjusting().booked(close, before);
            Output.of(spec).print(place.json ? CloseReport.json(close, booked) : CloseReport.text(close, booked));
            Output.of(spec).flush();
            return 0;
        } catch (Unclosable e) {
            throw new Refusal(REFUSED, String.valueOf(e.getMessage()));
        }
    }
}

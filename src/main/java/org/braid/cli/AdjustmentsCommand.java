package org.braid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.record.Close;
import org.braid.record.Control;
import org.braid.record.Span;
import org.braid.report.AdjustmentCsv;
import org.braid.report.AdjustmentJournal;
import org.braid.report.AdjustmentJson;
import org.braid.report.AdjustmentText;
import org.braid.report.ControlText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "adjustments",
        description = "What later news changes about money already told: for each line, funder and month.",
        mixinStandardHelpOptions = true)
final class AdjustmentsCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    Window window = new Window();

    @Option(names = "--from-known", paramLabel = "T", description = "As known at this day, instant or night, ...")
    @Nullable
    String fromKnown;

    @Option(
            names = {"--to-known", "--known-at"},
            paramLabel = "T",
            description = "... and at this one (default: now).")
    @Nullable
    String toKnown;

    @Option(names = "--closed", description = "What was learned about closed months since the last close.")
    boolean closed;

    @Option(names = "--settled", description = "With --closed: also what later closes have settled.")
    boolean settled;

    @Option(names = "--person", paramLabel = "PERSON", description = "Only this person: our id, or system:value.")
    @Nullable
    String person;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    @Nullable
    Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    @Nullable
    Path out;

    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        try (var installation = place.openExisting()) {
            var now = AsOf.known(installation, toKnown);
            var spans = closed ? closed(installation, now) : List.of(span(installation, now));
            var whom = person == null ? null : whom(installation, spans, person);
            if (out == null) {
                write(installation, spans, whom, Output.of(spec));
            } else {
                toFile(installation, spans, whom, out);
            }
        }
        return 0;
    }

    private Span span(Installation installation, Night now) {
        if (fromKnown == null || settled) {
            throw new Refusal(2, "Say from when: --from-known 2026-07-01, or --closed for news about closed months.");
        }
        var then = AsOf.known(installation, fromKnown);
        if (then.number() > now.number()) {
            throw new Refusal(2, "--from-known is later than --to-known.");
        }
        return window.span(then, now);
    }

    private List<Span> closed(Installation installation, Night now) {
        if (fromKnown != null || window.stated()) {
            throw new Refusal(
                    2, "--closed starts from the closes: leave out --from-known, --year, --period and --valid-at.");
        }
        var closes = installation.closes().all();
        warn(closes, installation.rules());
        var spans = Span.ofCloses(closes, now);
        if (spans.isEmpty()) {
            throw new Refusal(2, "No period was closed by then. `braid close --through DAY --by NAME` closes one.");
        }
        return settled ? spans : spans.subList(spans.size() - 1, spans.size());
    }

    /** What was booked is not kept penny by penny: it is worked out again, by the rules there are. */
    private void warn(List<Close> closes, String rules) {
        closes.stream()
                .filter(close -> !close.rules().equals(rules))
                .forEach(close -> Output.errOf(spec)
                        .println(("The authority matrix or the release has changed since the close through %s:"
                                        + " what was booked then is worked out by today's.")
                                .formatted(close.through())));
    }

    /** Who has gone since is found by the earlier night. */
    private static String whom(Installation installation, List<Span> spans, String person) {
        try {
            return Question.id(
                    installation, person, spans.get(spans.size() - 1).now().number());
        } catch (Refusal e) {
            return Question.id(installation, person, spans.get(0).then().number());
        }
    }

    /** Under its name when it is whole: half a journal must not be posted. */
    private void toFile(Installation installation, List<Span> spans, @Nullable String whom, Path file)
            throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var writer = begin(part)) {
            write(installation, spans, whom, writer);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        Output.errOf(spec).println("Written to " + file + ".");
    }

    private static Writer begin(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new Refusal(2, file + " cannot be written: " + e.getClass().getSimpleName() + ".");
        }
    }

    private void write(Installation installation, List<Span> spans, @Nullable String whom, Writer to)
            throws IOException {
        var journal = journal(to);
        var adjusting = installation.adjusting();
        for (var each : spans) {
            var control = new Control();
            adjusting.adjust(each, whom, control, line -> {
                try {
                    journal.line(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            journal.control(each, control);
            tell(ControlText.of(each, control));
        }
        journal.finish();
        to.flush();
    }

    private AdjustmentJournal journal(Writer to) throws IOException {
        return switch (wanted()) {
            case CSV -> new AdjustmentCsv(to);
            case JSON -> new AdjustmentJson(to);
            case TEXT -> new AdjustmentText(to);
        };
    }

    private Format wanted() {
        if (format != null) {
            return format;
        }
        return place.json ? Format.JSON : Format.TEXT;
    }

    /** The text has its control totals in it; beside a journal for programs they go where they are in nobody's way. */
    private void tell(String control) {
        if (wanted() == Format.CSV) {
            PrintWriter beside = Output.errOf(spec);
            beside.print(control);
            beside.flush();
        }
    }
}

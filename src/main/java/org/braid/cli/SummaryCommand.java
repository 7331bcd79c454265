package org.braid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.feed.ReadSpec;
import org.braid.mapping.Mappings;
import org.braid.report.SummaryCsv;
import org.braid.report.SummaryJson;
import org.braid.report.SummaryText;
import org.braid.summary.Asked;
import org.braid.summary.Definition;
import org.braid.summary.Discretion;
import org.braid.summary.Summaries;
import org.braid.summary.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One report on everybody's budgets: the same options for each of {@link Summaries}. */
@Command(mixinStandardHelpOptions = true)
class SummaryCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    @Nullable
    Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where CSV goes: one file for each table, FILE-TABLE.csv (default: NAME.csv).")
    @Nullable
    Path out;

    @Option(
            names = "--fewest",
            paramLabel = "N",
            defaultValue = "5",
            description = "Figures about fewer than N people are hidden (default: 5; 0 hides nothing).")
    int fewest;

    private final Definition definition;

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    SummaryCommand(Definition definition) {
        this.definition = definition;
    }

    /** Gives {@code braid report} a command for each summary. */
    static CommandLine addTo(CommandLine braid) {
        var report = Objects.requireNonNull(braid.getSubcommands().get("report"), "Braid names it");
        for (var definition : Summaries.all()) {
            var command = new CommandLine(of(definition));
            command.getCommandSpec().usageMessage().description(definition.question());
            report.addSubcommand(definition.name(), command);
        }
        report.addSubcommand("statement", new StatementCommand());
        return braid;
    }

    private static SummaryCommand of(Definition definition) {
        return definition.equals(Summaries.UPTAKE) ? new UptakeCommand() : new SummaryCommand(definition);
    }

    @Override
    public Integer call() throws IOException {
        try (var installation = place.openExisting()) {
            write(summary(installation));
        }
        return 0;
    }

    Summary summary(Installation installation) {
        var night = asOf.night(installation);
        var day = asOf.day(night);
        return Summaries.of(
                definition,
                asked(installation, night.name(), night, day),
                record -> installation.records().each(day, night.number(), record));
    }

    /** @param knownIn the night's name; blank where each day has its own */
    Asked asked(Installation installation, String knownIn, Night night, LocalDate day) {
        return new Asked(
                day,
                knownIn,
                installation.reference(),
                new Discretion(fewest),
                demanded(),
                installation.manifests(night));
    }

    /** By feed, how many columns its files cannot do without. */
    private Map<String, Integer> demanded() {
        var demanded = new TreeMap<String, Integer>();
        for (var mapping : Mappings.readEachFeed(place.mappings).all()) {
            var required = (int) mapping.read().columns().stream()
                    .filter(ReadSpec.Column::required)
                    .count();
            demanded.merge(mapping.feed(), required, Math::max);
        }
        return demanded;
    }

    private void write(Summary summary) throws IOException {
        var wanted = format != null ? format : place.json ? Format.JSON : Format.TEXT;
        if (wanted == Format.CSV) {
            var files = SummaryCsv.write(summary, out == null ? Path.of(summary.name() + ".csv") : out);
            files.forEach(file -> Output.errOf(spec).println("Written to " + file + "."));
            return;
        }
        Output.of(spec).print(wanted == Format.JSON ? SummaryJson.of(summary) : SummaryText.of(summary));
        Output.of(spec).flush();
    }
}

package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.mapping.Readings;
import org.braid.report.FindingsReport;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "Writes a report on the last published night.",
        subcommands = {ReportCommand.Findings.class, ReportChecks.class, ReportDifferences.class},
        synopsisSubcommandLabel = "NAME",
        mixinStandardHelpOptions = true)
final class ReportCommand {

    @Command(
            name = "findings",
            description = "What was found in the deliveries: where it stands, what is wrong, how to mend it.",
            mixinStandardHelpOptions = true)
    static final class Findings implements Callable<Integer> {
        private static final String NO_DAY =
                "What was found in a delivery is about its rows, whatever day their money is for.";

        @Spec
        @Nullable
        CommandSpec spec;

        @Mixin
        Place place = new Place();

        @Mixin
        Known known = new Known();

        @Option(names = "--feed", paramLabel = "FEED", description = "Only this feed's deliveries.")
        @Nullable
        String feed;

        @Override
        public Integer call() {
            try (var installation = place.openExisting()) {
                var night = known.night(installation, NO_DAY);
                var findings = new Readings(installation.jdbc()).findings(night.number(), feed == null ? "" : feed);
                Output.of(spec).print(place.json ? Json.document(findings) : FindingsReport.text(findings));
                Output.of(spec).flush();
            }
            return 0;
        }
    }
}

package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.answer.Answers;
import org.braid.report.HistoryJson;
import org.braid.report.HistoryText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = "Explains each version of a budget by what changed against the one before, and why.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(paramLabel = "PERSON", description = "Our id, or system:value, as in nhs:9990010005.")
    String person = "";

    @Override
    public Integer call() {
        try (var installation = place.openExisting()) {
            var night = asOf.night(installation);
            var id = Question.id(installation, person, night.number());
            var versions = installation.versions().of(id, asOf.validAt, night);
            if (versions.isEmpty()) {
                throw Answers.nobody(id);
            }
            Output.of(spec).print(place.json ? HistoryJson.of(id, versions) : HistoryText.of(id, versions));
            Output.of(spec).flush();
        }
        return 0;
    }
}

package org.braid.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.braid.audit.Night;
import org.braid.person.Identifiers;
import org.braid.report.IdentifiersList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "identifiers",
        description =
                "Lists the numbers by which a person is and was known: on which days, by whom, and who else has them.",
        mixinStandardHelpOptions = true)
final class IdentifiersCommand implements Callable<Integer> {
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
            var record = Question.record(installation, asOf, person);
            var night = asOf.night(installation).number();
            var names =
                    installation.nights().published().stream().collect(Collectors.toMap(Night::number, Night::name));
            var held = new Identifiers(installation.jdbc()).of(record.person(), night);
            var list = new IdentifiersList(record.person(), record.validAt(), names);
            Output.of(spec).print(place.json ? list.json(held) : list.text(held));
            Output.of(spec).flush();
        }
        return 0;
    }
}

package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "mapping",
        description = "Looks after the mappings.",
        subcommands = {
            MappingCommand.Check.class,
            MappingTestCommand.class,
            MappingSuggestCommand.class,
            MappingAcceptCommand.class,
            MappingTemplateCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class MappingCommand {

    @Command(
            name = "check",
            description = "Says what is wrong with a mapping file, and on which line.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec
        @Nullable
        CommandSpec spec;

        @Mixin
        Place place = new Place();

        @Override
        public Integer call() {
            var all = Mappings.read(place.mappings).all();
            if (place.json) {
                Output.of(spec)
                        .print(Json.document(all.stream().map(Mapping::name).toList()));
                Output.of(spec).flush();
            } else {
                all.forEach(this::tell);
            }
            return 0;
        }

        private void tell(Mapping mapping) {
            var open = mapping.unconfirmed();
            Output.of(spec)
                    .println(mapping.name() + ": good"
                            + (open.isEmpty() ? "" : ", and to be confirmed: " + String.join(", ", open)));
            mapping.codeLists()
                    .forEach(list -> Output.of(spec)
                            .println("  codes %s: %s (%s)".formatted(list.name(), list.source(), list.date())));
        }
    }
}

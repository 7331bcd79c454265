package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.person.Rulings;
import org.braid.report.DecisionsList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "decisions",
        description = "Lists who decided what, also what was undone.",
        mixinStandardHelpOptions = true)
final class DecisionsCommand implements Callable<Integer> {
    private static final String NO_DAY = "A decision holds for all days, and not for one.";

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    Known known = new Known();

    @Override
    public Integer call() {
        try (var installation = place.openExisting()) {
            var rulings = new Rulings(installation.jdbc())
                    .all(known.night(installation, NO_DAY).number());
            Output.of(spec).print(place.json ? DecisionsList.json(rulings) : DecisionsList.text(rulings));
            Output.of(spec).flush();
        }
        return 0;
    }
}

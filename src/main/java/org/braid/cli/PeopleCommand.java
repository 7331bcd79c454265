package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.answer.Format;
import org.braid.answer.PeopleEnquiry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "people", description = "Lists the people with budgets.", mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Option(names = "--streams", paramLabel = "N", description = "Only those with at least N public streams.")
    int streams;

    @Option(
            names = "--kind",
            paramLabel = "K",
            description =
                    "Only budgets of this kind: a code such as INDIVIDUAL, or a term for it, such as 'personal budget'.")
    @Nullable
    String kind;

    @Override
    public Integer call() {
        var format = place.json ? Format.JSON : Format.TEXT;
        var answer = place.ask(desk -> desk.people(new PeopleEnquiry(streams, kind, asOf.when(), format)));
        Output.of(spec).print(answer.text());
        Output.of(spec).flush();
        return 0;
    }
}

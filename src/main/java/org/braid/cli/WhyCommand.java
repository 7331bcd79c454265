package org.braid.cli;

import java.util.concurrent.Callable;
import org.braid.answer.Format;
import org.braid.answer.WhyEnquiry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why",
        description = "Follows a figure back to the file, the cell, the mapping's line and the evidence.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(index = "0", paramLabel = "PERSON", description = "Our id, or system:value, as in nhs:9990010005.")
    String person = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LINE",
            description = "The line's number in the record (default: all).")
    @Nullable
    Integer line;

    @Override
    public Integer call() {
        var format = place.json ? Format.JSON : Format.TEXT;
        var answer = place.ask(desk -> desk.why(new WhyEnquiry(person, line, asOf.when(), format)));
        Output.of(spec).print(answer.text());
        Output.of(spec).flush();
        return 0;
    }
}

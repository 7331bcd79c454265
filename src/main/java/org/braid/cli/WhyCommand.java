package org.braid.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.braid.answer.Format;
import org.braid.answer.WhyEnquiry;
import org.braid.report.RowJson;
import org.braid.report.RowText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why",
        description = "Follows a figure back to its cell, mapping line and evidence; or a row forward to its budgets.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PERSON",
            description = "Our id, or system:value, as in nhs:9990010005.")
    @Nullable
    String person;

    @Parameters(
            index = "1..*",
            paramLabel = "FIGURE",
            description = {
                "Which figure (default: all lines): a line's number, total, own, saved, contribution,",
                "funder F, stream S, management M, kind K, share M (in percent), finding N or CODE, event N."
            })
    List<String> figure = List.of();

    @Option(names = "--full", description = "Explain the lines that make the figure, too.")
    boolean full;

    @ArgGroup(exclusive = false, heading = "Or from a row of a delivery forward to the budgets it touches:%n")
    @Nullable
    RowQuestion row;

    @Override
    public Integer call() {
        if ((person == null) == (row == null)) {
            throw new Refusal(
                    2,
                    "Say of whom, or of which row: braid why PERSON [FIGURE], or braid why --delivery FILE --row N.");
        }
        Output.of(spec).print(person == null ? forward() : back(person));
        Output.of(spec).flush();
        return 0;
    }

    private String forward() {
        try (var installation = place.openExisting()) {
            var answers = Objects.requireNonNull(row, "checked before").answers(installation, asOf);
            return place.json ? RowJson.of(answers) : RowText.of(answers);
        }
    }

    private String back(String whom) {
        var format = place.json ? Format.JSON : Format.TEXT;
        return place.ask(desk -> desk.why(new WhyEnquiry(whom, String.join(" ", figure), full, asOf.when(), format)))
                .text();
    }
}

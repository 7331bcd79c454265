package org.braid.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.person.Descriptions;
import org.braid.person.Ruling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "split",
        description = "Decides that rows of a record are not that person's, whatever the linkage makes of them.",
        mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
    private static final int REFUSED = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Deciding deciding = new Deciding();

    @Parameters(index = "0", paramLabel = "PERSON", description = "Our id, or system:value, as in nhs:9990010005.")
    String person = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ROW",
            description = "A line's number in the record, or a statement's key: feed|authority|reference|component.")
    List<String> rows = List.of();

    @Override
    public Integer call() {
        return deciding.decide(spec, this::choose);
    }

    private DecisionNight.Choice choose(Installation installation, Night last) {
        var record = Question.record(installation, new AsOf(), person);
        var descriptions = new Descriptions(installation.jdbc()).byStatement(record.person(), last.number());
        var ones = new NamedRows(record, descriptions).descriptions(rows);
        var others = new TreeSet<>(descriptions.values());
        others.removeAll(ones);
        if (others.isEmpty()) {
            throw new Refusal(
                    REFUSED, "Every description of " + record.person() + " would go: there is nothing to split from.");
        }
        return new DecisionNight.Choice(
                Ruling.Draft.split(record.person(), deciding.by, deciding.reason), ones, others);
    }
}

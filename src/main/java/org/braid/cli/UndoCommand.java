package org.braid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.person.Ruling;
import org.braid.person.Rulings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "undo", description = "Takes a decision back; both stay in the trail.", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Deciding deciding = new Deciding();

    @Parameters(paramLabel = "DECISION", description = "Its number; `braid decisions` lists them.")
    long decision;

    @Override
    public Integer call() {
        return deciding.decide(spec, this::choose);
    }

    private DecisionNight.Choice choose(Installation installation, Night last) {
        var ruling = new Rulings(installation.jdbc())
                .find(decision, last.number())
                .orElseThrow(() -> refused("There is no decision " + decision));
        if (ruling.kind() == Ruling.Kind.UNDO) {
            throw refused("Decision " + decision + " is itself an undo: decide again instead");
        }
        if (ruling.undoneBy() != null) {
            throw refused("Decision " + decision + " was undone by decision " + ruling.undoneBy() + " already");
        }
        return new DecisionNight.Choice(Ruling.Draft.undo(ruling, deciding.by, deciding.reason), List.of(), List.of());
    }

    private static Refusal refused(String why) {
        return new Refusal(2, why + ". `braid decisions` lists them.");
    }
}

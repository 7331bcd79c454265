package org.braid.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.braid.audit.FindingCode.Weight;
import org.braid.audit.Night;
import org.braid.person.Ruling;
import org.braid.record.TrackedFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "decide",
        description = "Keeps what was decided about a finding that is held: its lines are held no longer.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Deciding deciding = new Deciding();

    @Parameters(
            paramLabel = "FINDING",
            description = "The digits that `braid record PERSON` and `braid report checks` show with it.")
    String finding = "";

    @Override
    public Integer call() {
        if (!finding.matches("[0-9A-Fa-f]{6,32}")) {
            throw new Refusal(2, "A finding is named by six or more digits, as `braid record PERSON` shows them.");
        }
        if (deciding.reason.isBlank()) {
            throw new Refusal(2, "Say what was decided, and why: --reason TEXT.");
        }
        return deciding.decide(spec, this::choose);
    }

    private DecisionNight.Choice choose(Installation installation, Night last) {
        var held = held(installation, last);
        var decided = held.finding().decided();
        if (decided != null) {
            throw new Refusal(
                    2,
                    "That was decided by decision %d. `braid undo %d` takes it back."
                            .formatted(decided.decision(), decided.decision()));
        }
        return new DecisionNight.Choice(
                Ruling.Draft.finding(held.person(), held.finding().fingerprint(), deciding.by, deciding.reason),
                List.of(),
                List.of());
    }

    private TrackedFinding held(Installation installation, Night last) {
        var found = installation.recordFindings().open(finding.toLowerCase(Locale.ROOT), last.number());
        if (found.isEmpty()) {
            throw new Refusal(2, "No open finding has these digits. `braid report checks --open` lists what is open.");
        }
        if (found.size() > 1) {
            throw new Refusal(2, "More than one finding begins with these digits: give more of them.");
        }
        if (found.get(0).finding().code().weight() != Weight.HELD) {
            throw new Refusal(
                    2, "Nothing is held by that finding: it closes by itself when its cause goes, and not before.");
        }
        return found.get(0);
    }
}

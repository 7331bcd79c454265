package org.braid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.person.Descriptions;
import org.braid.person.Identity;
import org.braid.person.Objection;
import org.braid.person.Ruling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "join",
        description = "Decides that two are one person, whatever the linkage makes of them.",
        mixinStandardHelpOptions = true)
final class JoinCommand implements Callable<Integer> {
    private static final int REFUSED = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Deciding deciding = new Deciding();

    @Parameters(index = "0", paramLabel = "A", description = "Our id, or system:value, as in nhs:9990010005.")
    String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other.")
    String other = "";

    @Option(
            names = "--despite-nhs-numbers",
            description = "They are one although they have different verified NHS numbers.")
    boolean despiteNhsNumbers;

    @Option(names = "--despite-protection", description = "They are one although an identity is protected.")
    boolean despiteProtection;

    @Override
    public Integer call() {
        return deciding.decide(spec, this::choose);
    }

    private DecisionNight.Choice choose(Installation installation, Night last) {
        var person = Question.person(installation, one);
        var second = Question.person(installation, other);
        if (person.equals(second)) {
            throw new Refusal(2, "They are one person already: " + person + ".");
        }
        var descriptions = new Descriptions(installation.jdbc());
        var ones = descriptions.of(person, last.number());
        var others = descriptions.of(second, last.number());
        check(ones, others);
        return new DecisionNight.Choice(
                Ruling.Draft.join(person, second, deciding.by, deciding.reason), keys(ones), keys(others));
    }

    private void check(List<Identity> ones, List<Identity> others) {
        var objections = Objection.between(ones, others);
        if (objections.contains(Objection.DIFFERENT_NHS_NUMBERS) && !despiteNhsNumbers) {
            throw new Refusal(
                    REFUSED,
                    "They have different verified NHS numbers, so they are two people unless a number is wrong."
                            + " If you know that they are one, say so with --despite-nhs-numbers.");
        }
        if (objections.contains(Objection.PROTECTED_IDENTITY) && !despiteProtection) {
            throw new Refusal(
                    REFUSED,
                    "One of the identities is protected, and joining it would tell who that is."
                            + " If that is meant, say so with --despite-protection.");
        }
    }

    private static List<String> keys(List<Identity> identities) {
        return identities.stream().map(Identity::key).toList();
    }
}

package org.braid.record;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.StatementKey;

/** A budget line in the making: what counts, and what else is said about the same money. Not thread-safe. */
final class Strand {
    private final Entitlement counted;
    private final BigFraction worth;
    private final List<Told> told = new ArrayList<>();
    private final List<Told> replaced = new ArrayList<>();

    Strand(Entitlement counted) {
        this.counted = counted;
        this.worth = Worth.compared(counted);
    }

    Entitlement counted() {
        return counted;
    }

    BigFraction worth() {
        return worth;
    }

    String feed() {
        return counted.key().feed();
    }

    List<Told> told() {
        return told;
    }

    void take(Told statement) {
        told.add(statement);
    }

    /** What an award of this money, or of what is told of it, voids. */
    void takeReplaced(Told statement) {
        replaced.add(statement);
        told.add(statement);
    }

    boolean replaces(Told statement) {
        return replaced.contains(statement);
    }

    /** Whether it counts or tells of an award with this reference. */
    boolean knows(StatementKey award) {
        return sameAward(counted.key(), award)
                || told.stream().anyMatch(each -> sameAward(each.statement().key(), award));
    }

    private static boolean sameAward(StatementKey one, StatementKey other) {
        return one.feed().equals(other.feed())
                && one.authority().equals(other.authority())
                && one.reference().equals(other.reference());
    }

    /**
     * Whether a statement can be about this money: one funder, stream, pocket and currency, at the same time, and on
     * days of which its feed has not spoken. Successive statements of one feed can all be about one line.
     */
    boolean canBe(Entitlement statement) {
        return counted.funder().id().equals(statement.funder().id())
                && counted.stream().equals(statement.stream())
                && Pocket.of(counted) == Pocket.of(statement)
                && sameKindOfTerms(statement)
                && counted.inForce().overlaps(statement.inForce())
                && told.stream().noneMatch(other -> saysAlready(other, statement));
    }

    private boolean sameKindOfTerms(Entitlement statement) {
        var ours = counted.terms();
        var theirs = statement.terms();
        return ours.currency().equals(theirs.currency())
                && ours.frequency().recurring() == theirs.frequency().recurring();
    }

    private static boolean saysAlready(Told said, Entitlement statement) {
        return said.feed().equals(statement.key().feed())
                && said.isIndicative() == Told.indicative(statement)
                && said.statement().inForce().overlaps(statement.inForce());
    }
}

package org.braid.person;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Finds out which descriptions are of one person: by decision, by NHS number, by other identifiers, by weighing names,
 * date of birth and postcode. The same input in any order gives the same answer. docs/linkage.md tells how it decides.
 */
public final class Linkage {
    private final LinkageModel model;

    public Linkage(LinkageModel model) {
        this.model = model;
    }

    /**
     * @param identities each a distinct description; of two with one key the first counts
     * @param decisions of descriptions that are no longer there, they rest
     */
    public Clusters link(List<Identity> identities, List<Decision> decisions) {
        var linked = relink(Before.NOTHING, identities, decisions);
        return linked.decided().with(linked.weighing());
    }

    /**
     * What is linked anew.
     *
     * @param decided without what the weights are the sum of
     * @param alone as it would be if nobody had decided anything
     * @param parts by key, what each description hangs together with; the rest of who is there is as it was
     * @param weighing tells of a link what its weight is the sum of
     */
    record Relinked(
            Clusters decided,
            Clusters alone,
            Map<String, String> parts,
            Compared compared,
            UnaryOperator<Link> weighing) {}

    /**
     * Links whom a change can affect: of them the same comes out as if everybody were linked.
     *
     * @param identities everybody who is there now
     * @param decisions all that are in force
     */
    Relinked relink(Before before, List<Identity> identities, List<Decision> decisions) {
        var everybody = Profiles.of(identities);
        var population = everybody.population();
        var affected = new Affected(model, population, everybody, identities, before);
        return relink(new Evidence(model, population, everybody, affected.blocks(), affected.find()), decisions);
    }

    /** With and without decisions for little more than the price of one: what the descriptions say is found out once. */
    private static Relinked relink(Evidence evidence, List<Decision> decisions) {
        var decided = new Cascade(evidence, decisions);
        var alone = decisions.isEmpty() ? decided : new Cascade(evidence, List.of());
        var weighed = evidence.weigh(List.of(decided.groups(), alone.groups()));
        var scored = weighed.pairs();
        var clusters = decided.finish(scored);
        return new Relinked(
                clusters,
                decided == alone ? clusters : alone.finish(scored),
                Parts.of(evidence, scored, decisions),
                weighed.compared(),
                evidence.weighing());
    }
}

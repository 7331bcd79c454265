package org.braid.person;

import java.util.List;

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
        return link(new Evidence(model, Profiles.of(identities)), decisions);
    }

    private static Clusters link(Evidence evidence, List<Decision> decisions) {
        var cascade = new Cascade(evidence, decisions);
        return evidence.weighed(cascade.finish(evidence.score(List.of(cascade.groups()))));
    }

    /** @param alone as it would be if nobody had decided anything */
    record Both(Clusters decided, Clusters alone) {}

    /** Both for little more than the price of one: what the descriptions say is found out once. */
    Both both(List<Identity> identities, List<Decision> decisions) {
        var evidence = new Evidence(model, Profiles.of(identities));
        if (decisions.isEmpty()) {
            var clusters = link(evidence, decisions);
            return new Both(clusters, clusters);
        }
        var decided = new Cascade(evidence, decisions);
        var alone = new Cascade(evidence, List.of());
        var scored = evidence.score(List.of(decided.groups(), alone.groups()));
        return new Both(evidence.weighed(decided.finish(scored)), evidence.weighed(alone.finish(scored)));
    }
}

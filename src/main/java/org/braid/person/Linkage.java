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
        return new Cascade(model, Profiles.of(identities)).run(decisions);
    }
}

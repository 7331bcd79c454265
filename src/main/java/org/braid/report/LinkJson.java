package org.braid.report;

import java.util.List;
import org.braid.person.Link;
import org.braid.person.LinkWeight;
import org.braid.person.Origin;
import org.braid.person.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A link as published JSON has it.
 *
 * @param weights what the weight is the sum of; none where no weight decided
 * @param leftFrom where the one description is stated; absent where nothing states it any more
 * @param decision the number of the decision behind it; absent where the linkage found it
 */
record LinkJson(
        String left,
        String right,
        Link.Stage stage,
        double weight,
        List<String> evidence,
        List<LinkWeight> weights,
        @Nullable Origin leftFrom,
        @Nullable Origin rightFrom,
        @Nullable Long decision) {

    static LinkJson of(Link link, Why why) {
        var origins = why.origins();
        return new LinkJson(
                link.left(),
                link.right(),
                link.stage(),
                link.weight(),
                link.evidence(),
                link.weights(),
                origins.get(link.left()),
                origins.get(link.right()),
                link.stage() == Link.Stage.DECISION
                        ? why.decided(link).map(Ruling::decision).orElse(null)
                        : null);
    }
}

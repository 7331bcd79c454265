package org.braid.report;

import java.util.List;
import java.util.Map;
import org.braid.person.Link;
import org.braid.person.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A link as published JSON has it.
 *
 * @param leftFrom where the one description is stated; absent where that was not asked, or nothing states it
 */
record LinkJson(
        String left,
        String right,
        Link.Stage stage,
        double weight,
        List<String> evidence,
        @Nullable Origin leftFrom,
        @Nullable Origin rightFrom) {

    static LinkJson of(Link link, Map<String, Origin> origins) {
        return new LinkJson(
                link.left(),
                link.right(),
                link.stage(),
                link.weight(),
                link.evidence(),
                origins.get(link.left()),
                origins.get(link.right()));
    }
}

package org.braid.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braid.record.Manifest;
import org.braid.reference.Reference;

/**
 * What is asked, and what is known around it.
 *
 * @param validAt the day the figures are for; of a series, the last
 * @param night the name of the night whose knowledge is asked; blank where each day is asked as it was known then
 * @param demanded by feed, how many columns its mappings cannot do without
 * @param manifests the account of the night before and of the night, as far as they are there
 */
public record Asked(
        LocalDate validAt,
        String night,
        Reference reference,
        Discretion discretion,
        Map<String, Integer> demanded,
        List<Manifest> manifests) {
    public Asked {
        demanded = Map.copyOf(demanded);
        manifests = List.copyOf(manifests);
    }
}

package org.braid.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;

/**
 * The account of one fetch.
 *
 * @param full whether everything was asked for, and not only what was changed
 * @param since from when on changes were asked for
 * @param until when the server has told everything, by its own clock
 * @param answers pages and files that came
 * @param repeats how often a question had to be asked again
 * @param resources in the delivery
 * @param file the name of the delivery; nothing where it would be the same as the last
 * @param findings what a full fetch found that the fetches of changes had not told; at most 1,000
 * @param deletionsWait the types of which the server does not tell what was deleted: that is seen when everything is
 *     fetched again
 * @param missed how many resources or versions of them those had not told
 */
public record Fetched(
        String feed,
        boolean full,
        Optional<Instant> since,
        Instant until,
        long answers,
        int repeats,
        long bytes,
        long resources,
        long added,
        long changed,
        long gone,
        long missed,
        List<String> deletionsWait,
        Optional<String> file,
        List<Finding> findings) {

    public Fetched {
        deletionsWait = List.copyOf(deletionsWait);
        findings = List.copyOf(findings);
    }
}

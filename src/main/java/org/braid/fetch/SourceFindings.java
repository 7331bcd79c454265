package org.braid.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.braid.audit.Finding;

/** What full fetches found that the fetches of changes had not told, for the night that takes their delivery in. */
public final class SourceFindings {
    private final Path data;

    /** @param data where what is known of each source is kept */
    public SourceFindings(Path data) {
        this.data = data;
    }

    /**
     * What was found since the delivery that was received before this one: several may be fetched between two nights.
     *
     * @param sha256 of the delivery; of one that was not fetched nothing is found
     * @param received whether the delivery of a hash was
     */
    public List<Finding> of(String feed, String sha256, Predicate<String> received) {
        try {
            return Known.read(Inbox.known(data, feed))
                    .map(known -> found(known, sha256, received))
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> found(Known known, String sha256, Predicate<String> received) {
        int last = known.before().indexOf(sha256);
        int first = last;
        while (first > 0 && !received.test(known.before().get(first - 1))) {
            first--;
        }
        var untold = last < 0 ? List.<String>of() : known.before().subList(first, last + 1);
        return known.sweeps().stream()
                .filter(sweep -> untold.contains(sweep.sha256()))
                .flatMap(sweep -> sweep.findings().stream())
                .toList();
    }
}

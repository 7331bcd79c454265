package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Asks a server page by page for resources of each search (FHIR R4, 3.1.1 and 3.1.1.4.9). */
final class SearchPull {
    private final Source source;
    private final Pages pages;
    private final Deletions deletions;

    SearchPull(Source source, FhirServer server) {
        this.source = source;
        pages = new Pages(source.base(), server);
        deletions = new Deletions(source, server, pages);
    }

    /** Fetches what was changed since then, or everything. */
    Pulled pull(Optional<Instant> since, Taken taken) throws IOException {
        var asOf = Instant.MAX;
        // Before the searches, so that what is there again by then is there.
        var untold = since.isPresent() ? deletions.take(since.get(), taken) : List.<String>of();
        for (var search : source.searches()) {
            var began = pages.each(first(search, since), entry -> take(entry, taken));
            asOf = began.isBefore(asOf) ? began : asOf;
        }
        return new Pulled(asOf, untold);
    }

    private URI first(String search, Optional<Instant> since) {
        var query = new StringBuilder(source.base() + "/" + search)
                .append(search.contains("?") ? "&" : "?")
                .append("_count=")
                .append(source.pageSize());
        since.map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .ifPresent(time -> query.append("&_lastUpdated=ge").append(time));
        return URI.create(query.toString());
    }

    private static void take(JsonNode entry, Taken taken) throws IOException {
        var resource = entry.path("resource");
        if (resource.isObject()
                && !"outcome".equals(entry.path("search").path("mode").asText())) {
            taken.take(resource);
        }
    }
}

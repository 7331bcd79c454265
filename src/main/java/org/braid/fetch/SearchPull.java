package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.braid.fetch.FetchFailed.Fault;

/** Asks a server page by page for resources of each search (FHIR R4, 3.1.1 and 3.1.1.4.9). */
final class SearchPull {
    private static final int GONE = 410;

    private final Source source;
    private final FhirServer server;

    SearchPull(Source source, FhirServer server) {
        this.source = source;
        this.server = server;
    }

    /**
     * Fetches what was changed since then, or everything.
     *
     * @return until when the server has told everything, by its own clock
     */
    Instant pull(Optional<Instant> since, Taken taken) throws IOException {
        var asOf = Optional.<Instant>empty();
        for (var search : source.searches()) {
            var began = pages(first(search, since), taken);
            asOf = Optional.of(asOf.filter(earlier -> earlier.isBefore(began)).orElse(began));
        }
        return asOf.orElseThrow();
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

    /** Pages that the server no longer has, as after a long wait, are begun anew, once. */
    private Instant pages(URI first, Taken taken) throws IOException {
        try {
            return all(first, taken);
        } catch (PagesExpired e) {
            return again(first, taken);
        }
    }

    private Instant again(URI first, Taken taken) throws IOException {
        try {
            return all(first, taken);
        } catch (PagesExpired e) {
            throw new FetchFailed(
                    Fault.REFUSED,
                    "the server forgets the pages of %s before they are fetched; try a larger pageSize"
                            .formatted(Addresses.withoutQuery(first)));
        }
    }

    private Instant all(URI first, Taken taken) throws IOException {
        var asked = new HashSet<>(Set.of(first));
        var page = server.read(first, "Bundle");
        var began = page.at();
        take(page, taken);
        for (var next = next(page); next.isPresent(); next = next(page)) {
            if (!asked.add(next.get())) {
                throw new FetchFailed(
                        Fault.NOT_UNDERSTOOD,
                        "the pages of %s lead in a circle".formatted(Addresses.withoutQuery(first)));
            }
            page = further(next.get());
            take(page, taken);
        }
        return began;
    }

    private Page further(URI next) {
        return server.ask(next, () -> server.question("application/fhir+json").GET(), answer -> {
            if (answer.status() == GONE) {
                throw new PagesExpired();
            }
            FhirServer.refuseUnlessGood(next, answer);
            return Page.of(answer, server.allowance(), "Bundle");
        });
    }

    /** The server has forgotten the search that a page is of. */
    private static final class PagesExpired extends RuntimeException {}

    private static void take(Page page, Taken taken) throws IOException {
        for (var entry : page.resource().path("entry")) {
            take(entry, taken);
        }
    }

    private static void take(JsonNode entry, Taken taken) throws IOException {
        var resource = entry.path("resource");
        if (resource.isObject()
                && !"outcome".equals(entry.path("search").path("mode").asText())) {
            taken.take(resource);
        }
    }

    private Optional<URI> next(Page page) {
        for (var link : page.resource().path("link")) {
            if ("next".equals(link.path("relation").asText())) {
                return Optional.of(
                        Addresses.sameOrigin(source.base(), link.path("url").asText()));
            }
        }
        return Optional.empty();
    }
}

package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.braid.fetch.FetchFailed.Fault;

/** What a server answers page by page, to a search or with a history (FHIR R4, 3.1.0.8). */
final class Pages {
    private static final int GONE = 410;

    private final URI base;
    private final FhirServer server;

    Pages(URI base, FhirServer server) {
        this.base = base;
        this.server = server;
    }

    /** Takes the entries of the pages, in their order. */
    @FunctionalInterface
    interface Entries {
        void take(JsonNode entry) throws IOException;
    }

    /**
     * Pages that the server no longer has, as after a long wait, are begun anew, once.
     *
     * @return when the first page was answered, by the server's clock
     */
    Instant each(URI first, Entries entries) throws IOException {
        try {
            return all(first, entries);
        } catch (PagesExpired e) {
            return again(first, entries);
        }
    }

    private Instant again(URI first, Entries entries) throws IOException {
        try {
            return all(first, entries);
        } catch (PagesExpired e) {
            throw new FetchFailed(
                    Fault.REFUSED,
                    "the server forgets the pages of %s before they are fetched; try a larger pageSize"
                            .formatted(Addresses.withoutQuery(first)));
        }
    }

    private Instant all(URI first, Entries entries) throws IOException {
        var asked = new HashSet<>(Set.of(first));
        var page = server.read(first, "Bundle");
        var began = page.at();
        take(page, entries);
        for (var next = next(page); next.isPresent(); next = next(page)) {
            if (!asked.add(next.get())) {
                throw new FetchFailed(
                        Fault.NOT_UNDERSTOOD,
                        "the pages of %s lead in a circle".formatted(Addresses.withoutQuery(first)));
            }
            page = further(next.get());
            take(page, entries);
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

    private static void take(Page page, Entries entries) throws IOException {
        for (var entry : page.resource().path("entry")) {
            entries.take(entry);
        }
    }

    private Optional<URI> next(Page page) {
        for (var link : page.resource().path("link")) {
            if ("next".equals(link.path("relation").asText())) {
                return Optional.of(Addresses.sameOrigin(base, link.path("url").asText()));
            }
        }
        return Optional.empty();
    }
}

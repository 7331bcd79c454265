package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.braid.fetch.FetchFailed.Fault;

/**
 * What was deleted on a server, by the history of each type (FHIR R4, 3.1.0.12): a search does not tell. Servers need not
 * have one; their CapabilityStatement says so.
 */
final class Deletions {
    private static final Pattern KEY = Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})(?:/_history/.*)?");
    /** Then the server does not tell, and everything that it holds can still be asked for. */
    private static final Set<Fault> UNTOLD = EnumSet.of(Fault.REFUSED, Fault.NOT_LET_IN, Fault.NOT_UNDERSTOOD);

    private final Source source;
    private final FhirServer server;
    private final Pages pages;

    Deletions(Source source, FhirServer server, Pages pages) {
        this.source = source;
        this.server = server;
        this.pages = pages;
    }

    /** @return the types of which the server does not tell */
    List<String> take(Instant since, Taken taken) throws IOException {
        var told = withHistory();
        var untold = new TreeSet<String>();
        for (var type : source.types()) {
            if (!told.contains(type) || !take(type, since, taken)) {
                untold.add(type);
            }
        }
        return List.copyOf(untold);
    }

    private Set<String> withHistory() {
        var types = new HashSet<String>();
        try {
            var says = server.read(URI.create(source.base() + "/metadata"), "CapabilityStatement");
            for (var part : says.resource().path("rest")) {
                for (var resource : part.path("resource")) {
                    if (hasHistory(resource)) {
                        types.add(resource.path("type").asText());
                    }
                }
            }
        } catch (FetchFailed failed) {
            untold(failed);
        }
        return types;
    }

    private static boolean hasHistory(JsonNode resource) {
        for (var interaction : resource.path("interaction")) {
            if ("history-type".equals(interaction.path("code").asText())) {
                return true;
            }
        }
        return false;
    }

    /** @return whether the server told */
    private boolean take(String type, Instant since, Taken taken) throws IOException {
        var first = URI.create("%s/%s/_history?_count=%d&_since=%s"
                .formatted(source.base(), type, source.pageSize(), since.truncatedTo(ChronoUnit.SECONDS)));
        var seen = new HashSet<String>();
        try {
            pages.each(first, entry -> take(entry, seen, taken));
            return true;
        } catch (FetchFailed failed) {
            untold(failed);
            return false;
        }
    }

    /** The newest stand first: what was made again after it was deleted is there. */
    private static void take(JsonNode entry, Set<String> seen, Taken taken) {
        var key = key(entry);
        if (seen.add(key) && isDeletion(entry)) {
            taken.gone(key);
        }
    }

    static boolean isDeletion(JsonNode entry) {
        return "DELETE".equals(entry.path("request").path("method").asText());
    }

    /** Type and id, as the entry's request or, failing that, its address has them. */
    static String key(JsonNode entry) {
        var url = entry.path("request").path("url").asText();
        var named = KEY.matcher(url);
        var addressed = KEY.matcher(entry.path("fullUrl").asText());
        return named.matches() ? named.group(1) : addressed.matches() ? addressed.group(1) : url;
    }

    private static void untold(FetchFailed failed) {
        if (!UNTOLD.contains(failed.fault())) {
            throw failed;
        }
    }
}

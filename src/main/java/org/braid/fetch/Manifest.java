package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.braid.fetch.FetchFailed.Fault;

/**
 * What a server says that it has exported.
 *
 * @param at the files hold what was so at this time, by the server's clock
 * @param needsToken whether its files ask for the login, too
 * @param output with resources
 * @param tellsDeletions whether it says what is no more, if only that nothing is
 * @param deleted with what is no more
 * @param errors with what went wrong
 */
record Manifest(
        Instant at,
        boolean needsToken,
        boolean tellsDeletions,
        List<Part> output,
        List<Part> deleted,
        List<Part> errors) {

    /** @param count lines that it has, where the server says so */
    record Part(URI address, OptionalLong count) {}

    static Manifest of(JsonNode json, Source source) {
        return new Manifest(
                time(json.path("transactionTime").asText()),
                json.path("requiresAccessToken").asBoolean(),
                json.path("deleted").isArray(),
                parts(json.path("output"), source),
                parts(json.path("deleted"), source),
                parts(json.path("error"), source));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new FetchFailed(Fault.NOT_UNDERSTOOD, "the export does not say as of when it is");
        }
    }

    private static List<Part> parts(JsonNode list, Source source) {
        var parts = new ArrayList<Part>();
        for (var part : list) {
            var count = part.path("count");
            parts.add(new Part(
                    address(part.path("url").asText(), source),
                    count.canConvertToLong() ? OptionalLong.of(count.asLong()) : OptionalLong.empty()));
        }
        return List.copyOf(parts);
    }

    /** Files are on the server itself, or on the one that the source names. */
    private static URI address(String url, Source source) {
        return source.export()
                .files()
                .filter(files -> url.startsWith(files.toString()))
                .map(files -> Addresses.sameOrigin(files, url))
                .orElseGet(() -> Addresses.sameOrigin(source.base(), url));
    }
}

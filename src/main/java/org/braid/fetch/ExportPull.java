package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.fetch.FetchFailed.Fault;

/** Asks a server to export in bulk, waits until it has, and takes its files (FHIR Bulk Data Access 2.0). */
final class ExportPull {
    private static final int NOT_YET = 202;

    private final Source source;
    private final FhirServer server;
    private final Inbox inbox;
    private final FetchProgress progress;

    ExportPull(Source source, FhirServer server, Inbox inbox, FetchProgress progress) {
        this.source = source;
        this.server = server;
        this.inbox = inbox;
        this.progress = progress;
    }

    /** Fetches what was changed since then, or everything. */
    Pulled pull(Optional<Instant> since, Taken taken) throws IOException {
        var status = kickOff(since);
        try {
            var manifest = Manifest.of(manifest(status), source);
            new ExportFiles(server, inbox, manifest.needsToken()).take(manifest, taken);
            var untold = since.isPresent() && !manifest.tellsDeletions();
            return new Pulled(manifest.at(), untold ? source.types() : List.of());
        } finally {
            delete(status);
        }
    }

    private URI kickOff(Optional<Instant> since) {
        var address =
                URI.create("%s/%s?%s".formatted(source.base(), source.export().path(), query(since)));
        return server.ask(
                address,
                () -> server.question("application/fhir+json")
                        .header("Prefer", "respond-async")
                        .GET(),
                answer -> {
                    FhirServer.refuseUnlessGood(address, answer);
                    var status = answer.header("Content-Location")
                            .filter(where -> answer.status() == NOT_YET)
                            .orElseThrow(() -> new FetchFailed(
                                    Fault.NOT_UNDERSTOOD, "the server does not say where its export will be"));
                    return Addresses.sameOrigin(source.base(), status);
                });
    }

    private String query(Optional<Instant> since) {
        var types = String.join(",", source.types());
        var filters = source.searches().stream()
                .filter(search -> search.contains("?"))
                .map(ExportPull::encoded)
                .collect(Collectors.joining(","));
        return "_outputFormat=" + encoded("application/fhir+ndjson")
                + "&_type=" + encoded(types)
                + (filters.isEmpty() ? "" : "&_typeFilter=" + filters)
                + since.map(time -> "&_since=" + encoded(time.toString())).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode manifest(URI status) {
        for (int polls = 1; ; polls++) {
            var answer =
                    server.ask(status, () -> server.question("application/json").GET(), given -> {
                        FhirServer.refuseUnlessGood(status, given);
                        return new Poll(
                                given,
                                given.status() == NOT_YET
                                        ? Json.MAPPER.missingNode()
                                        : Page.json(given.unpacked(
                                                server.allowance().answerBytes())));
                    });
            if (!answer.manifest().isMissingNode()) {
                return answer.manifest();
            }
            server.pause(status, wait(polls, answer.answer()), told(answer.answer()));
        }
    }

    /** One look at how far the server is; the manifest is missing until it has ended. */
    private record Poll(Answer answer, JsonNode manifest) {}

    private Duration wait(int polls, Answer answer) {
        return Patience.after(polls, answer, server.allowance().now());
    }

    /** What the server says of how far it is, as far as that is plain text. */
    private static String told(Answer answer) {
        return answer.header("X-Progress")
                .filter(text -> text.matches("[\\w %.,:()/-]{1,60}"))
                .map(text -> "the server exports: " + text)
                .orElse("the server exports");
    }

    /** The server need not keep the files; if it does all the same, that is its own affair. */
    private void delete(URI status) {
        try {
            server.ask(status, () -> server.question("application/json").DELETE(), Answer::status);
        } catch (FetchFailed e) {
            progress.waits(source.feed(), "the export was not deleted on the server");
        }
    }
}

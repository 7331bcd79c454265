package org.braid.fetch;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.braid.fetch.FetchFailed.Fault;

/** Takes the files of an export, one after another; each is whole before a line of it is read. */
final class ExportFiles {
    private final FhirServer server;
    private final Inbox inbox;
    private final boolean needsToken;

    ExportFiles(FhirServer server, Inbox inbox, boolean needsToken) {
        this.server = server;
        this.inbox = inbox;
        this.needsToken = needsToken;
    }

    private interface Line {
        void of(JsonNode resource) throws IOException;
    }

    /** @throws FetchFailed where the export itself says that something is missing from it */
    void take(Manifest manifest, Taken taken) throws IOException {
        for (var part : manifest.errors()) {
            each(part, ExportFiles::refuseErrors);
        }
        for (var part : manifest.deleted()) {
            each(part, bundle -> deleted(bundle, taken));
        }
        for (var part : manifest.output()) {
            each(part, taken::take);
        }
    }

    private static void refuseErrors(JsonNode outcome) {
        for (var issue : outcome.path("issue")) {
            if (issue.path("severity").asText().matches("error|fatal")) {
                throw new FetchFailed(
                        Fault.REFUSED, "the server says that its export is not whole; what was fetched before stays");
            }
        }
    }

    /** Deletions come as bundles of transactions. */
    private static void deleted(JsonNode bundle, Taken taken) {
        for (var entry : bundle.path("entry")) {
            if (Deletions.isDeletion(entry)) {
                taken.gone(Deletions.key(entry));
            }
        }
    }

    private void each(Manifest.Part part, Line line) throws IOException {
        var file = inbox.unfinished();
        try {
            var answer = server.save(part.address(), this::question, file);
            FhirServer.refuseUnlessGood(part.address(), answer);
            var lines = read(part, file, line);
            if (part.count().isPresent() && part.count().getAsLong() != lines) {
                throw new FetchFailed(
                        Fault.NOT_UNDERSTOOD,
                        "a file of the export has %d resources, and should have %d"
                                .formatted(lines, part.count().getAsLong()));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private HttpRequest.Builder question() {
        var accept = "application/fhir+ndjson";
        return needsToken ? server.question(accept) : FhirServer.plain(accept);
    }

    private long read(Manifest.Part part, Path file, Line line) throws IOException {
        long resources = 0;
        try (var lines = ResourceLines.of(file, server.allowance().lineBytes())) {
            while (lines.next()) {
                if (!lines.blank()) {
                    line.of(Page.json(lines.line()));
                    resources++;
                }
            }
        } catch (EOFException | ZipException | JsonEOFException cutOff) {
            throw new FetchFailed(
                    Fault.NOT_UNDERSTOOD, "%s is cut off or damaged".formatted(Addresses.withoutQuery(part.address())));
        }
        return resources;
    }
}

package org.braid.fhir;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braid.report.Json;

/** Tells how far an export is, hands out its files, and forgets it when asked. */
final class BulkServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,64})(?:/([A-Za-z]{1,64}\\.ndjson))?");
    private static final String NONE = "There is no such export any more; begin another by /fhir/$export.";

    private final transient Bulk bulk;

    BulkServlet(Bulk bulk) {
        this.bulk = bulk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        var job = path.matches() ? bulk.job(path.group(1)) : Optional.<BulkJob>empty();
        if (job.isEmpty()) {
            Outcomes.send(response, 404, NONE);
        } else if (job.get().hasFailed()) {
            Outcomes.send(response, 500, "The export failed. The server's log names the kind of failure.");
        } else if (path.group(2) != null) {
            file(job.get(), path.group(2), response);
        } else {
            state(job.get(), request, response);
        }
    }

    private static void state(BulkJob job, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var counts = job.counts();
        if (counts == null) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader("X-Progress", job.people() + " people");
            response.setHeader("Retry-After", "1");
            return;
        }
        var until = job.asked().begun().plus(Bulk.KEPT).atOffset(ZoneOffset.UTC);
        response.setHeader("Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(until));
        response.setContentType("application/json");
        var bytes = Json.document(manifest(job, counts, request.getRequestURL().toString()))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Map<String, Object> manifest(BulkJob job, Map<String, Long> counts, String address) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("transactionTime", job.asked().night().knownAt().toString());
        manifest.put("request", job.asked().request());
        manifest.put("requiresAccessToken", true);
        manifest.put(
                "output",
                counts.entrySet().stream()
                        .map(file -> file(type(file.getKey()), file.getKey(), file.getValue(), address))
                        .toList());
        manifest.put(
                "deleted",
                job.deletions() == 0 ? List.of() : List.of(file("Bundle", BulkJob.DELETED, job.deletions(), address)));
        manifest.put("error", List.of());
        return manifest;
    }

    private static String type(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static Map<String, Object> file(String type, String name, long count, String address) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("type", type);
        entry.put("url", address + "/" + name);
        entry.put("count", count);
        return entry;
    }

    private static void file(BulkJob job, String name, HttpServletResponse response) throws IOException {
        var counts = job.counts();
        var deletions = name.equals(BulkJob.DELETED) && job.deletions() > 0;
        if (counts == null || !(deletions || counts.containsKey(name))) {
            Outcomes.send(response, 404, "The export has no such file.");
            return;
        }
        response.setContentType("application/fhir+ndjson");
        response.setContentLengthLong(Files.size(job.file(name)));
        Files.copy(job.file(name), response.getOutputStream());
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (path.matches() && path.group(2) == null && bulk.end(path.group(1))) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else {
            Outcomes.send(response, 404, NONE);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Outcomes.send(response, 405, "Ask for an export by GET, and forget it by DELETE.");
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doPost(request, response);
    }
}

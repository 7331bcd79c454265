package org.braid.fetch;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The exports of a server: told to wait twice, then a manifest, then files that can be had in pieces. */
final class BulkFiles extends HttpServlet {
    private final transient BoardServer server;
    private final transient Map<String, String> files = new LinkedHashMap<>();
    final transient List<String> ranges = new ArrayList<>();
    transient String wrongCount = "";
    transient boolean packed;
    transient String error = "";
    transient String gone = "";
    transient @Nullable String since;
    private transient int polls;
    private transient Instant at = Instant.EPOCH;
    transient boolean deleted;

    BulkFiles(BoardServer server) {
        this.server = server;
    }

    void begin(String types, @Nullable String since) {
        files.clear();
        polls = 0;
        deleted = false;
        at = Instant.now();
        this.since = since;
        var from = since == null ? Instant.MIN : OffsetDateTime.parse(since).toInstant();
        for (var type : types.split(",", -1)) {
            var lines = server.resources(type, from);
            if (!lines.isEmpty()) {
                files.put(type, String.join("\n", lines) + "\n");
            }
        }
    }

    String status() {
        return server.base() + "/bulk/status";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo().substring(1);
        if (!name.equals("status")) {
            send(text(name), request, response);
        } else if (++polls <= 2) {
            response.setHeader("Retry-After", "5");
            response.setHeader("X-Progress", "%d %% done".formatted(polls * 33));
            response.setStatus(202);
        } else {
            response.setContentType("application/json");
            response.getWriter().write(manifest());
        }
    }

    private String text(String name) {
        return switch (name) {
            case "error" -> error;
            case "deleted" -> """
                    {"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"DELETE","url":"%s"}}]}
                    """.formatted(gone);
            default -> files.get(name);
        };
    }

    private String manifest() {
        var output = files.entrySet().stream()
                .map(file -> "{\"type\":\"%s\",\"url\":\"%s/bulk/%s\",\"count\":%d}"
                        .formatted(file.getKey(), server.base(), file.getKey(), count(file)))
                .collect(Collectors.joining(","));
        return """
                {"transactionTime":"%s","request":"","requiresAccessToken":true,
                 "output":[%s],"deleted":[%s],"error":[%s]}""".formatted(at, output, one("Bundle", "deleted", gone), one("OperationOutcome", "error", error));
    }

    private String one(String type, String name, String content) {
        return content.isEmpty() ? "" : "{\"type\":\"%s\",\"url\":\"%s/bulk/%s\"}".formatted(type, server.base(), name);
    }

    private long count(Map.Entry<String, String> file) {
        return file.getValue().lines().count() + (file.getKey().equals(wrongCount) ? 1 : 0);
    }

    private void send(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = packed ? packed(text) : text.getBytes(StandardCharsets.UTF_8);
        response.setHeader("ETag", "\"%d\"".formatted(text.hashCode()));
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var range = request.getHeader("Range");
        if (range != null) {
            ranges.add(range);
            response.setStatus(206);
            var from = Integer.parseInt(range.replaceAll("\\D", ""));
            content = Arrays.copyOfRange(content, from, content.length);
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] packed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        deleted = true;
        response.setStatus(202);
    }
}

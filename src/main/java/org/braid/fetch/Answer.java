package org.braid.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What came back to one question. */
final class Answer {
    private static final Set<Integer> PASSING = Set.of(0, 408, 425, 429, 500, 502, 503, 504);
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final String trouble;

    /**
     * @param status 0 where the connection broke, or none was made
     * @param body as it came; nothing where it was written to a file
     * @param trouble what broke, where something did
     */
    private Answer(int status, HttpHeaders headers, byte[] body, String trouble) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.trouble = trouble;
    }

    static Answer of(HttpResponse<Long> response) {
        return new Answer(response.statusCode(), response.headers(), new byte[0], "");
    }

    static Answer broken(Exception failure) {
        return new Answer(0, NO_HEADERS, new byte[0], failure.getClass().getSimpleName());
    }

    Answer with(byte[] content) {
        return new Answer(status, headers, content, trouble);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    /** Whether the same question may be answered well a little later. */
    boolean mayPass() {
        return PASSING.contains(status);
    }

    String why() {
        return status == 0 ? "the connection broke: " + trouble : "status " + status;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /**
     * The body, unpacked where it came packed.
     *
     * @throws IOException where it is cut off
     * @throws FetchFailed where it grows beyond the limit
     */
    byte[] unpacked(long most) throws IOException {
        if (header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isEmpty()) {
            return body;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return limited(in, most);
        }
    }

    private static byte[] limited(InputStream in, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > most) {
                throw Allowance.tooMuch("%d bytes in one answer".formatted(most));
            }
        }
        return out.toByteArray();
    }
}

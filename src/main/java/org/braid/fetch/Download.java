package org.braid.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that comes in one piece, or in several where the connection breaks (RFC 9110, 14). */
final class Download {
    private static final int WHOLE = 200;
    private static final int REST = 206;
    private static final int NO_REST = 416;

    private final Path file;
    private final long most;
    /** Which content the first piece was of; the rest of another is no use. */
    private Optional<String> mark = Optional.empty();

    private volatile @Nullable LimitedBody coming;

    Download(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** Asks for what is still missing. */
    HttpRequest.Builder rest(HttpRequest.Builder question) throws IOException {
        if (size() > 0) {
            question.header("Range", "bytes=%d-".formatted(size()));
            mark.ifPresent(tag -> question.header("If-Range", tag));
        }
        return question;
    }

    HttpResponse.BodySubscriber<Long> body(HttpResponse.ResponseInfo head) {
        var body = bodyOf(head);
        coming = body;
        return body;
    }

    /** What is on its way no longer counts; the rest is asked for anew. */
    void giveUp() {
        var given = coming;
        if (given != null) {
            given.giveUp();
        }
    }

    private LimitedBody bodyOf(HttpResponse.ResponseInfo head) {
        try {
            return switch (head.statusCode()) {
                case REST -> new LimitedBody(append(), most - size());
                case WHOLE -> whole(head);
                case NO_REST -> {
                    Files.newOutputStream(file).close();
                    yield new LimitedBody(OutputStream.nullOutputStream(), most);
                }
                default -> new LimitedBody(OutputStream.nullOutputStream(), most);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LimitedBody whole(HttpResponse.ResponseInfo head) throws IOException {
        mark = head.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> head.headers().firstValue("Last-Modified"));
        return new LimitedBody(Files.newOutputStream(file), most);
    }

    private OutputStream append() throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.APPEND);
    }
}

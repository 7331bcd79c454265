package org.braid.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.braid.feed.Secrets;

/**
 * Asks the servers of the feeds. What a server told before and what was changed since are one delivery, which says all
 * that is known, so that a feed that is fetched means the same as one that is sent.
 */
public final class Fetching {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final Path data;
    private final Secrets secrets;
    private final Clock clock;
    private final Waiting waiting;
    private final FetchProgress progress;

    /** @param data where deliveries, and what is known of each source, are kept */
    public Fetching(Path data, Secrets secrets, Clock clock, Waiting waiting, FetchProgress progress) {
        this.data = data;
        this.secrets = secrets;
        this.clock = clock;
        this.waiting = waiting;
        this.progress = progress;
    }

    /**
     * Fetches what was changed since the last time, or everything: where nothing is known, when it is time, or when it is
     * asked for.
     *
     * @param settings of the source, as its route writes them: one {@code name: value} a line
     * @throws FetchFailed when it cannot be done; what was fetched before stays
     */
    public Fetched fetch(String settings, boolean full) {
        var source = Source.of(settings);
        try {
            var inbox = new Inbox(data, source.feed());
            var known = inbox.known(source.question());
            return fetch(source, inbox, known, full || known.isEmpty() || isDue(source, known.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDue(Source source, Known known) {
        return !clock.instant().isBefore(known.full().plus(source.fullAfter()));
    }

    private Fetched fetch(Source source, Inbox inbox, Optional<Known> known, boolean full) throws IOException {
        var spool = inbox.unfinished();
        try (var file = FileChannel.open(
                        spool, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
                var told = Holdings.in(file)) {
            var allowance = new Allowance(source.quota(), clock);
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            var conversation = new Conversation(client, allowance, waiting, progress, source.feed());
            var server = new FhirServer(conversation, Tokens.of(source, conversation, secrets));
            return new Fetch(source, inbox, known, full, progress).from(server, told);
        } finally {
            Files.deleteIfExists(spool);
        }
    }
}

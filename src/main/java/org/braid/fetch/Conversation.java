package org.braid.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.braid.fetch.FetchFailed.Fault;

/** Questions to one server: each is asked again while that may help, and all within what the source is allowed. */
final class Conversation {
    private static final Duration ONE_ANSWER = Duration.ofMinutes(5);

    private final HttpClient client;
    private final Allowance allowance;
    private final Waiting waiting;
    private final FetchProgress progress;
    private final String feed;

    Conversation(HttpClient client, Allowance allowance, Waiting waiting, FetchProgress progress, String feed) {
        this.client = client;
        this.allowance = allowance;
        this.waiting = waiting;
        this.progress = progress;
        this.feed = feed;
    }

    /** A question that is made anew for each try: its token may have run out. */
    @FunctionalInterface
    interface Question {
        HttpRequest.Builder make();
    }

    /** What is made of an answer. An answer that is cut off is asked for again. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Answer answer) throws IOException;
    }

    Allowance allowance() {
        return allowance;
    }

    /** @throws FetchFailed when no answer came that is more than "later", or more came than is allowed */
    <T> T ask(URI address, Question question, Reading<T> reading) {
        for (int tries = 1; ; tries++) {
            var answer = once(question.make().uri(address));
            try {
                if (!answer.mayPass()) {
                    return reading.of(answer);
                }
            } catch (IOException cutOff) {
                answer = Answer.broken(cutOff);
            }
            again(address, answer, tries);
        }
    }

    private void again(URI address, Answer answer, int tries) {
        if (tries == Patience.TRIES) {
            throw new FetchFailed(
                    Fault.UNREACHABLE,
                    "%s gives no answer after %d tries (%s)"
                            .formatted(Addresses.withoutQuery(address), tries, answer.why()));
        }
        allowance.repeated();
        pause(address, Patience.after(tries, answer, allowance.now()), answer.why());
    }

    /** Lets time pass, unless the source has no more of it. */
    void pause(URI address, Duration time, String why) {
        if (time.compareTo(allowance.left()) > 0) {
            throw new FetchFailed(
                    Fault.UNREACHABLE,
                    "%s asks to come back in %s, later than this source may take"
                            .formatted(Addresses.withoutQuery(address), time));
        }
        progress.waits(feed, "%s, again in %d s".formatted(why, time.toSeconds()));
        try {
            waiting.pass(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * Asks for a file. Where the connection breaks, the rest is asked for, for as long as more of it comes.
     *
     * @return what the server said; the file has the content if that is good
     */
    Answer save(URI address, Question question, Path file) throws IOException {
        var download = new Download(file, allowance.leftBytes());
        for (int tries = 1; ; tries++) {
            var before = download.size();
            var answer = once(download, download.rest(question.make().uri(address)));
            if (!answer.mayPass()) {
                return answer;
            }
            tries = download.size() > before ? 1 : tries;
            again(address, answer, tries);
        }
    }

    /** Waits for as long as something comes. */
    private Answer once(Download download, HttpRequest.Builder question) throws IOException {
        var coming = client.sendAsync(question.timeout(allowance.left()).build(), download::body);
        while (true) {
            var before = download.size();
            try {
                return answer(coming, shorter(allowance.idle(), allowance.left()));
            } catch (TimeoutException late) {
                if (download.size() == before) {
                    coming.cancel(true);
                    download.giveUp();
                    return Answer.broken(late);
                }
            }
        }
    }

    private Answer once(HttpRequest.Builder question) {
        var body = new ByteArrayOutputStream();
        var most = allowance.answerBytes();
        var answer = once(question, shorter(ONE_ANSWER, allowance.left()), head -> new LimitedBody(body, most));
        return answer.with(body.toByteArray());
    }

    private Answer once(HttpRequest.Builder question, Duration time, HttpResponse.BodyHandler<Long> body) {
        var coming = client.sendAsync(question.timeout(time).build(), body);
        try {
            return answer(coming, time);
        } catch (TimeoutException late) {
            coming.cancel(true);
            return Answer.broken(late);
        }
    }

    private Answer answer(CompletableFuture<HttpResponse<Long>> coming, Duration time) throws TimeoutException {
        try {
            var response = coming.get(time.toMillis(), TimeUnit.MILLISECONDS);
            allowance.answered(response.body());
            return Answer.of(response);
        } catch (ExecutionException e) {
            return Answer.broken(brokenBy(e));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** @throws FetchFailed when it was we who broke off */
    private static Exception brokenBy(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FetchFailed ours) {
                throw ours;
            }
        }
        return failure.getCause() instanceof Exception cause ? cause : failure;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static FetchFailed interrupted() {
        Thread.currentThread().interrupt();
        return new FetchFailed(Fault.UNREACHABLE, "the fetch was interrupted");
    }
}

package org.braid.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.braid.fetch.Conversation.Reading;
import org.braid.fetch.FetchFailed.Fault;

/** A FHIR server as a source knows it: with its login, if it asks for one. */
final class FhirServer {
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final Conversation conversation;
    private final Optional<Tokens> tokens;

    FhirServer(Conversation conversation, Optional<Tokens> tokens) {
        this.conversation = conversation;
        this.tokens = tokens;
    }

    Allowance allowance() {
        return conversation.allowance();
    }

    /** The resource at an address, which is of this type. */
    Page read(URI address, String type) {
        return ask(address, () -> question("application/fhir+json").GET(), answer -> {
            refuseUnlessGood(address, answer);
            return Page.of(answer, conversation.allowance(), type);
        });
    }

    /** Asks, and once more with a new token where the old one is no longer good. */
    <T> T ask(URI address, Conversation.Question question, Reading<T> reading) {
        try {
            return conversation.ask(address, question, answer -> {
                if (answer.status() == UNAUTHORISED && tokens.isPresent()) {
                    throw new RanOut();
                }
                return reading.of(answer);
            });
        } catch (RanOut e) {
            tokens.orElseThrow().forget();
            return conversation.ask(address, question, reading);
        }
    }

    /** Asks for a file, as {@link Conversation#save}. */
    Answer save(URI address, Conversation.Question question, Path file) throws IOException {
        var answer = conversation.save(address, question, file);
        if (answer.status() == UNAUTHORISED && tokens.isPresent()) {
            tokens.get().forget();
            return conversation.save(address, question, file);
        }
        return answer;
    }

    void pause(URI address, Duration time, String why) {
        conversation.pause(address, time, why);
    }

    static HttpRequest.Builder plain(String accept) {
        return HttpRequest.newBuilder().header("Accept", accept).header("Accept-Encoding", "gzip");
    }

    HttpRequest.Builder question(String accept) {
        var question = plain(accept);
        tokens.ifPresent(login -> question.header("Authorization", "Bearer " + login.token()));
        return question;
    }

    static void refuseUnlessGood(URI address, Answer answer) throws IOException {
        if (answer.status() == UNAUTHORISED || answer.status() == FORBIDDEN) {
            throw new FetchFailed(
                    Fault.NOT_LET_IN,
                    "%s does not let us in (status %d); check the client, its key and its scope"
                            .formatted(Addresses.withoutQuery(address), answer.status()));
        }
        if (!answer.good()) {
            throw new FetchFailed(
                    Fault.REFUSED,
                    "%s answers with status %d".formatted(Addresses.withoutQuery(address), answer.status()));
        }
    }

    /** The token is no longer good. */
    private static final class RanOut extends RuntimeException {}
}

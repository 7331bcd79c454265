package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braid.feed.Secrets;
import org.braid.fetch.FetchFailed.Fault;
import org.jspecify.annotations.Nullable;

/** The access token of one source: asked for when it is needed, and again shortly before it runs out. */
final class Tokens {
    private static final Duration EARLIER = Duration.ofSeconds(30);
    /** Where the server does not say for how long a token is good; SMART recommends five minutes at most. */
    private static final long USUAL_SECONDS = 300;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI base;
    private final Login login;
    private final ClientKey key;
    private final Conversation conversation;
    private @Nullable URI address;
    private String token = "";
    private Instant until = Instant.MIN;

    private Tokens(URI base, Login login, ClientKey key, Conversation conversation) {
        this.base = base;
        this.login = login;
        this.key = key;
        this.conversation = conversation;
    }

    /** @throws FetchFailed where the source asks for a login and its secret is not there */
    static Optional<Tokens> of(Source source, Conversation conversation, Secrets secrets) {
        return source.login().map(login -> {
            var secret = secrets.find(login.key())
                    .orElseThrow(() -> new FetchFailed(
                            Fault.NOT_LET_IN,
                            "there is no secret `%s` with the key of the client".formatted(login.key())));
            return new Tokens(source.base(), login, ClientKey.of(secret, login.keyId()), conversation);
        });
    }

    String token() {
        if (!conversation.allowance().now().isBefore(until)) {
            ask();
        }
        return token;
    }

    /** It is no longer good, whatever was said of it. */
    void forget() {
        until = Instant.MIN;
    }

    private void ask() {
        var endpoint = address();
        var asked = conversation.allowance().now();
        var answer = conversation.ask(endpoint, () -> question(endpoint), given -> token(endpoint, given));
        token = answer.path("access_token").asText();
        var seconds = answer.path("expires_in").asLong(USUAL_SECONDS);
        until = asked.plusSeconds(seconds).minus(EARLIER);
    }

    /** A new assertion for each try: an endpoint takes none twice. */
    private HttpRequest.Builder question(URI endpoint) {
        var form = new TreeMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("scope", login.scope());
        form.put("client_id", login.client()); // RFC 7521, 4.2: needless, but some servers ask for it
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put(
                "client_assertion",
                Assertion.of(
                        login.client(), key, endpoint, conversation.allowance().now()));
        return HttpRequest.newBuilder()
                .header("Content-Type", FORM)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode token(URI endpoint, Answer answer) throws IOException {
        if (!answer.good()) {
            throw new FetchFailed(
                    Fault.NOT_LET_IN,
                    "%s gives no token (status %d%s); check the client, its key and its scope"
                            .formatted(Addresses.withoutQuery(endpoint), answer.status(), error(answer)));
        }
        var token = Page.json(answer.body());
        if (token.path("access_token").asText().isEmpty()) {
            throw new FetchFailed(
                    Fault.NOT_UNDERSTOOD, "%s answers without a token".formatted(Addresses.withoutQuery(endpoint)));
        }
        return token;
    }

    /** The code of RFC 6749, 5.2; what else is said is not ours to repeat. */
    private static String error(Answer answer) {
        try {
            var code = Json.MAPPER.readTree(answer.body()).path("error").asText();
            return code.matches("[a-z_]{1,40}") ? ", " + code : "";
        } catch (IOException notJson) {
            return "";
        }
    }

    private URI address() {
        if (address == null) {
            address = login.token().orElseGet(this::configured);
        }
        return address;
    }

    /** What the server's SMART configuration says (SMART App Launch 2, "Conformance"). */
    private URI configured() {
        var configuration = URI.create(base + "/.well-known/smart-configuration");
        var answer = conversation.ask(
                configuration, () -> HttpRequest.newBuilder().header("Accept", "application/json"), given -> {
                    FhirServer.refuseUnlessGood(configuration, given);
                    return Page.json(given.body());
                });
        try {
            return Addresses.safe(new URI(answer.path("token_endpoint").asText()));
        } catch (URISyntaxException e) {
            throw new FetchFailed(Fault.NOT_UNDERSTOOD, "the server's SMART configuration names no token endpoint");
        }
    }
}

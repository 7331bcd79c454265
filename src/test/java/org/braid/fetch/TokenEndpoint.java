package org.braid.fetch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An OAuth 2 token endpoint that believes nobody: it verifies the signature, the claims, and that no assertion comes twice. */
final class TokenEndpoint implements AutoCloseable {
    private final HttpServer http;
    private final JWSVerifier verifier;
    private final long seconds;
    private final Set<String> used = new HashSet<>();
    private final List<String> given = new CopyOnWriteArrayList<>();
    final List<SignedJWT> assertions = new ArrayList<>();
    final List<Map<String, String>> forms = new ArrayList<>();

    private TokenEndpoint(JWSVerifier verifier, long seconds) throws IOException {
        this.verifier = verifier;
        this.seconds = seconds;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/token", this::token);
        http.start();
    }

    /** @param seconds for which a token is good */
    static TokenEndpoint believing(JWSVerifier verifier, long seconds) throws IOException {
        return new TokenEndpoint(verifier, seconds);
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:%d/token".formatted(http.getAddress().getPort()));
    }

    /** Whether this is the token given last. */
    boolean gave(String authorisation) {
        return !given.isEmpty() && authorisation.equals("Bearer " + given.get(given.size() - 1));
    }

    void revoke() {
        given.clear();
    }

    List<String> given() {
        return List.copyOf(given);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        forms.add(form);
        var error = error(form);
        var token = UUID.randomUUID().toString();
        if (error.isEmpty()) {
            given.add(token);
        }
        var json = error.isEmpty()
                ? "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":%d}".formatted(token, seconds)
                : "{\"error\":\"%s\"}".formatted(error);
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(error.isEmpty() ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String error(Map<String, String> form) {
        try {
            var assertion = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
            assertions.add(assertion);
            return good(assertion, form) ? "" : "invalid_client";
        } catch (ParseException | JOSEException e) {
            return "invalid_request";
        }
    }

    private boolean good(SignedJWT assertion, Map<String, String> form) throws ParseException, JOSEException {
        var claims = assertion.getJWTClaimsSet();
        var left = Duration.between(Instant.now(), claims.getExpirationTime().toInstant());
        return assertion.verify(verifier)
                && "client_credentials".equals(form.get("grant_type"))
                && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type"))
                && "braid".equals(claims.getIssuer())
                && "braid".equals(claims.getSubject())
                && claims.getAudience().equals(List.of(address().toString()))
                && !left.isNegative()
                && left.compareTo(Duration.ofMinutes(5)) <= 0
                && used.add(claims.getJWTID());
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}

package org.braid.fetch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring's authorization server on a free port, which knows one client by the address where that publishes its public key,
 * as SMART backend services are registered.
 */
final class AuthorizationServer implements AutoCloseable {
    private final HttpServer published;
    private final ConfigurableApplicationContext context;
    private final JwtDecoder tokens;

    private AuthorizationServer(HttpServer published, ConfigurableApplicationContext context) {
        this.published = published;
        this.context = context;
        tokens = NimbusJwtDecoder.withJwkSetUri(base() + "/oauth2/jwks").build();
    }

    /** @param key of the client, of which only the public half is published */
    static AuthorizationServer knowing(RSAKey key, String scope) throws IOException {
        var published = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        published.createContext("/jwks", exchange -> answer(exchange, set));
        published.start();
        var client = RegisteredClient.withId("braid")
                .clientId("braid")
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(scope)
                .clientSettings(ClientSettings.builder()
                        .jwkSetUrl("http://127.0.0.1:%d/jwks"
                                .formatted(published.getAddress().getPort()))
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
                        .build())
                .build();
        return new AuthorizationServer(published, context(client));
    }

    private static ConfigurableApplicationContext context(RegisteredClient client) {
        ApplicationContextInitializer<GenericApplicationContext> known = context -> context.registerBean(
                RegisteredClientRepository.class, () -> new InMemoryRegisteredClientRepository(client));
        return new SpringApplicationBuilder(Endpoints.class)
                .web(WebApplicationType.SERVLET)
                .initializers(known)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.config.name", "authorization-server"))
                .run();
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String base() {
        return "http://127.0.0.1:%d"
                .formatted(((ServletWebServerApplicationContext) context)
                        .getWebServer()
                        .getPort());
    }

    URI tokenEndpoint() {
        return URI.create(base() + "/oauth2/token");
    }

    /** Whether what a request carries is a token of this server for a scope, as its own published key shows. */
    boolean gave(String authorisation, String scope) {
        try {
            return tokens.decode(authorisation.replaceFirst("^Bearer ", ""))
                    .getClaimAsStringList("scope")
                    .contains(scope);
        } catch (JwtException notOurs) {
            return false;
        }
    }

    @Override
    public void close() {
        context.close();
        published.stop(0);
    }

    /** What an authorization server needs and nothing more. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @Import({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
    static class Endpoints {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.with(OAuth2AuthorizationServerConfigurer.authorizationServer(), server -> {})
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> ownKey() throws JOSEException {
            var key = new RSAKeyGenerator(2048)
                    .keyID("own")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}

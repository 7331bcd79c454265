package org.braid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SMART backend services: who we are is proved by a key, and the key is never told. */
class LoginTest {
    @TempDir
    Path folder;

    private BoardServer server;
    private FetchKit kit;

    @BeforeEach
    void start() {
        server = BoardServer.in(folder);
        kit = new FetchKit(folder.resolve("data"), server.base())
                .set("search", "Patient")
                .set("client", "braid")
                .set("key", "board-key")
                .set("scope", "system/Patient.rs");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void programIsLetInByItsRsaKey() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();
        try (var endpoint = TokenEndpoint.believing(new RSASSAVerifier(key.toRSAPublicKey()), 3600)) {
            server.mishaps().letIn(endpoint::gave);

            var fetched = kit.set("token", endpoint.address().toString())
                    .secret("BRAID_SECRET_BOARD_KEY", key.toJSONString())
                    .fetch();

            assertThat(fetched.resources()).isEqualTo(77);
            assertThat(endpoint.given()).hasSize(1);
            assertThat(endpoint.forms.get(0)).containsEntry("scope", "system/Patient.rs");
            var header = endpoint.assertions.get(0).getHeader();
            assertThat(header.getAlgorithm()).isEqualTo(JWSAlgorithm.RS384);
            assertThat(header.getKeyID()).isEqualTo("k1");
        }
    }

    @Test
    void programIsLetInByItsKeyOfACurve() throws Exception {
        var key = new ECKeyGenerator(Curve.P_384).generate();
        try (var endpoint = TokenEndpoint.believing(new ECDSAVerifier(key.toECPublicKey()), 3600)) {
            server.mishaps().letIn(endpoint::gave);
            Files.createDirectories(folder.resolve("data/secrets"));
            Files.writeString(folder.resolve("data/secrets/board-key"), pem(key.toPrivateKey()));

            kit.set("token", endpoint.address().toString()).set("keyId", "k2").fetch();

            var header = endpoint.assertions.get(0).getHeader();
            assertThat(header.getAlgorithm()).isEqualTo(JWSAlgorithm.ES384);
            assertThat(header.getKeyID()).isEqualTo("k2");
        }
    }

    @Test
    void tokenIsAskedForAgainWhenItIsNoLongerGood() throws Exception {
        var key = new RSAKeyGenerator(2048).generate();
        try (var endpoint = TokenEndpoint.believing(new RSASSAVerifier(key.toRSAPublicKey()), 3600)) {
            var questions = new int[1];
            server.mishaps().letIn(header -> {
                if (++questions[0] == 2) {
                    endpoint.revoke();
                }
                return endpoint.gave(header);
            });

            var fetched = kit.set("token", endpoint.address().toString())
                    .secret("BRAID_SECRET_BOARD_KEY", pem(key.toPrivateKey()))
                    .fetch();

            assertThat(fetched.resources()).isEqualTo(77);
            assertThat(endpoint.assertions).hasSize(2);
        }
    }

    @Test
    void tokenIsAskedForShortlyBeforeItRunsOut() throws Exception {
        var key = new RSAKeyGenerator(2048).generate();
        try (var endpoint = TokenEndpoint.believing(new RSASSAVerifier(key.toRSAPublicKey()), 29)) {
            server.mishaps().letIn(endpoint::gave);

            kit.set("token", endpoint.address().toString())
                    .secret("BRAID_SECRET_BOARD_KEY", key.toJSONString())
                    .fetch();

            assertThat(endpoint.given()).hasSize(2);
        }
    }

    @Test
    void serverSaysWhereTokensAreGiven() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();
        try (var endpoint = TokenEndpoint.believing(new RSASSAVerifier(key.toRSAPublicKey()), 3600)) {
            server.mishaps().says(1, "{\"token_endpoint\":\"%s\"}".formatted(endpoint.address()));

            kit.secret("BRAID_SECRET_BOARD_KEY", new JWKSet(key).toString(false))
                    .fetch();

            assertThat(server.mishaps().asked().get(0)).isEqualTo("/fhir/.well-known/smart-configuration");
            assertThat(endpoint.given()).hasSize(1);
        }
    }

    @Test
    void strangersKeyIsRefusedWithTheReason() throws Exception {
        var ours = new RSAKeyGenerator(2048).generate();
        var known = new RSAKeyGenerator(2048).generate();
        try (var endpoint = TokenEndpoint.believing(new RSASSAVerifier(known.toRSAPublicKey()), 3600)) {
            kit.set("token", endpoint.address().toString()).secret("BRAID_SECRET_BOARD_KEY", ours.toJSONString());

            assertThatThrownBy(kit::fetch).hasMessageContaining("gives no token (status 400, invalid_client)");
        }
    }

    @Test
    void scopeThatIsTooSmallIsSaid() throws Exception {
        server.mishaps().status(1, 403, "");

        assertThatThrownBy(() -> new FetchKit(folder.resolve("data"), server.base()).fetch())
                .hasMessageContaining("does not let us in (status 403)");
    }

    @Test
    void keyThatIsNotThereOrDoesNotFitIsNamedAndNotTold() throws JOSEException {
        assertThatThrownBy(kit::fetch).hasMessageContaining("there is no secret `board-key`");
        for (var unfit : new String[] {
            "hunter2",
            new ECKeyGenerator(Curve.P_256).generate().toJSONString(),
            new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString(),
            "{\"keys\":[]}"
        }) {
            assertThatThrownBy(() -> ClientKey.of(unfit, Optional.empty()))
                    .isInstanceOf(FetchFailed.class)
                    .hasMessageStartingWith("the secret does not hold a key that fits: ")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void smallKeyIsRefused() throws Exception {
        var small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);

        assertThatThrownBy(() -> ClientKey.of(pem(small.generateKeyPair().getPrivate()), Optional.empty()))
                .hasMessageContaining("2048 bits or more are wanted");
    }

    @Test
    void keyTellsNothingOfItself() throws JOSEException {
        JWK key = new RSAKeyGenerator(2048).generate();

        assertThat(ClientKey.of(key.toJSONString(), Optional.empty())).hasToString("ClientKey[RS384]");
    }

    private static String pem(Key key) throws IOException {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded()));
    }
}

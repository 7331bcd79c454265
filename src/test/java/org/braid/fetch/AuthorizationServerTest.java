package org.braid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an authorization server that is not ours asks of a program: our login is held to it. */
class AuthorizationServerTest {
    private static final String SCOPE = "system/Patient.rs";

    @TempDir
    Path folder;

    @Test
    void serverOfAnotherMakerGivesATokenThatLetsIn() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();
        try (var authorization = AuthorizationServer.knowing(key, SCOPE);
                var board = BoardServer.in(folder)) {
            board.mishaps().letIn(header -> authorization.gave(header, SCOPE));

            var fetched = kit(board, authorization, key).fetch();

            assertThat(fetched.resources()).isEqualTo(77);
        }
    }

    @Test
    void itRefusesAKeyThatIsNotTheClients() throws Exception {
        var known = new RSAKeyGenerator(2048).keyID("k1").generate();
        var ours = new RSAKeyGenerator(2048).keyID("k1").generate();
        try (var authorization = AuthorizationServer.knowing(known, SCOPE);
                var board = BoardServer.in(folder)) {
            assertThatThrownBy(() -> kit(board, authorization, ours).fetch())
                    .hasMessageContaining("gives no token (status 401, invalid_client)");
        }
    }

    @Test
    void itRefusesAScopeThatTheClientWasNotGiven() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();
        try (var authorization = AuthorizationServer.knowing(key, "system/Coverage.rs");
                var board = BoardServer.in(folder)) {
            assertThatThrownBy(() -> kit(board, authorization, key).fetch())
                    .hasMessageContaining("gives no token (status 400, invalid_scope)");
        }
    }

    private FetchKit kit(BoardServer board, AuthorizationServer authorization, RSAKey key) {
        return new FetchKit(folder.resolve("data"), board.base())
                .set("search", "Patient")
                .set("client", "braid")
                .set("key", "board-key")
                .set("scope", SCOPE)
                .set("token", authorization.tokenEndpoint().toString())
                .secret("BRAID_SECRET_BOARD_KEY", key.toJSONString());
    }
}

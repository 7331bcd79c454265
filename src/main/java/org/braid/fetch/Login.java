package org.braid.fetch;

import java.net.URI;
import java.util.Optional;
import org.braid.feed.Secrets;

/**
 * The login of a program by its key: SMART backend services, which is OAuth 2 with {@code private_key_jwt}.
 *
 * @param client as which the server knows us
 * @param key the name of the secret that holds the key
 * @param keyId which of our keys it is, where the key itself does not say
 * @param token where tokens are given; if not said, the server's SMART configuration says it
 * @param scope what is asked for
 */
record Login(String client, String key, Optional<String> keyId, Optional<URI> token, String scope) {

    /** Nothing where the source names no client: then the server asks for no login. */
    static Optional<Login> of(Settings settings) {
        return settings.text("client")
                .map(client -> new Login(
                        client,
                        key(settings),
                        settings.text("keyId"),
                        settings.address("token"),
                        settings.text("scope").orElse("system/*.read")));
    }

    private static String key(Settings settings) {
        return settings.text("key")
                .filter(Secrets::isName)
                .orElseThrow(() -> settings.invalid("`key` is the name of the secret that holds the key"));
    }
}

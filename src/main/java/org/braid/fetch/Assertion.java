package org.braid.fetch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.braid.fetch.FetchFailed.Fault;

/** What proves to a token endpoint who asks: signed by our key, good for a few minutes, and for one use (RFC 7523). */
final class Assertion {
    /** Five minutes at most are allowed; a minute is left for clocks that differ. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private Assertion() {}

    static String of(String client, ClientKey key, URI token, Instant now) {
        var header = new JWSHeader.Builder(key.algorithm()).type(JOSEObjectType.JWT);
        key.id().ifPresent(header::keyID);
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(token.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(GOOD_FOR)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var signed = new SignedJWT(header.build(), claims);
        try {
            signed.sign(key.signer());
        } catch (JOSEException e) {
            throw new FetchFailed(Fault.NOT_LET_IN, "the key cannot sign");
        }
        return signed.serialize();
    }
}

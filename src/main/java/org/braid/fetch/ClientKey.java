package org.braid.fetch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.braid.fetch.FetchFailed.Fault;

/**
 * Our private key, as a secret holds it: PEM (PKCS 8), a JSON Web Key, or a set of those. It is never told.
 *
 * @param algorithm RS384 or ES384, the two of SMART App Launch 2, "Authentication with an asymmetric key"
 */
record ClientKey(JWSAlgorithm algorithm, Optional<String> id, JWSSigner signer) {
    private static final int LEAST_RSA_BITS = 2048;
    private static final int P384_BITS = 384;

    /** @param id which of several keys it is */
    static ClientKey of(String secret, Optional<String> id) {
        try {
            return secret.startsWith("{") ? ofWebKey(secret, id) : ofPem(secret, id);
        } catch (ParseException | JOSEException | GeneralSecurityException | IllegalArgumentException e) {
            throw unfit("PEM (PKCS 8) or a JSON Web Key is");
        }
    }

    private static ClientKey ofWebKey(String secret, Optional<String> id) throws ParseException, JOSEException {
        var key = secret.contains("\"keys\"") ? chosen(JWKSet.parse(secret), id) : JWK.parse(secret);
        var name = id.or(() -> Optional.ofNullable(key.getKeyID()));
        if (key instanceof RSAKey rsa && rsa.isPrivate()) {
            return ofRsa(rsa.toRSAPrivateKey(), name);
        }
        if (key instanceof ECKey ec && ec.isPrivate() && ec.getCurve().equals(Curve.P_384)) {
            return new ClientKey(JWSAlgorithm.ES384, name, new ECDSASigner(ec));
        }
        throw unfit("a private key of RSA or of the curve P-384 is");
    }

    private static JWK chosen(JWKSet keys, Optional<String> id) {
        return keys.getKeys().stream()
                .filter(JWK::isPrivate)
                .filter(key -> id.isEmpty() || id.get().equals(key.getKeyID()))
                .findFirst()
                .orElseThrow(() -> unfit("a private key of that id is"));
    }

    private static ClientKey ofPem(String secret, Optional<String> id) throws GeneralSecurityException, JOSEException {
        var base64 = secret.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        var key = read(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        if (key instanceof RSAPrivateKey rsa) {
            return ofRsa(rsa, id);
        }
        if (key instanceof ECPrivateKey ec
                && ec.getParams().getCurve().getField().getFieldSize() == P384_BITS) {
            return new ClientKey(JWSAlgorithm.ES384, id, new ECDSASigner(ec));
        }
        throw unfit("a private key of RSA or of the curve P-384 is");
    }

    private static PrivateKey read(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        }
    }

    private static ClientKey ofRsa(RSAPrivateKey key, Optional<String> id) {
        if (key.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw unfit("2048 bits or more are");
        }
        return new ClientKey(JWSAlgorithm.RS384, id, new RSASSASigner(key));
    }

    private static FetchFailed unfit(String wanted) {
        return new FetchFailed(Fault.NOT_LET_IN, "the secret does not hold a key that fits: " + wanted + " wanted");
    }

    /** Never what is secret. */
    @Override
    public String toString() {
        return "ClientKey[" + algorithm + "]";
    }
}

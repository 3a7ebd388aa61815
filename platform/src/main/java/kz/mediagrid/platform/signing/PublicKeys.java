package kz.mediagrid.platform.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import kz.mediagrid.canonical.Sha256;

/** Encodes public Ed25519 keys (RFC 8032) as 32 bytes in base64url without padding, and verifies signatures with them. */
public final class PublicKeys {

    static final String ALGORITHM = "Ed25519";

    /** The X.509 prefix before the 32 bytes of a key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private PublicKeys() {}

    /** The key's 32 bytes in base64url. */
    static String written(PublicKey key) {
        var encoded = key.getEncoded();
        return base64(Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /** The thumbprint of the public key as a JSON Web Key (RFC 7638 and 8037). */
    public static String idOf(String publicKey) {
        var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + publicKey + "\"}";
        return base64(Sha256.of(members.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Whether {@code signature} [base64url] is the key's signature of {@code message}; false also if the key or the
     * signature is malformed.
     */
    public static boolean verify(String publicKey, byte[] message, String signature) {
        try {
            var raw = Base64.getUrlDecoder().decode(publicKey);
            var encoded = Arrays.copyOf(X509, X509.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException neitherKeyNorSignature) {
            return false;
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package kz.mediagrid.accounts.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts with a secret (HMAC-SHA256). */
final class Signer {

    private final SecretKeySpec secret;

    Signer(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    String sign(String content) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** Whether {@code signature} is that of {@code content}; the comparison takes the same time for all texts of one length. */
    boolean isSignatureOf(String content, String signature) {
        return MessageDigest.isEqual(
                sign(content).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }
}

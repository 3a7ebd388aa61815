package kz.mediagrid.platform.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** A private key that signs versions, with its public half. */
public final class SigningKey {

    private final String publicKey;
    private final PrivateKey privateKey;

    SigningKey(KeyPair pair) {
        this.publicKey = PublicKeys.written(pair.getPublic());
        this.privateKey = pair.getPrivate();
    }

    /** The key's public half [32 bytes, base64url]. */
    public String publicKey() {
        return publicKey;
    }

    /** The thumbprint of the public key. */
    public String id() {
        return PublicKeys.idOf(publicKey);
    }

    /** The signature of {@code message} [64 bytes, base64url]; always the same for the same message. */
    public String sign(byte[] message) {
        return PublicKeys.base64(signature(message));
    }

    /** The signature of {@code message} as in {@link #sign}, in Base64 [64 bytes]. */
    public String signBase64(byte[] message) {
        return Base64.getEncoder().encodeToString(signature(message));
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = Signature.getInstance(PublicKeys.ALGORITHM);
            signer.initSign(privateKey);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An Ed25519 key signs anything.", e);
        }
    }
}

package kz.mediagrid.notifier.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.platform.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of a week with its signature.
 *
 * @param form the canonical form of the facts
 * @param hash SHA-256 over the form in UTF-8 [64 hexadecimal digits]
 * @param keyId the id of the key that signed the hash; null if the certificate is not signed
 * @param signature the signature [64 bytes, base64url]; null if the certificate is not signed
 */
public record SignedCertificate(
        WeekCertificate facts,
        String form,
        String hash,
        @Nullable String keyId,
        @Nullable String signature) {

    /** Another prefix than that of versions: a signature of one does not pass as a signature of the other. */
    static final String PREFIX = "media-grid-certificate:";

    /** Signs {@code facts} with {@code key}; without a key, the certificate has no signature. */
    static SignedCertificate of(WeekCertificate facts, Optional<SigningKey> key) {
        var form = facts.form();
        var hash = Sha256.hex(Sha256.of(form.getBytes(StandardCharsets.UTF_8)));
        return new SignedCertificate(
                facts,
                form,
                hash,
                key.map(SigningKey::id).orElse(null),
                key.map(one -> one.sign((PREFIX + hash).getBytes(StandardCharsets.US_ASCII)))
                        .orElse(null));
    }

    /** The document as JSON: the facts in canonical form, their hash, and the signatures, of which there is one or none. */
    public String json() {
        var signed = keyId == null ? "" : "{\"keyId\":\"%s\",\"signature\":\"%s\"}".formatted(keyId, signature);
        return "{\"certificate\":" + form + ",\"certificateHash\":\"" + hash + "\",\"signatures\":[" + signed + "]}";
    }
}

package kz.mediagrid.notifier.grid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import kz.mediagrid.schemas.SigningKeyAnnounced;

/**
 * A public signing key as a JSON Web Key (RFC 7517 and 8037).
 *
 * @param kty the type of the key: OKP
 * @param crv the curve: Ed25519
 * @param kid the id of the key
 * @param use the use of the key: sig
 * @param alg the algorithm: EdDSA
 * @param signs the things that the key signs: versions or webhooks
 * @param x the public key [32 bytes, base64url]
 */
@Schema(name = "SigningKey")
@JsonPropertyOrder({"kty", "crv", "kid", "use", "alg", "signs", "x"})
public record SigningKeyObject(String kty, String crv, String kid, String use, String alg, String signs, String x) {

    static SigningKeyObject of(SigningKeyAnnounced key) {
        return new SigningKeyObject(
                "OKP",
                "Ed25519",
                key.getKeyId(),
                "sig",
                "EdDSA",
                key.getSigns().name().toLowerCase(Locale.ROOT),
                key.getPublicKey());
    }
}

package kz.mediagrid.notifier.outlet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.mediagrid.schemas.Outlet;

/** What an outlet and the media-grid know and nobody else: it proves to the outlet who sent a version. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /** A new one. */
    static SigningSecret generate(SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    /** Those of {@code outlet} that count now, the newest first: its own, and for a while after a change the one before it. */
    public static List<SigningSecret> of(Outlet outlet, Instant now) {
        var secrets = new ArrayList<SigningSecret>();
        secrets.add(parse(outlet.getSecret()));
        var until = outlet.getPreviousSecretUntil();
        if (outlet.getPreviousSecret() != null && until != null && now.isBefore(until)) {
            secrets.add(parse(outlet.getPreviousSecret()));
        }
        return secrets;
    }

    /** The secret that is written so: {@code whsec_} and Base64. */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** As the outlet is told, and as Standard Webhooks writes it. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The HMAC-SHA256 of the text's head and the bytes that follow it. */
    public byte[] hmac(String head, byte[] rest) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Never the secret: it would end up in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

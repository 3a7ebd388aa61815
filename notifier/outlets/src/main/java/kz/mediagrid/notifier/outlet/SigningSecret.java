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

/** A secret that an outlet shares with media-grid. With this secret, the outlet checks that a message is from media-grid. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    static SigningSecret generate(SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    /**
     * The secrets of {@code outlet} that are valid at {@code now}: first the present secret, then the previous secret unless
     * it has expired.
     */
    public static List<SigningSecret> of(Outlet outlet, Instant now) {
        var secrets = new ArrayList<SigningSecret>();
        secrets.add(parse(outlet.getSecret()));
        var until = outlet.getPreviousSecretUntil();
        if (outlet.getPreviousSecret() != null && until != null && now.isBefore(until)) {
            secrets.add(parse(outlet.getPreviousSecret()));
        }
        return secrets;
    }

    /** Parses a secret written as {@code whsec_} and Base64. */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The secret in the format of Standard Webhooks, as shown to the outlet. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The HMAC-SHA256 of {@code head} followed by {@code rest}. */
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

    /** Hides the secret, which would otherwise appear in logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

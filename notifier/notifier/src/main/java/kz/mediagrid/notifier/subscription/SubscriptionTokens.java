package kz.mediagrid.notifier.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.Outlets.Subscribed;

/** Makes the tokens by which calendars and feeds are polled without a sign-in, and recognises them. Only hashes are stored. */
public final class SubscriptionTokens {

    private static final int BYTES = 32;

    private final Outlets outlets;
    private final SecureRandom random;

    SubscriptionTokens(Outlets outlets, SecureRandom random) {
        this.outlets = outlets;
        this.random = random;
    }

    /** A new token: 32 random bytes in Base64 for addresses. */
    String generate() {
        var token = new byte[BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The stored form of a token [64 hexadecimal digits]. */
    static String hash(String token) {
        return Hashes.plain(token);
    }

    /** The subscription of a token, also if it is paused; empty after the token was replaced or the subscription ended. */
    public Optional<Subscribed> find(String token) {
        var hash = hash(token);
        return outlets.ofToken(hash).filter(found -> isSame(found.subscription().getTokenHash(), hash));
    }

    private static boolean isSame(String stored, String given) {
        return MessageDigest.isEqual(
                stored.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}

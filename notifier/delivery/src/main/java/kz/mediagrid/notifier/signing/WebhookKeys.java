package kz.mediagrid.notifier.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.signing.SigningKey;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.SigningKeyUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign messages to webhooks. One instance announces each new key; every instance signs with the newest key that
 * was announced.
 */
public final class WebhookKeys {

    private static final Logger log = LoggerFactory.getLogger(WebhookKeys.class);

    /** The time for which a look into the directory counts: many messages are sent at once. */
    private static final Duration LOOKS = Duration.ofSeconds(5);

    private final SigningKeys keys;
    private final Signatures signatures;
    private final Clock real;
    private Instant announcesFrom = Instant.EPOCH;
    private Look last = new Look(Instant.EPOCH, Optional.empty());

    /** @param keys the directory of the keys that sign messages to webhooks; it may not exist */
    WebhookKeys(SigningKeys keys, Signatures signatures, Clock real) {
        this.keys = keys;
        this.signatures = signatures;
        this.real = real;
    }

    private record Look(Instant until, Optional<SigningKey> key) {}

    /**
     * Announces the newest key unless that was done.
     *
     * @throws SigningKeyException if the newest file is not a key, or others may read it
     */
    void announceDue(KeyAnnouncements announcements) {
        var now = real.instant();
        if (!now.isBefore(announcesFrom)) {
            keys.newest(id -> true).ifPresent(key -> announcements.announce(key, SigningKeyUse.WEBHOOKS));
            announcesFrom = now.plus(LOOKS);
        }
    }

    /**
     * The key that signs messages now; empty if no key was announced, or if the key cannot be read, since a message is sent with
     * its other signature then.
     */
    public synchronized Optional<SigningKey> present() {
        var now = real.instant();
        if (!now.isBefore(last.until())) {
            last = new Look(now.plus(LOOKS), announced());
        }
        return last.key();
    }

    private Optional<SigningKey> announced() {
        try {
            return keys.newest(id -> signatures.knows(id, SigningKeyUse.WEBHOOKS));
        } catch (SigningKeyException e) {
            log.warn("Messages to webhooks have no signature v1a: {}", e.getMessage());
            return Optional.empty();
        }
    }
}

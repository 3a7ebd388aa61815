package kz.mediagrid.notifier.signing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.signing.SigningKey;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.topics.Topics;

/** Writes the public half of each key to {@code grid-signatures} before the key signs anything. */
final class KeyAnnouncements {

    private final Signatures signatures;
    private final AcknowledgedWriter writer;
    private final Clock real;

    KeyAnnouncements(Signatures signatures, AcknowledgedWriter writer, Clock real) {
        this.signatures = signatures;
        this.writer = writer;
        this.real = real;
    }

    /** Announces the key; a key that was announced for this use stays as it is. */
    void announce(SigningKey key, SigningKeyUse use) {
        if (signatures.knows(key.id(), use)) {
            return;
        }
        var now = real.instant().truncatedTo(ChronoUnit.MILLIS);
        var announced = SigningKeyAnnounced.newBuilder()
                .setKeyId(key.id())
                .setPublicKey(key.publicKey())
                .setAnnouncedAt(now)
                .setSigns(use)
                .build();
        writer.writeNow(Topics.GRID_SIGNATURES, key.id(), announced);
        signatures.apply(new FollowedRecord(key.id(), announced, -1, now));
    }
}

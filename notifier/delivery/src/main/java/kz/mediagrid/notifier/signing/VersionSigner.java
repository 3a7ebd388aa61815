package kz.mediagrid.notifier.signing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.mediagrid.grid.chain.ChainLink;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.signing.SigningKey;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.schemas.VersionSigned;
import kz.mediagrid.topics.Topics;

/**
 * Signs unsigned versions with the newest key, if the week's chain is unbroken.
 *
 * <p>Each such version is signed at least once. After a crash, a version may be signed again, with the same signature.
 * Readers use the first signature on the topic.
 */
final class VersionSigner {

    /**
     * Each signed text consists of this prefix and the version's hash. Without the prefix, a different text signed with the
     * key could pass as a version.
     */
    static final String PREFIX = "media-grid:";

    private final Chains chains;
    private final Signatures signatures;
    private final SigningKeys keys;
    private final AcknowledgedWriter writer;
    private final Clock real;
    private final KeyAnnouncements announcements;

    VersionSigner(Chains chains, Signatures signatures, SigningKeys keys, AcknowledgedWriter writer, Clock real) {
        this.chains = chains;
        this.signatures = signatures;
        this.keys = keys;
        this.writer = writer;
        this.real = real;
        this.announcements = new KeyAnnouncements(signatures, writer, real);
    }

    /**
     * Signs the versions that have no signature yet.
     *
     * @throws kz.mediagrid.platform.signing.SigningKeyException if there is no signing key
     */
    void signDue() {
        for (var link : chains.unsigned()) {
            if (signatures.of(link.week(), link.version()).isEmpty()) {
                sign(link, keys.newest());
            }
            chains.done(link);
        }
    }

    private void sign(ChainLink link, SigningKey key) {
        var now = real.instant().truncatedTo(ChronoUnit.MILLIS);
        announcements.announce(key, SigningKeyUse.VERSIONS);
        var hash = Objects.requireNonNull(link.versionHash());
        writer.writeNow(
                Topics.GRID_SIGNATURES,
                link.week(),
                VersionSigned.newBuilder()
                        .setWeek(link.week())
                        .setVersion(link.version())
                        .setVersionHash(hash)
                        .setKeyId(key.id())
                        .setSignature(key.sign((PREFIX + hash).getBytes(StandardCharsets.US_ASCII)))
                        .setSignedAt(now)
                        .build());
    }
}

package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.schemas.VersionSigned;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * The view of the topic {@code grid-signatures}: the versions' signatures, and the public keys that check the
 * signatures.
 */
public final class Signatures {

    private final Map<String, SigningKeyAnnounced> keys = new LinkedHashMap<>();
    /** The signatures by week, version and place. */
    private final Store<VersionSigned> byVersion;

    /** @param stores empty stores for the signatures */
    public Signatures(Stores stores) {
        this.byVersion = stores.of(new Kept<>("grid-signatures", VersionSigned.class));
    }

    /** Applies the next record of the topic; a repeated key or signature changes nothing. */
    public synchronized void apply(FollowedRecord record) {
        if (record.value() instanceof SigningKeyAnnounced key) {
            keys.putIfAbsent(key.getKeyId(), key);
        } else if (record.value() instanceof VersionSigned signed) {
            var known = of(signed.getWeek(), signed.getVersion());
            if (known.stream().noneMatch(other -> other.getKeyId().equals(signed.getKeyId()))) {
                byVersion.put(version(signed.getWeek(), signed.getVersion()) + "%09d".formatted(known.size()), signed);
            }
        }
    }

    /** All announced keys, the oldest first. */
    public synchronized List<SigningKeyAnnounced> keys() {
        return List.copyOf(keys.values());
    }

    /** All announced keys as JSON Web Keys (RFC 7517 and 8037), the oldest first. */
    public List<SigningKeyObject> keyObjects() {
        return keys().stream().map(SigningKeyObject::of).toList();
    }

    /** Whether the key with the id {@code keyId} was announced for this use. */
    public synchronized boolean knows(String keyId, SigningKeyUse use) {
        var key = keys.get(keyId);
        return key != null && key.getSigns() == use;
    }

    /**
     * The signatures of the version with this header, at most one per key, the oldest first; empty if the version is not
     * signed yet.
     */
    public List<VersionSigned> of(MediaGridVersion header) {
        return of(header.getWeek(), header.getVersion());
    }

    /** The signatures of one version of {@code week}, as in {@link #of(MediaGridVersion)}. */
    public List<VersionSigned> of(String week, int version) {
        var signed = new ArrayList<VersionSigned>();
        byVersion.each(version(week, version), (key, one) -> signed.add(one));
        return signed;
    }

    private static String version(String week, int version) {
        return week + "/" + version + "/";
    }
}

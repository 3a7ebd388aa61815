package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.VersionSigned;

/** The signatures under the versions and the public keys that belong to them, as {@code grid-signatures} holds them. */
public final class Signatures {

    private record Version(String week, int number) {}

    private final Map<String, SigningKeyAnnounced> keys = new LinkedHashMap<>();
    private final Map<Version, Map<String, VersionSigned>> byVersion = new LinkedHashMap<>();

    /** Takes in the next record of the topic; what says again what was said before changes nothing. */
    public synchronized void apply(FollowedRecord record) {
        if (record.value() instanceof SigningKeyAnnounced key) {
            keys.putIfAbsent(key.getKeyId(), key);
        } else if (record.value() instanceof VersionSigned signed) {
            byVersion
                    .computeIfAbsent(
                            new Version(signed.getWeek(), signed.getVersion()), unsigned -> new LinkedHashMap<>())
                    .putIfAbsent(signed.getKeyId(), signed);
        }
    }

    /** All keys that were announced, the oldest first. */
    public synchronized List<SigningKeyAnnounced> keys() {
        return List.copyOf(keys.values());
    }

    /** The same as JSON Web Keys (RFC 7517 and 8037). */
    public List<Map<String, Object>> keyObjects() {
        return keys().stream().map(Signatures::object).toList();
    }

    private static Map<String, Object> object(SigningKeyAnnounced announced) {
        var key = new LinkedHashMap<String, Object>();
        key.put("kty", "OKP");
        key.put("crv", "Ed25519");
        key.put("kid", announced.getKeyId());
        key.put("use", "sig");
        key.put("alg", "EdDSA");
        key.put("x", announced.getPublicKey());
        return key;
    }

    /** Whether that key was announced. */
    public synchronized boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /** The signatures under that version, at most one of each key, the oldest first; none where it is not signed yet. */
    public List<VersionSigned> of(MediaGridVersion header) {
        return of(header.getWeek(), header.getVersion());
    }

    /** The same, of the version of that number. */
    public synchronized List<VersionSigned> of(String week, int version) {
        var signed = byVersion.get(new Version(week, version));
        return signed == null ? List.of() : new ArrayList<>(signed.values());
    }
}

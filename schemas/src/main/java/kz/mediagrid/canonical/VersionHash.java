package kz.mediagrid.canonical;

import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;

/**
 * Computes the hashes of a version besides the hash of its state: one over its changes, and one over its header, which
 * contains all other hashes.
 */
public final class VersionHash {

    private VersionHash() {}

    /**
     * {@code changesHash}: SHA-256 over the hashes of the changes of all parts, in order [64 hexadecimal digits]. The hash
     * of a change is SHA-256 over the canonical form of the change in UTF-8.
     */
    public static String ofChanges(List<GridChange> changes) {
        var digest = Sha256.digest();
        changes.forEach(change -> digest.update(Sha256.of(CanonicalForm.bytes(CanonicalForm.of(change)))));
        return Sha256.hex(digest.digest());
    }

    /** {@code versionHash}: SHA-256 over the header's canonical form in UTF-8 [64 hexadecimal digits]. */
    public static String ofHeader(MediaGridVersion header) {
        return Sha256.hex(Sha256.of(CanonicalForm.bytes(CanonicalForm.of(header))));
    }
}

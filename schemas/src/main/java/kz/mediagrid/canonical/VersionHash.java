package kz.mediagrid.canonical;

import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;

/**
 * Computes two hashes of a version: one over its changes, and one over its header. The header also contains the first
 * of these hashes, and the hash of the state.
 */
public final class VersionHash {

    private VersionHash() {}

    /**
     * The field {@code changesHash}: SHA-256 over the hash of each change, in the order of the changes in all parts [64
     * hexadecimal digits]. The hash of a change is SHA-256 over the change's canonical form in UTF-8.
     */
    public static String ofChanges(List<GridChange> changes) {
        var digest = Sha256.digest();
        changes.forEach(change -> digest.update(Sha256.of(CanonicalForm.bytes(CanonicalForm.of(change)))));
        return Sha256.hex(digest.digest());
    }

    /** The field {@code versionHash}: SHA-256 over the header's canonical form in UTF-8 [64 hexadecimal digits]. */
    public static String ofHeader(MediaGridVersion header) {
        return Sha256.hex(Sha256.of(CanonicalForm.bytes(CanonicalForm.of(header))));
    }
}

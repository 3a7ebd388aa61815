package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * A version of a week's grid, whole or in part. The header's fields, from which the version's hash is computed, come first.
 *
 * @param signatures signatures of the version; absent in a part
 * @param changes changes since the version before, without their entries; absent in a part
 * @param day day of the part's entries; absent if the part is of the whole week
 * @param entries entries of the week, or of the part
 * @param next cursor to send as 'after' for the next part; absent in the last part and in a whole version
 */
@Schema(name = "GridVersion")
record GridDocument(
        @Nullable List<VersionSignature> signatures,
        @Nullable List<GridChange> changes,
        @Nullable String day,
        List<GridEntry> entries,
        @Nullable String next) {

    /**
     * A signature of a version.
     *
     * @param keyId id of the signing key
     * @param signature Ed25519 over the version's hash [64 bytes, base64url]
     * @param signedAt time of signing
     */
    @Schema(name = "VersionSignature")
    record VersionSignature(String keyId, String signature, String signedAt) {}
}

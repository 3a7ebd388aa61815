package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.GridDispatch;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of a week with its signature. Times are UTC, since the hash is of the text as it is.
 *
 * @param certificate facts in canonical form
 * @param certificateHash SHA-256 over the canonical form in UTF-8 [64 hexadecimal digits]
 * @param signatures one signature, or none if this installation has no key
 */
@Schema(name = "Certificate")
record CertificateDocument(Facts certificate, String certificateHash, List<Signed> signatures) {

    /**
     * The facts of a certificate.
     *
     * @param form name of the form: media-grid-certificate-1
     * @param week the week
     * @param finished whether nothing of the dispatch can change
     * @param versions number of the week's versions
     * @param firstVersion version 1
     * @param lastVersion newest version
     * @param authorisedBody code of the body that owes the grid
     * @param term term of the obligation to send the grid; absent if it is not on record
     * @param dispatch outcome of sending version 1; absent if it is not on record
     * @param toNobody whether there was nobody to send the grid to; absent without a dispatch
     */
    @Schema(name = "CertificateFacts")
    record Facts(
            String form,
            String week,

            @Nullable Boolean finished,

            int versions,
            CertifiedVersion firstVersion,
            CertifiedVersion lastVersion,
            String authorisedBody,
            @Nullable CertifiedTerm term,
            @Nullable GridDispatch dispatch,
            @Nullable Boolean toNobody) {}

    /**
     * A version that a certificate names.
     *
     * @param version number of the version
     * @param publishedAt time of publication
     * @param stateHash hash of its entries
     * @param versionHash hash of its header; absent for a version that was published without one
     * @param previousHash hash of the version before; absent for version 1
     */
    @Schema(name = "CertifiedVersion")
    record CertifiedVersion(
            int version,
            String publishedAt,
            String stateHash,
            @Nullable String versionHash,
            @Nullable String previousHash) {}

    /**
     * The term of the obligation to send the grid.
     *
     * @param state state of the obligation
     * @param dueAt end of the term
     * @param ended whether the term has ended
     * @param sentAt start of the first attempt to send version 1 to the last outlet; absent if it was not sent to every outlet
     * @param proof proof of the due time
     * @param previousDueAt due time before its last change; absent if it never changed
     * @param previousCalendarVersion calendar of the due time before its last change; absent without one
     * @param reason reason of the last change; absent without one
     */
    @Schema(name = "CertifiedTerm")
    record CertifiedTerm(
            String state,
            String dueAt,
            @Nullable Boolean ended,
            @Nullable String sentAt,
            CertifiedProof proof,
            @Nullable String previousDueAt,
            @Nullable String previousCalendarVersion,
            @Nullable Text reason) {}

    /**
     * The proof of the due time.
     *
     * @param startedAt time from which the term counts
     * @param rule rule of the term
     * @param calendarVersion working calendar by which it was counted
     * @param provisional true if the term reaches a year without a published calendar; absent otherwise
     * @param lines steps of the proof; absent if there are none
     */
    @Schema(name = "CertifiedProof")
    record CertifiedProof(
            String startedAt,
            String rule,
            String calendarVersion,
            @Nullable Boolean provisional,
            @Nullable List<Text> lines) {}

    /**
     * A signature under a certificate.
     *
     * @param keyId id of the signing key
     * @param signature Ed25519 over "media-grid-certificate:" and the hash [64 bytes, base64url]
     */
    @Schema(name = "CertificateSignature")
    record Signed(String keyId, String signature) {}
}

package kz.mediagrid.gateway.obligation;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/**
 * A note on an obligation, as it was stored.
 *
 * @param obligationId id of the obligation
 * @param dueGeneration number of the due time that the note is about. The obligation's first due time has the number 1;
 *     each changed due time gets a higher number
 * @param receivedAt instant at which the note was received
 * @param acknowledged whether the obligation was acknowledged as overdue
 * @param confirmed whether the obligation was confirmed after a changed calendar made it overdue
 * @param owner person or position that handles the obligation
 * @param note the note
 */
@Schema(name = "ObligationNote")
record ObligationNoteResponse(
        String obligationId,
        @Schema(example = "1") int dueGeneration,
        @Schema(format = "date-time") String receivedAt,
        boolean acknowledged,
        boolean confirmed,
        @Nullable String owner,
        @Nullable Text note) {

    static ObligationNoteResponse of(ObligationNoted noted) {
        return new ObligationNoteResponse(
                noted.getObligationId(),
                noted.getDueGeneration(),
                LocalTimes.write(noted.getSubmission().getReceivedAt()),
                noted.getAcknowledged(),
                noted.getConfirmed(),
                noted.getOwner(),
                Text.ofNullable(noted.getNote()));
    }
}

package kz.mediagrid.gateway.obligation;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationNoted;
import org.jspecify.annotations.Nullable;

/** A note on an obligation, as it was stored. */
@Schema(name = "ObligationNote", description = "What was said of something that is owed, as it was kept.")
record ObligationNoteResponse(
        @Schema(description = "What is owed.") String obligationId,

        @Schema(description = "Which due time of it this is about, from 1.", example = "1")
        int dueGeneration,

        @Schema(description = "When it was received.", format = "date-time")
        String receivedAt,

        @Schema(description = "Whether it was acknowledged.")
        boolean acknowledged,

        @Schema(description = "Whether it was confirmed.") boolean confirmed,

        @Schema(description = "Who sees to it.") @Nullable String owner,

        @Schema(description = "The note.") @Nullable Text note) {

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

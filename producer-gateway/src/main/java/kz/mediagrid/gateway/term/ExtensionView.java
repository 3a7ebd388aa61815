package kz.mediagrid.gateway.term;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Submission;

/** That a body was given more time. */
@Schema(name = "Extension", description = "That a body was given more time.")
public record ExtensionView(
        @Schema(description = "When that was received.", format = "date-time")
        String receivedAt,

        @Schema(description = "Opaque id of the account that extended it.", example = "acc-3f2a9c")
        String actor,

        @Schema(description = "The new last day: what is owed is due by 24:00 of it.", format = "date")
        String until,

        @Schema(description = "Why.") Text reason) {

    public static ExtensionView of(Submission stamp, LocalDate until, LocalizedText reason) {
        return new ExtensionView(
                LocalTimes.write(stamp.getReceivedAt()), stamp.getActor(), until.toString(), Text.of(reason));
    }
}

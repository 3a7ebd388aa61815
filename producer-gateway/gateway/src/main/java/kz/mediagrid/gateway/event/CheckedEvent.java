package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.submission.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The outcome that a submission would have at this moment. Nothing was sent and nothing was written.
 *
 * @param outcome whether the submission would be accepted or refused
 * @param weeks grid weeks that the submission would concern; for a revision also the weeks that the event would leave
 * @param late whether the submission would add the event to a week at or after the week's cut-off; absent if the
 *     submission would be refused
 * @param refusal reason of the refusal; absent if the submission would be accepted
 * @param warnings clashes that the event would have, at most 20; absent if there would be no clashes. A clash is no
 *     reason for a refusal
 * @param warningCount number of all clashes, including those that 'warnings' leaves out
 * @param asOf instant of the check; a submission at this instant would be in time or late as 'late' says
 * @param asOfRecord offset on the topic planned-events of the last record that the check knew; -1 if there was none. A
 *     submission that is decided later may change the outcome
 * @param calendar version of the working calendar in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckedEvent")
public record CheckedEvent(
        Outcome outcome,
        List<String> weeks,
        @Nullable Boolean late,
        Receipt.@Nullable Refused refusal,
        @Nullable List<Receipt.Warning> warnings,
        @Nullable Integer warningCount,
        @Schema(format = "date-time") String asOf,
        @Schema(example = "1207") long asOfRecord,
        @Schema(example = "kz-2026-11") String calendar) {

    /** The outcome of a check. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    static CheckedEvent of(TriedEvents.Tried tried, Instant at, String calendar) {
        var receipt = Receipt.decided(tried.outcome());
        return new CheckedEvent(
                receipt.state() == Receipt.State.ACCEPTED ? Outcome.ACCEPTED : Outcome.REFUSED,
                receipt.weeks(),
                receipt.late(),
                receipt.refusal(),
                receipt.warnings(),
                receipt.warningCount(),
                LocalTimes.write(at),
                tried.lastRead(),
                calendar);
    }
}

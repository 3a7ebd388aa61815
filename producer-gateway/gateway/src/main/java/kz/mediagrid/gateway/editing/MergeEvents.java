package kz.mediagrid.gateway.editing;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Consumer;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A call that merges two filings of the same event, or separates two merged filings of different events.
 *
 * @param otherEventId id of the filing that the call merges into the filing in the path, or separates from the filing
 *     in the path
 * @param reason reason for the change; both agencies see it, the media do not
 */
@Schema(
        name = "MergeEvents",
        requiredProperties = {"otherEventId", "reason"})
public record MergeEvents(
        @Schema(example = "culture-0a9f3c5e7b1d2846a0c4e8f2b6d01357", pattern = EventIds.SHAPE) @Nullable
        String otherEventId,

        @Nullable Text reason) {

    /** Makes the command from the request; the caller adds the submission and the event's id. */
    EventsMerged.Builder parseMerger() {
        var merged = EventsMerged.newBuilder();
        return parse(merged, merged::setOtherEventId, merged::setReason);
    }

    /** Makes the command from the request; the caller adds the submission and the event's id. */
    EventsSeparated.Builder parseSeparation() {
        var separated = EventsSeparated.newBuilder();
        return parse(separated, separated::setOtherEventId, separated::setReason);
    }

    private <C> C parse(C command, Consumer<String> other, Consumer<LocalizedText> why) {
        var rules = new Rules();
        rules.required(
                        WHOLE.field("otherEventId"),
                        otherEventId,
                        EventIds::isWellFormed,
                        ProblemText.of("event.not-an-id"))
                .ifPresent(other);
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(why);
        return rules.orElseThrow(() -> command);
    }
}

package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.WriteLines;
import kz.mediagrid.edge.content.AtMost;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch of planned events.
 *
 * @param idempotencyKey unique name of this line's write, as the header Idempotency-Key of a single submission: 1 to 255 printable
 *     ASCII characters
 * @param event the planned event, as a single submission sends it
 */
@Schema(
        name = "PlannedEventLine",
        requiredProperties = {"idempotencyKey", "event"})
public record PlannedEventLine(
        @AtMost(IdempotencyKey.LONGEST)
        @Schema(example = "2f1c9a52-6f0b-4d6e-9b0a-7f7d3c1e5a10", pattern = IdempotencyKey.SHAPE)
        @Nullable
        String idempotencyKey,

        @Nullable SubmitEvent event)
        implements WriteLines.Line<SubmitEvent> {}

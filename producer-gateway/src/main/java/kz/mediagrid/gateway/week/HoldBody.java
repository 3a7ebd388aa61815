package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/** Why a week is held, where that is said. */
@Schema(name = "HoldBody", description = "Why the week is held; may be left out.")
public record HoldBody(
        @Schema(description = "Why; never for the media.") @Nullable
        Text reason) implements BodyMayBeAbsent {}

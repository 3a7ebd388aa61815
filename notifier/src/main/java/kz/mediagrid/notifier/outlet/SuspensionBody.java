package kz.mediagrid.notifier.outlet;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import org.jspecify.annotations.Nullable;

/** Why an outlet is not to be served for a while. */
@Schema(name = "SuspensionBody", description = "Why the outlet is not to be served for a while.")
record SuspensionBody(
        @Schema(description = "In one sentence; absent: nothing is said.") @Nullable
        String reason) implements BodyMayBeAbsent {}

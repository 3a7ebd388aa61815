package kz.mediagrid.gateway.clock;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where business time is to stand, and whether it runs on from there. */
@Schema(
        name = "ClockBody",
        description = "Where business time is to stand, and whether it runs on from there.",
        requiredProperties = {"instant", "running"})
record ClockBody(
        @Schema(description = "The business time, with its offset.", format = "date-time") @Nullable
        String instant,

        @Schema(description = "Whether it runs on from there, or stands until it is moved again.") @Nullable
        Boolean running) {}

package kz.mediagrid.gateway.clock;

import io.swagger.v3.oas.annotations.media.Schema;

/** The state of the business clock. */
@Schema(name = "Clock", description = "How business time stands.")
record ClockResponse(
        @Schema(description = "The business time.", format = "date-time")
        String instant,

        @Schema(description = "Whether it runs.") boolean running,

        @Schema(description = "Whether it was ever moved away from real time.")
        boolean moved) {}

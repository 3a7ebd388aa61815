package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.media.Schema;

/** A clash of an event with another. */
@Schema(name = "EventClash", description = "That an event clashes with another: a warning, nothing is refused for it.")
record EventClash(
        @Schema(
                description = "What the two have in common.",
                allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
        String kind,

        @Schema(description = "The first day on which they clash so.", example = "2026-12-09", format = "date")
        String day,

        @Schema(description = "When the command was received from which on they clash so.", format = "date-time")
        String since,

        @Schema(description = "The other event.") ClashingEvent other) {}

package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A clash of an event with another event. A clash is only a warning: no command is refused because of a clash.
 *
 * @param kind common trait of the two events
 * @param day first day of the clash
 * @param since instant at which the command that caused the clash was received
 * @param other the event with which this event clashes
 */
@Schema(name = "EventClash")
record EventClash(
        @Schema(allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
        String kind,

        @Schema(example = "2026-12-09", format = "date") String day,
        @Schema(format = "date-time") String since,
        ClashingEvent other) {}

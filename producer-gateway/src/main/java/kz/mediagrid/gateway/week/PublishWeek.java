package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The request to publish the next version now; it has no content. */
@Schema(name = "PublishWeek", description = "Nothing needs to be said: an empty object, or no body at all.")
public record PublishWeek() implements BodyMayBeAbsent {}

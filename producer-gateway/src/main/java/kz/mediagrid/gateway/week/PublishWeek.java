package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The command to publish the next version now: an empty object, or no content. */
@Schema(name = "PublishWeek")
public record PublishWeek() implements BodyMayBeAbsent {}

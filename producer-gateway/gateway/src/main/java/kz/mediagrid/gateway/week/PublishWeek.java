package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The command to publish a week's next version now. The content is an empty object or absent. */
@Schema(name = "PublishWeek")
public record PublishWeek() implements BodyMayBeAbsent {}

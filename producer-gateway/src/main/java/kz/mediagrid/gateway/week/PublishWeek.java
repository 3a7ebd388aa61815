package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The next version is published now: there is nothing to say of it. */
@Schema(name = "PublishWeek", description = "Nothing needs to be said: an empty object, or no body at all.")
public record PublishWeek() implements BodyMayBeAbsent {}

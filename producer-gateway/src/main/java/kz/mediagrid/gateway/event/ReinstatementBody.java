package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** A withdrawn event is planned again, as it was: there is nothing to say of it. */
@Schema(name = "ReinstatementBody", description = "Nothing needs to be said: an empty object, or no body at all.")
record ReinstatementBody() implements BodyMayBeAbsent {}

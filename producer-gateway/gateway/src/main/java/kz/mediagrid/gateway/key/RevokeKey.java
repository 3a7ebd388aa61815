package kz.mediagrid.gateway.key;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The revocation of an API key; it has no fields. */
@Schema(name = "RevokeKey")
record RevokeKey() implements BodyMayBeAbsent {}

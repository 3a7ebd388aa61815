package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The content of the request for a new secret; it has no fields. */
record SetSecret() implements BodyMayBeAbsent {}

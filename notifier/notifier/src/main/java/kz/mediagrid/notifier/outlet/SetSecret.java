package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The request for a new secret, which has no fields. */
record SetSecret() implements BodyMayBeAbsent {}

package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** Nothing is to be said when a new secret is asked for. */
record SetSecret() implements BodyMayBeAbsent {}

package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.call.BodyMayBeAbsent;

/** The content of a request that says everything by its method and address. */
public record NoFields() implements BodyMayBeAbsent {}

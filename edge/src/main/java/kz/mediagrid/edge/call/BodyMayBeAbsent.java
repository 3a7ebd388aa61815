package kz.mediagrid.edge.call;

/** A request's content all of which is optional, so that the body itself may be left out; absent means {@code {}}. */
public interface BodyMayBeAbsent {}

package kz.mediagrid.edge.call;

/** A request whose fields are all optional, so that its body may be omitted, which means {@code {}}. */
public interface BodyMayBeAbsent {}

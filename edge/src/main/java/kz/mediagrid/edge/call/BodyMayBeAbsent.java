package kz.mediagrid.edge.call;

/** A request that has only optional fields, so that its body may be omitted; an omitted body means {@code {}}. */
public interface BodyMayBeAbsent {}

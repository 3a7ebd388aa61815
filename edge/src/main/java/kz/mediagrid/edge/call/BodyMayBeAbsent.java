package kz.mediagrid.edge.call;

/** A request that has only optional fields, so that its body may be omitted; an omitted body counts as {@code {}}. */
public interface BodyMayBeAbsent {}

package kz.mediagrid.edge.call;

/**
 * Marks the type of a request body whose fields are all optional. A call may omit such a body; an omitted body means
 * {@code {}}.
 */
public interface BodyMayBeAbsent {}

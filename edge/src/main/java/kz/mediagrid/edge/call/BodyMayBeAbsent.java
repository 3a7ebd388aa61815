package kz.mediagrid.edge.call;

/**
 * Marks request content whose fields are all optional. A call may omit such a body; an omitted body counts as {@code {}}.
 */
public interface BodyMayBeAbsent {}

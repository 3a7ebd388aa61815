package kz.mediagrid.edge.problem;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer where it is [JSON Pointer, RFC 6901]; empty for the whole
 * @param detail what is wrong, in one sentence
 */
public record InvalidField(String pointer, String detail) {}

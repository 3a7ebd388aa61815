package kz.mediagrid.edge.problem;

/**
 * One fault in a request.
 *
 * @param pointer the place of the fault [JSON Pointer, RFC 6901]; empty for the whole document
 * @param text the fault in one sentence
 */
public record InvalidField(String pointer, ProblemText text) {

    public static InvalidField at(Place place, ProblemText text) {
        return new InvalidField(place.pointer(), text);
    }
}

package kz.mediagrid.edge.problem;

/**
 * A place in a JSON document.
 *
 * @param pointer the place as JSON Pointer (RFC 6901); empty for the whole document
 */
public record Place(String pointer) {

    public static final Place WHOLE = new Place("");

    /** The member {@code name} of the object at this place. */
    public Place field(String name) {
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The item {@code index} of the list at this place, counted from 0. */
    public Place item(int index) {
        return new Place(pointer + "/" + index);
    }

    @Override
    public String toString() {
        return pointer;
    }
}

package kz.mediagrid.edge.problem;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document. Its pointer is written only if somebody asks, since each rule has a place, but few have a fault. */
public final class Place {

    public static final Place WHOLE = of("");

    private final @Nullable Place outer;
    private final Object step;

    /** @param step the name of a member, or the index of an item; without {@code outer}, a pointer */
    private Place(@Nullable Place outer, Object step) {
        this.outer = outer;
        this.step = step;
    }

    /** @param pointer a JSON Pointer (RFC 6901) */
    public static Place of(String pointer) {
        return new Place(null, pointer);
    }

    /** The member {@code name} of the object at this place. */
    public Place field(String name) {
        return new Place(this, name);
    }

    /** The item {@code index} of the list at this place, counted from 0. */
    public Place item(int index) {
        return new Place(this, index);
    }

    /** The place as JSON Pointer (RFC 6901); empty for the whole document. */
    public String pointer() {
        return outer == null
                ? step.toString()
                : outer.pointer() + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return pointer();
    }
}

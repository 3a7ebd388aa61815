package kz.mediagrid.state;

/** Opens state stores. */
@FunctionalInterface
public interface Stores {

    /** The store of that definition; called once for each definition. */
    <V> Store<V> of(Kept<V> kept);
}

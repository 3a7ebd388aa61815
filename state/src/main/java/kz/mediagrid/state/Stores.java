package kz.mediagrid.state;

/** Opens state stores. */
@FunctionalInterface
public interface Stores {

    /** Opens the store that {@code kept} defines; called only once for each definition. */
    <V> Store<V> of(Kept<V> kept);
}

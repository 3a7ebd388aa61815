package kz.mediagrid.state;

/** Where all that is kept lies. */
@FunctionalInterface
public interface Stores {

    /** The store of that thing; asked for once. */
    <V> Store<V> of(Kept<V> kept);
}

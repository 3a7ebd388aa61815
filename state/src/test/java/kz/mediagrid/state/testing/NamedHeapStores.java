package kz.mediagrid.state.testing;

import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** Stores in the heap that have their values when they are opened again by their names. */
public final class NamedHeapStores implements Stores {

    private final Map<String, Store<?>> byName = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked") // A name has one type of values.
    public <V> Store<V> of(Kept<V> kept) {
        return (Store<V>) byName.computeIfAbsent(kept.name(), name -> new HeapStore<V>());
    }
}

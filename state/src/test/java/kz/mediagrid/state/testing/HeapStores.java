package kz.mediagrid.state.testing;

import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** Empty stores in the heap. */
public final class HeapStores implements Stores {

    @Override
    public <V> Store<V> of(Kept<V> kept) {
        return new HeapStore<>();
    }
}

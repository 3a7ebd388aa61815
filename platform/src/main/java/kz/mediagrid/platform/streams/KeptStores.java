package kz.mediagrid.platform.streams;

import java.nio.file.Path;
import java.util.Optional;
import kz.mediagrid.platform.follow.KeptContent;
import kz.mediagrid.platform.follow.KeptViews;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores on disk that are kept from an orderly stop to the next start. A file beside their directory says what they contain. It
 * is deleted when they are opened and written when they are closed, so that what a killed process leaves is deleted.
 *
 * <p>Safe for use by several threads. A change of several keys is not atomic.
 */
public final class KeptStores implements Stores, KeptViews, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeptStores.class);

    private final Path directory;
    private final KeptFile file;
    private final DiskStores stores;
    private @Nullable KeptContent found;
    private @Nullable KeptContent toKeep;

    /**
     * Opens the stores in {@code directory}, which is made if it is missing.
     *
     * @param build identifies the build; stores that another build has written are emptied
     * @throws StateRefusedException if another process uses the directory
     */
    public KeptStores(Path directory, String build) {
        this.directory = directory;
        this.file = new KeptFile(directory, build);
        this.stores = DiskStores.in(directory, this::take);
    }

    private boolean take() {
        var taken = file.take();
        taken.objection().ifPresent(this::tell);
        found = taken.state().orElse(null);
        return found != null;
    }

    @Override
    public <V> Store<V> of(Kept<V> kept) {
        return stores.of(kept);
    }

    @Override
    public Optional<KeptContent> kept() {
        return Optional.ofNullable(found);
    }

    @Override
    public void empty(String why) {
        tell(why);
        found = null;
        stores.empty();
    }

    private void tell(String why) {
        log.info("the views in {} are made again from their topics: {}", directory, why);
    }

    @Override
    public void keep(KeptContent state) {
        toKeep = state;
    }

    @Override
    public void leave(String why) {
        log.info(
                "the views in {} are not kept, and the next start makes them again from their topics: {}",
                directory,
                why);
    }

    /** The size of all stores on disk [bytes]; NaN once they are closed. */
    public double bytes() {
        return stores.bytes();
    }

    @Override
    public void close() {
        var state = toKeep;
        if (state == null) {
            stores.close();
        } else {
            stores.closeAndKeep(() -> file.write(state));
        }
    }
}

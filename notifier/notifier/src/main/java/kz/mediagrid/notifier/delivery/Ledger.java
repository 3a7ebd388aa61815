package kz.mediagrid.notifier.delivery;

import java.util.List;
import kz.mediagrid.schemas.DeliveryCursor;
import org.jspecify.annotations.Nullable;

/** Records attempts and cursors, both or neither. */
interface Ledger {

    /** How far the outlet is served with one feed, by {@link Feed#cursorOf}; null before its first attempt. */
    @Nullable
    DeliveryCursor cursor(String key);

    /** Returns once they are recorded; after a failure another ledger must be opened, which reads the cursors anew. */
    void keep(List<Attempt> attempts);
}

package kz.mediagrid.notifier.grid;

import java.time.Instant;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * A published change of one event.
 *
 * @param version the number of the version that has the change
 * @param publishedAt the publication of that version [UTC instant of the business clock]
 * @param before the entry as the version before had it; null if it had none
 */
public record EventChange(
        int version,
        Instant publishedAt,
        GridChange change,
        @Nullable GridEntry before) {

    /** The change as readers are told of it. */
    public ToldChange told() {
        return new ToldChange(change.getEventId(), change.getKind(), before, change.getEntry());
    }
}

package kz.mediagrid.formats;

import java.util.stream.Stream;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * A change of an entry as readers are told of it.
 *
 * @param before the entry as readers knew it; null if it was added
 * @param after the entry as it now is; null if it was removed
 */
public record ToldChange(
        String eventId,
        ChangeKind kind,
        @Nullable GridEntry before,
        @Nullable GridEntry after) {

    /** The entry before and after the change, as far as it was there. */
    public Stream<GridEntry> entries() {
        return Stream.of(before, after).flatMap(Stream::ofNullable);
    }

    /** Whether readers neither knew the entry nor see it now. */
    public boolean isNothing() {
        return before == null && after == null;
    }

    /** The newest entry; there is none of {@linkplain #isNothing nothing}. */
    public GridEntry newest() {
        return entries().reduce((earlier, later) -> later).orElseThrow();
    }

    /**
     * This change and {@code later}, which follows it, as one change; nothing if the entry was added and removed. An entry
     * that was removed and added again is revised.
     */
    public ToldChange then(ToldChange later) {
        var kind = later.kind;
        if (before == null && later.after != null) {
            kind = ChangeKind.ADDED;
        } else if (kind == ChangeKind.ADDED) {
            kind = ChangeKind.REVISED;
        }
        return new ToldChange(eventId, kind, before, later.after);
    }
}

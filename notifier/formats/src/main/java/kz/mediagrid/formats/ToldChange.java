package kz.mediagrid.formats;

import java.util.Objects;
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

    /** The change from one entry to the other, whatever came between; its kind follows from the two. */
    public static ToldChange between(String eventId, @Nullable GridEntry before, @Nullable GridEntry after) {
        return new ToldChange(eventId, kindOf(before, after), before, after);
    }

    private static ChangeKind kindOf(@Nullable GridEntry before, @Nullable GridEntry after) {
        if (after == null) {
            return ChangeKind.REMOVED;
        }
        boolean stays = before != null
                && before.getStanding() == after.getStanding()
                && Objects.equals(before.getMovedTo(), after.getMovedTo());
        if (stays) {
            return ChangeKind.REVISED;
        }
        return switch (after.getStanding()) {
            case CANCELLED -> ChangeKind.CANCELLED;
            case MOVED -> ChangeKind.MOVED;
            case POSTPONED -> ChangeKind.POSTPONED;
            case PLANNED -> before == null ? ChangeKind.ADDED : ChangeKind.REINSTATED;
            case UNKNOWN -> ChangeKind.UNKNOWN;
        };
    }

    /** The entry before and after the change, as far as it was there. */
    public Stream<GridEntry> entries() {
        return Stream.of(before, after).flatMap(Stream::ofNullable);
    }

    /** Whether readers neither knew the entry nor see it now. */
    public boolean isNothing() {
        return before == null && after == null;
    }

    /** Whether the entry says the same after the change as before; numbers of revisions and versions do not count. */
    public boolean isSame() {
        if (before == null || after == null) {
            return isNothing();
        }
        return before.equals(GridEntry.newBuilder(after)
                .setRevision(before.getRevision())
                .setFirstVersion(before.getFirstVersion())
                .setChangedVersion(before.getChangedVersion())
                .build());
    }

    /** The newest entry; there is none of {@linkplain #isNothing nothing}. */
    public GridEntry newest() {
        return entries().reduce((earlier, later) -> later).orElseThrow();
    }

    /**
     * This change and {@code later}, which follows it, as one change; nothing if the entry was added and removed. An entry
     * that was removed and added again is revised. A revision leaves the kind of the change before it: what was cancelled and
     * then revised is cancelled.
     */
    public ToldChange then(ToldChange later) {
        var kind = later.kind;
        if (before == null && later.after != null) {
            kind = ChangeKind.ADDED;
        } else if (kind == ChangeKind.ADDED) {
            kind = ChangeKind.REVISED;
        } else if (kind == ChangeKind.REVISED) {
            kind = this.kind;
        }
        return new ToldChange(eventId, kind, before, later.after);
    }
}

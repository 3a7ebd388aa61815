package kz.mediagrid.grid;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.PlannedEvent;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of one entry that the next version of its week must publish.
 *
 * @param before the entry in the newest version; null if that version does not show the event
 * @param after the entry in the next version; null if the next version will not show the event
 */
public record EntryChange(
        ChangeKind kind,
        String eventId,
        @Nullable GridEntry before,
        @Nullable GridEntry after) {

    /**
     * The fields with numbers of revisions and versions. An entry in which only these fields differ counts as unchanged.
     */
    private static final Set<String> MARKS = Set.of("revision", "firstVersion", "changedVersion");

    /**
     * The change that version {@code next} must publish for an event. Empty if the event's entry would have the same
     * content as {@code shown}, the entry in the newest version.
     */
    public static Optional<EntryChange> between(@Nullable GridEntry shown, Filing filing, String week, int next) {
        var event = filing.event();
        var after = entryOf(filing, week, shown);
        if (sameContent(shown, after)) {
            return Optional.empty();
        }
        var kind = kindOf(shown, after);
        return Optional.of(
                new EntryChange(kind, event.getEventId(), shown, after == null ? null : stamped(after, event, next)));
    }

    /**
     * Records that {@code version} is the first version of {@code week} that shows the event. A later withdrawal then
     * stays visible. Empty if an earlier version already showed the event.
     */
    public static Optional<PlannedEvent> firstShown(PlannedEvent event, String week, int version) {
        var before = new EntryStates(event.getEntries());
        var after = before.shownIn(week, version);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(
                        PlannedEvent.newBuilder(event).setEntries(after.list()).build());
    }

    /**
     * The entry as the next version will show it. An entry that will be removed is returned as the newest version shows
     * it.
     */
    public GridEntry entry() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** The fields that differ between {@code before} and {@code after}; none if the entry was added or removed. */
    public List<String> changedFields() {
        return before == null || after == null
                ? List.of()
                : differing(before, after).toList();
    }

    /**
     * Whether the next version of {@code week} shows the event.
     *
     * @param shown the event's entry in the newest version; null if that version does not show the event
     */
    static boolean isShown(Filing filing, String week, @Nullable GridEntry shown) {
        return entryOf(filing, week, shown) != null;
    }

    /**
     * The event's entry in the next version; null if that version does not show the event.
     *
     * <p>An event that is planned in the week is shown as planned. An event that was shown, and then left the week or
     * was withdrawn, is shown struck through, with its new day if there is one, whatever the policy: the media learn that it
     * is not held. An event that left the week or was withdrawn before any version showed it is not shown. An event that is
     * planned and not selected, or is excluded, or is merged into another event, is not shown either; the event's former
     * entry is removed without a reason.
     */
    private static @Nullable GridEntry entryOf(Filing filing, String week, @Nullable GridEntry shown) {
        var event = filing.event();
        var entry = stateIn(week, event).filter(EntryState::getCurrent);
        if (event.getStatus() == EventStatus.PLANNED && entry.isPresent()) {
            return filing.isSelected() ? EntryView.forMedia(filing, entry.get()) : null;
        }
        if (shown == null || filing.isRemoved()) {
            return null;
        }
        if (event.getStatus() == EventStatus.WITHDRAWN) {
            return cancelled(shown, event);
        }
        return event.getDateToBeConfirmed() ? postponed(shown, event) : moved(shown, event);
    }

    private static GridEntry cancelled(GridEntry shown, PlannedEvent event) {
        return GridEntry.newBuilder(shown)
                .setStanding(EntryStanding.CANCELLED)
                .setRevision(event.getRevision())
                .setPublicReason(event.getPublicReason())
                .setMovedTo(null)
                .setPublicNote(event.getPublicNote())
                .build();
    }

    // The entry keeps the revision that it shows, because a change on the new day is no news for the old week.
    private static GridEntry moved(GridEntry shown, PlannedEvent event) {
        return GridEntry.newBuilder(shown)
                .setStanding(EntryStanding.MOVED)
                .setPublicReason(event.getPostponementPublicReason())
                .setMovedTo(event.getDetails().getDate())
                .setPublicNote(event.getPublicNote())
                .build();
    }

    private static GridEntry postponed(GridEntry shown, PlannedEvent event) {
        return GridEntry.newBuilder(shown)
                .setStanding(EntryStanding.POSTPONED)
                .setPublicReason(event.getPostponementPublicReason())
                .setMovedTo(null)
                .setPublicNote(event.getPublicNote())
                .build();
    }

    private static GridEntry stamped(GridEntry entry, PlannedEvent event, int version) {
        var first = stateIn(entry.getWeek(), event)
                .map(EntryState::getFirstVersion)
                .filter(shown -> shown > 0)
                .orElse(version);
        return GridEntry.newBuilder(entry)
                .setFirstVersion(first)
                .setChangedVersion(version)
                .build();
    }

    private static ChangeKind kindOf(@Nullable GridEntry before, @Nullable GridEntry after) {
        if (before == null) {
            return ChangeKind.ADDED;
        }
        if (after == null) {
            return ChangeKind.REMOVED;
        }
        var stays = before.getStanding() == after.getStanding();
        return switch (after.getStanding()) {
            case CANCELLED -> stays ? ChangeKind.REVISED : ChangeKind.CANCELLED;
            case MOVED -> ChangeKind.MOVED;
            case POSTPONED -> stays ? ChangeKind.REVISED : ChangeKind.POSTPONED;
            case PLANNED -> stays ? ChangeKind.REVISED : ChangeKind.REINSTATED;
            case UNKNOWN -> throw new IllegalStateException("An entry has the standing UNKNOWN: " + after.getEventId());
        };
    }

    private static boolean sameContent(@Nullable GridEntry before, @Nullable GridEntry after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return differing(before, after).findAny().isEmpty();
    }

    private static Stream<String> differing(GridEntry before, GridEntry after) {
        return GridEntry.getClassSchema().getFields().stream()
                .filter(field -> !MARKS.contains(field.name()))
                .filter(field -> !Objects.equals(before.get(field.pos()), after.get(field.pos())))
                .map(Schema.Field::name);
    }

    private static Optional<EntryState> stateIn(String week, PlannedEvent event) {
        return event.getEntries().stream()
                .filter(entry -> entry.getWeek().equals(week))
                .findFirst();
    }
}

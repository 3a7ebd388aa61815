package kz.mediagrid.grid;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.PlannedEvent;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one entry of a week differs from what the newest version shows.
 *
 * @param before the entry as shown; null where it is not
 * @param after the entry as the next version will show it; null where it will not
 */
public record EntryChange(
        ChangeKind kind,
        String eventId,
        @Nullable GridEntry before,
        @Nullable GridEntry after) {

    /** The order of a grid: by start, all-day before timed, then by event id. */
    public static final Comparator<EntryChange> BY_START = Comparator.comparing(
                    (EntryChange change) -> change.either().getDate())
            .thenComparing(
                    change -> change.either().getStartTime(),
                    Comparator.<LocalTime>nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EntryChange::eventId);

    /** What marks a version rather than the entry: another number there is no news for the media. */
    private static final Set<String> MARKS = Set.of("revision", "firstVersion", "changedVersion");

    /** What version {@code next} must say of an event; empty where the newest version, {@code shown}, already says it. */
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
     * The event once version {@code version} of {@code week} shows it: from then on it cannot vanish without a trace. Empty where
     * an earlier version showed it.
     */
    public static Optional<PlannedEvent> firstShown(PlannedEvent event, String week, int version) {
        var before = new EntryStates(event.getEntries());
        var after = before.shownIn(week, version);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(
                        PlannedEvent.newBuilder(event).setEntries(after.list()).build());
    }

    /** The change as a version carries it. */
    public GridChange toRecord() {
        return GridChange.newBuilder()
                .setKind(kind)
                .setEventId(eventId)
                .setEntry(after)
                .setChangedFields(changedFields())
                .build();
    }

    /** The fields that say something else than before; none where the entry was added or removed. */
    List<String> changedFields() {
        return before == null || after == null
                ? List.of()
                : differing(before, after).toList();
    }

    private GridEntry either() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /**
     * What never was shown vanishes without a trace; what was shown is struck through, points to its new day, waits for
     * one, or, when the editor does not select it or merged it into another, is gone without a reason.
     */
    private static @Nullable GridEntry entryOf(Filing filing, String week, @Nullable GridEntry shown) {
        if (!filing.isSelected()) {
            return null;
        }
        var event = filing.event();
        var entry = stateIn(week, event).filter(EntryState::getCurrent);
        if (event.getStatus() == EventStatus.PLANNED && entry.isPresent()) {
            return EntryView.forMedia(filing, entry.get());
        }
        if (shown == null) {
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

    // Keeps the revision it shows: what is changed on the new day is no news for the old week.
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
            case UNKNOWN -> throw new IllegalStateException("An entry stands UNKNOWN: " + after.getEventId());
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

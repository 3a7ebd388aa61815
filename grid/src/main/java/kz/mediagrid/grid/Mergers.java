package kz.mediagrid.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.grid.Decision.Refused;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Merges two agencies' filings of one event, and separates them again.
 *
 * <p>A filing is merged only into a filing that is not merged itself, so that one step leads from a merged filing to
 * the entry that shows it. A merger ends when the remaining filing is withdrawn. The merged filing then gets its own
 * entry again, because its agency did not withdraw it.
 */
public final class Mergers {

    private static final String OTHER = "/otherEventId";

    private final Function<String, @Nullable PlannedEvent> filings;

    /** @param filings returns any planned event by its id, or null if there is none */
    Mergers(Function<String, @Nullable PlannedEvent> filings) {
        this.filings = filings;
    }

    Decision merge(PlannedEvent kept, EventsMerged merged) {
        var refusal = objectionTo(kept, merged);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var stamp = merged.getSubmission();
        var other = known(merged.getOtherEventId());
        var from = new ArrayList<>(kept.getMergedFrom());
        from.add(other.getEventId());
        return changed(
                changed(kept, stamp).setMergedFrom(from).build(),
                changed(other, stamp)
                        .setMergedInto(kept.getEventId())
                        .setMergeReason(merged.getReason())
                        .build());
    }

    Decision separate(PlannedEvent kept, EventsSeparated separated) {
        var other = separated.getOtherEventId();
        if (!kept.getMergedFrom().contains(other)) {
            return new Refused(
                    RefusalReason.EVENT_NOT_MERGED,
                    OTHER,
                    "The planned event " + other + " is not merged into " + kept.getEventId() + ".");
        }
        var stamp = separated.getSubmission();
        var from = new ArrayList<>(kept.getMergedFrom());
        from.remove(other);
        return changed(changed(kept, stamp).setMergedFrom(from).build(), alone(known(other), stamp));
    }

    /**
     * If {@code change} withdraws the event, adds the end of all mergers into this event. Otherwise returns
     * {@code change}.
     */
    EventChanged endedWith(EventChanged change, Submission stamp) {
        var event = change.event();
        if (event.getStatus() == EventStatus.PLANNED || event.getMergedFrom().isEmpty()) {
            return change;
        }
        var others = event.getMergedFrom().stream()
                .map(id -> alone(known(id), stamp))
                .toList();
        var alone = PlannedEvent.newBuilder(event).setMergedFrom(List.of()).build();
        return new EventChanged(alone, others, change.weeks(), change.late(), change.urgent());
    }

    private Optional<Refused> objectionTo(PlannedEvent kept, EventsMerged merged) {
        var other = kept.getEventId().equals(merged.getOtherEventId()) ? kept : filings.apply(merged.getOtherEventId());
        return other == null
                ? refused(RefusalReason.EVENT_UNKNOWN, "There is no planned event " + merged.getOtherEventId() + ".")
                : objectionTo(kept, other);
    }

    /** The reason for which {@code other} cannot be merged into {@code kept}; empty if it can. */
    public static Optional<Refused> objectionTo(PlannedEvent kept, PlannedEvent other) {
        if (kept.getEventId().equals(other.getEventId())) {
            return refused(RefusalReason.SAME_EVENT, "A planned event cannot be merged into itself.");
        }
        return notPlanned(kept, null)
                .or(() -> notPlanned(other, OTHER))
                .or(() -> mergedAlready(kept, other))
                .or(() -> noCommonWeek(kept, other));
    }

    private static Optional<Refused> notPlanned(PlannedEvent event, @Nullable String field) {
        return event.getStatus() == EventStatus.PLANNED
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalReason.EVENT_WITHDRAWN,
                        field,
                        "The planned event " + event.getEventId() + " was withdrawn."));
    }

    private static Optional<Refused> mergedAlready(PlannedEvent kept, PlannedEvent other) {
        if (kept.getMergedInto() != null) {
            return Optional.of(new Refused(
                    RefusalReason.EVENT_MERGED,
                    "The planned event " + kept.getEventId() + " is itself merged into " + kept.getMergedInto() + "."));
        }
        if (other.getMergedInto() != null) {
            return refused(
                    RefusalReason.EVENT_MERGED,
                    "The planned event " + other.getEventId() + " is already merged into " + other.getMergedInto()
                            + ".");
        }
        return other.getMergedFrom().isEmpty()
                ? Optional.empty()
                : refused(
                        RefusalReason.EVENT_MERGED,
                        "Other events are merged into the planned event " + other.getEventId()
                                + ": separate them first.");
    }

    private static Optional<Refused> noCommonWeek(PlannedEvent kept, PlannedEvent other) {
        var weeks = weeks(kept).toList();
        return weeks(other).anyMatch(weeks::contains)
                ? Optional.empty()
                : refused(
                        RefusalReason.NO_COMMON_WEEK,
                        "The planned events " + kept.getEventId() + " and " + other.getEventId()
                                + " have no grid week in common.");
    }

    private static Stream<String> weeks(PlannedEvent event) {
        return event.getEntries().stream().filter(EntryState::getCurrent).map(EntryState::getWeek);
    }

    private static EventChanged changed(PlannedEvent kept, PlannedEvent other) {
        var weeks = Stream.of(kept, other)
                .flatMap(Mergers::weeks)
                .map(GridWeek::parse)
                .sorted()
                .distinct()
                .toList();
        return new EventChanged(kept, List.of(other), weeks, false, false);
    }

    private static PlannedEvent alone(PlannedEvent other, Submission stamp) {
        return changed(other, stamp).setMergedInto(null).setMergeReason(null).build();
    }

    private static PlannedEvent.Builder changed(PlannedEvent event, Submission stamp) {
        return PlannedEvent.newBuilder(event)
                .setChangedAt(stamp.getReceivedAt())
                .setChangedBy(stamp.getSubmissionId());
    }

    private PlannedEvent known(String eventId) {
        return Objects.requireNonNull(filings.apply(eventId), eventId);
    }

    private static Optional<Refused> refused(RefusalReason reason, String detail) {
        return Optional.of(new Refused(reason, OTHER, detail));
    }
}

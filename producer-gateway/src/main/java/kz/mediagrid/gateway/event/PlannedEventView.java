package kz.mediagrid.gateway.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.submission.EditorsWord;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code planned-events}: every planned event as last accepted, in order of the events' start. */
public final class PlannedEventView extends ReadYourWrites implements EditorsWord {

    private final Map<String, PlannedEvent> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Position, PlannedEvent> inOrder = new ConcurrentSkipListMap<>();

    /** The sort key of events: by first day, then by hour of the start, then by id. */
    record Position(LocalDate date, LocalTime time, String eventId) implements Comparable<Position> {

        private static final Comparator<Position> ORDER = Comparator.comparing(Position::date)
                .thenComparing(Position::time)
                .thenComparing(Position::eventId);

        static Position of(PlannedEvent event) {
            var start = event.getDetails().getStartTime();
            return new Position(
                    event.getDetails().getDate(), start == null ? LocalTime.MIDNIGHT : start, event.getEventId());
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /** Replaces the event's state with {@code event}, a newer state from the topic. */
    public void apply(PlannedEvent event) {
        var before = byId.put(event.getEventId(), event);
        var position = Position.of(event);
        inOrder.put(position, event);
        if (before != null && !Position.of(before).equals(position)) {
            inOrder.remove(Position.of(before));
        }
        changed();
    }

    /** The event with this id; empty if there is none. */
    public Optional<PlannedEvent> find(String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /**
     * The events that match {@code wanted} and follow the position {@code after}, in order of their start. If
     * {@code after} is null, all events that match.
     */
    Stream<PlannedEvent> after(@Nullable Position after, Predicate<PlannedEvent> wanted) {
        var rest = after == null ? inOrder : inOrder.tailMap(after, false);
        return rest.values().stream().filter(wanted);
    }

    @Override
    public Optional<Receipt.Editing> on(String eventId) {
        return find(eventId)
                .filter(PlannedEventView::hasWord)
                .map(event -> new Receipt.Editing(
                        event.getDecision().name(),
                        Text.ofNullable(event.getDecisionReason()),
                        Text.ofNullable(event.getPublicNote()),
                        event.getMergedInto()));
    }

    private static boolean hasWord(PlannedEvent event) {
        return event.getDecision() != EditorialDecision.LEFT_TO_POLICY
                || event.getPublicNote() != null
                || event.getMergedInto() != null;
    }

    /** Whether the state body plans an event with a day in {@code week}. */
    public boolean plansIn(String agencyCode, String week) {
        return byId.values().stream()
                .filter(event -> event.getAgencyCode().equals(agencyCode) && event.getStatus() == EventStatus.PLANNED)
                .anyMatch(event -> touches(event, week));
    }

    /** The events with a day in {@code week}, in order of their start. Withdrawn events are included. */
    public List<PlannedEvent> in(String week) {
        return after(null, event -> touches(event, week)).toList();
    }

    /** Whether the event has a day in {@code week}. */
    static boolean touches(PlannedEvent event, String week) {
        return event.getEntries().stream()
                .anyMatch(entry -> entry.getCurrent() && entry.getWeek().equals(week));
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return accepted.getEventId() == null
                || Optional.of(accepted.getEventId())
                        .map(byId::get)
                        .filter(event -> accepted.getSubmissionId().equals(event.getChangedBy())
                                // Or a later change is visible.
                                || event.getChangedAt().isAfter(accepted.getReceivedAt())
                                || accepted.getRevision() != null && event.getRevision() > accepted.getRevision())
                        .isPresent();
    }
}

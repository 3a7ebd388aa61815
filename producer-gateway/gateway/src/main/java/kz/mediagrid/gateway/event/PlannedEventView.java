package kz.mediagrid.gateway.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.log.SortedLists;
import kz.mediagrid.gateway.log.SortedLists.Place;
import kz.mediagrid.gateway.submission.EditorsWord;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code planned-events}: every planned event as last accepted, in order of the events' start. */
public final class PlannedEventView extends ReadYourWrites implements EditorsWord {

    private final Store<PlannedEvent> byId;
    private final SortedLists lists;
    private volatile Consumer<PlannedEvent> replaced = before -> {};

    public PlannedEventView(Stores stores) {
        this.byId = stores.of(new Kept<>("planned-events", PlannedEvent.class));
        this.lists = new SortedLists(stores.of(new Kept<>("planned-event-lists", String.class)));
    }

    /** The sort key of events: by first day, then by hour of the start, then by id. */
    public record Position(LocalDate date, LocalTime time, String eventId) {

        static Position of(PlannedEvent event) {
            var start = event.getDetails().getStartTime();
            return new Position(
                    event.getDetails().getDate(), start == null ? LocalTime.MIDNIGHT : start, event.getEventId());
        }

        private static Position parse(String place) {
            var parts = place.split(" ", 3);
            return new Position(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), parts[2]);
        }

        /** Sorts as the position: dates and times of day in ISO 8601 do, and a space comes before any of their letters. */
        private String place() {
            return date + " " + time + " " + eventId;
        }
    }

    /**
     * Selects the events of one of the view's lists.
     *
     * @param week only events that touch this grid week; null for the events of all weeks
     * @param agency only events of this state body; null for the events of all state bodies
     */
    public record Selection(@Nullable String week, @Nullable String agency, Only only) {

        /** The events of all state bodies that touch {@code week}. */
        static Selection of(String week) {
            return new Selection(week, null, Only.ALL);
        }

        private Stream<Selection> wider() {
            return Stream.of(
                    this,
                    new Selection(null, agency, only),
                    new Selection(week, null, only),
                    new Selection(null, null, only));
        }

        private String list() {
            return only + "/" + Objects.toString(week, "") + "/" + Objects.toString(agency, "");
        }
    }

    /** The common trait of the events of a selection. */
    public enum Only {
        ALL,
        DATE_TO_BE_CONFIRMED,
        CLASHING
    }

    /** Replaces the event's state with {@code event}, a newer state from the topic. */
    public void apply(PlannedEvent event) {
        var id = event.getEventId();
        var before = byId.get(id);
        lists.move(id, before == null ? Set.of() : places(before), places(event), () -> byId.put(id, event));
        if (before != null) {
            replaced.accept(before);
        }
        changed(id);
    }

    /** Passes on each state of an event that a newer one has replaced, once the view shows the newer one. */
    public void whenReplaced(Consumer<PlannedEvent> receiver) {
        replaced = receiver;
    }

    private static Set<Place> places(PlannedEvent event) {
        var place = Position.of(event).place();
        return Stream.of(Only.values())
                .filter(only -> only == Only.ALL
                        || only == Only.DATE_TO_BE_CONFIRMED && event.getDateToBeConfirmed()
                        || only == Only.CLASHING && !event.getClashes().isEmpty())
                .flatMap(only -> Stream.concat(
                        Stream.of(new Selection(null, event.getAgencyCode(), only)),
                        weeks(event).map(week -> new Selection(week, event.getAgencyCode(), only))))
                .flatMap(Selection::wider)
                .map(selection -> new Place(selection.list(), place))
                .collect(Collectors.toSet());
    }

    /** All events by their ids, for reading only. */
    Store<PlannedEvent> stored() {
        return byId;
    }

    /** The event with this id; empty if there is none. */
    public Optional<PlannedEvent> find(String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /**
     * The first events of the selection that match {@code wanted} and follow the position {@code after}, in order of
     * their start.
     *
     * @param after null for the first events of all
     * @param atMost the maximum number of events, at least 1
     */
    List<PlannedEvent> after(
            @Nullable Position after, Selection selection, Predicate<PlannedEvent> wanted, int atMost) {
        var found = new ArrayList<PlannedEvent>();
        lists.after(selection.list(), after == null ? null : after.place(), (place, id) -> {
            find(id).filter(wanted).ifPresent(found::add);
            return found.size() < atMost;
        });
        return found;
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
        return !after(
                        null,
                        new Selection(week, agencyCode, Only.ALL),
                        event -> event.getStatus() == EventStatus.PLANNED,
                        1)
                .isEmpty();
    }

    /** All events of the selection, in order of their start. Withdrawn events are included. */
    public List<PlannedEvent> in(Selection selection) {
        return after(null, selection, event -> true, Integer.MAX_VALUE);
    }

    /** The positions of the events with a day in {@code week}, in order. Withdrawn events are included. */
    public List<Position> positionsIn(String week) {
        var found = new ArrayList<Position>();
        lists.after(Selection.of(week).list(), null, (place, id) -> found.add(Position.parse(place)));
        return found;
    }

    /** The weeks in which the event has a day. */
    private static Stream<String> weeks(PlannedEvent event) {
        return event.getEntries().stream().filter(EntryState::getCurrent).map(EntryState::getWeek);
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return accepted.getEventId() == null
                || find(accepted.getEventId())
                        .filter(event -> accepted.getSubmissionId().equals(event.getChangedBy())
                                // Or a later change is visible.
                                || event.getChangedAt().isAfter(accepted.getReceivedAt())
                                || accepted.getRevision() != null && event.getRevision() > accepted.getRevision())
                        .isPresent();
    }
}

package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.GridParts;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;

/**
 * Makes the next version of a week: version 1 with all entries, a later version with only the changed entries. It also
 * maintains the list of entries that wait for a version.
 */
final class GridPress {

    private final PlannedEventStore events;
    private final PolicyStore policies;
    private final ShownEntries shown;
    private final WaitingChanges waiting;
    private final WeekStore weeks;
    private final LogProgress progress;
    private final Outbox outbox;
    private final VersionHeaders headers;

    GridPress(
            PlannedEventStore events,
            PolicyStore policies,
            ShownEntries shown,
            WaitingChanges waiting,
            WeekStore weeks,
            LogProgress progress,
            Outbox outbox,
            VersionHeaders headers) {
        this.events = events;
        this.policies = policies;
        this.shown = shown;
        this.waiting = waiting;
        this.weeks = weeks;
        this.progress = progress;
        this.outbox = outbox;
        this.headers = headers;
    }

    /** Publishes the next version of {@code week}, which includes all commands up to {@code offset}. */
    void publish(String week, PublicationCause cause, Instant now, long offset) {
        var state = weeks.get(week);
        var changes = changesOf(state);
        show(state, changes);
        var records = changes.stream().map(EntryChange::toRecord).toList();
        var header = headerOf(state, cause, now, offset, records);
        weeks.published(header);
        for (var change : changes) {
            outbox.gridEntry(WeekKeys.of(week, change.eventId()), change.after());
        }
        GridParts.of(header, records).forEach(outbox::grid);
    }

    /**
     * Rebuilds a version that was published before the state was lost. It is not sent again, since the media have
     * it already.
     */
    void publishAgain(MediaGridVersion published) {
        var state = weeks.get(published.getWeek());
        var changes = changesOf(state);
        show(state, changes);
        var again = headerOf(
                state,
                published.getCause(),
                published.getPublishedAt(),
                published.getCommandOffset(),
                changes.stream().map(EntryChange::toRecord).toList());
        VersionHeaders.requireSame(published, again);
        weeks.published(published);
    }

    /**
     * Compares an event's entry with the week's newest version. A different entry waits for the next version; an equal
     * one does not wait any more.
     *
     * @param received the time at which the change was received
     * @param urgent whether the change is published without waiting for further changes
     */
    void compare(String week, PlannedEvent event, Instant received, boolean urgent) {
        var version = weeks.get(week).getVersion();
        if (version == 0) {
            return;
        }
        if (changeOf(event, week, version + 1).isPresent()) {
            waiting.add(week, event.getEventId(), received, urgent);
        } else {
            waiting.remove(week, event.getEventId());
        }
    }

    /** Compares the entries of all events that the week contains or its newest version shows. */
    void compareAll(String week, Instant received) {
        var ids = new TreeSet<>(events.in(week));
        ids.addAll(shown.in(week));
        ids.forEach(id -> compare(week, Objects.requireNonNull(events.get(id)), received, false));
    }

    private Optional<EntryChange> changeOf(PlannedEvent event, String week, int version) {
        return EntryChange.between(
                shown.get(week, event.getEventId()), events.filing(event, policies.of(week)), week, version);
    }

    private List<EntryChange> changesOf(GridWeekState state) {
        var week = state.getWeek();
        var changed = waiting.drain(week);
        return (state.getVersion() == 0 ? events.in(week) : changed)
                .stream()
                        .map(events::get)
                        .map(Objects::requireNonNull)
                        .flatMap(event -> changeOf(event, week, state.getVersion() + 1).stream())
                        .sorted(EntryChange.BY_START)
                        .toList();
    }

    private void show(GridWeekState state, List<EntryChange> changes) {
        for (var change : changes) {
            shown.apply(state.getWeek(), change);
            var event = Objects.requireNonNull(events.get(change.eventId()));
            EntryChange.firstShown(event, state.getWeek(), state.getVersion() + 1)
                    .ifPresent(remembered -> events.save(event, remembered));
        }
    }

    private MediaGridVersion headerOf(
            GridWeekState state, PublicationCause cause, Instant now, long offset, List<GridChange> changes) {
        return headers.next(state, cause, now, offset, progress.commandsHash(), shown.hash(state.getWeek()), changes);
    }
}

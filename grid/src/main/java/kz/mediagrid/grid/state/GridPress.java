package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.GridParts;
import kz.mediagrid.grid.Shown;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;

/** Makes the next version of a week: all its entries the first time, later those that changed. */
final class GridPress {

    private final PlannedEvents events;
    private final Filings filings;
    private final ShownEntries shown;
    private final WaitingChanges waiting;
    private final Weeks weeks;
    private final Progress progress;
    private final Outbox outbox;
    private final VersionHeaders headers;

    GridPress(
            PlannedEvents events,
            Filings filings,
            ShownEntries shown,
            WaitingChanges waiting,
            Weeks weeks,
            Progress progress,
            Outbox outbox,
            VersionHeaders headers) {
        this.events = events;
        this.filings = filings;
        this.shown = shown;
        this.waiting = waiting;
        this.weeks = weeks;
        this.progress = progress;
        this.outbox = outbox;
        this.headers = headers;
    }

    /** Publishes the next version of {@code week}, which takes in all commands up to {@code offset}. */
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

    /** Makes a version again that was published before the state was lost; the media have it already. */
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

    private List<EntryChange> changesOf(GridWeekState state) {
        var week = state.getWeek();
        var changed = waiting.take(week);
        return (state.getVersion() == 0 ? events.in(week) : changed)
                .stream()
                        .map(events::get)
                        .map(Objects::requireNonNull)
                        .flatMap(event -> EntryChange.between(
                                shown.get(week, event.getEventId()),
                                filings.of(event, week),
                                week,
                                state.getVersion() + 1)
                                .stream())
                        .sorted(EntryChange.BY_START)
                        .toList();
    }

    private void show(GridWeekState state, List<EntryChange> changes) {
        for (var change : changes) {
            shown.apply(state.getWeek(), change);
            var event = Objects.requireNonNull(events.get(change.eventId()));
            Shown.first(event, state.getWeek(), state.getVersion() + 1)
                    .ifPresent(remembered -> events.save(event, remembered));
        }
    }

    private MediaGridVersion headerOf(
            GridWeekState state, PublicationCause cause, Instant now, long offset, List<GridChange> changes) {
        return headers.next(state, cause, now, offset, progress.commandsHash(), shown.hash(state.getWeek()), changes);
    }
}

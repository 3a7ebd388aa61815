package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.GridParts;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.state.VersionInPress.Work;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;

/**
 * Makes the next version of a week: version 1 with all entries, a later version with only the changed entries.
 *
 * <p>A version begins at an offset of the log, and includes the commands up to this offset. Its entries are determined
 * in batches, and commands are decided between two batches. Before a command changes an event, the versions in press
 * determine the event's entry. Each version, and each later decision, is thus the same as if the version were made at
 * once.
 */
final class GridPress {

    /**
     * Writing or comparing an entry costs less than determining it. So this many times more entries are written or
     * compared at once.
     */
    static final int CHEAP = 4;

    private final VersionsInPress versions;
    private final PlannedEventStore events;
    private final PolicyStore policies;
    private final WeekComparison comparison;
    private final WeekStore weeks;
    private final Outbox outbox;
    private final VersionHeaders headers;
    private final int atOnce;

    /** @param atOnce the limit for entries that one call determines; a version with more entries takes several calls */
    GridPress(
            VersionsInPress versions,
            PlannedEventStore events,
            PolicyStore policies,
            WeekComparison comparison,
            WeekStore weeks,
            Outbox outbox,
            VersionHeaders headers,
            int atOnce) {
        this.versions = versions;
        this.events = events;
        this.policies = policies;
        this.comparison = comparison;
        this.weeks = weeks;
        this.outbox = outbox;
        this.headers = headers;
        this.atOnce = atOnce;
    }

    /** Begins the next version of {@code week}, which includes all commands up to {@code offset}. */
    void begin(String week, PublicationCause cause, Instant now, long offset) {
        complete(week);
        begin(new VersionInPress(Work.NEW, headers.begin(weeks.get(week), cause, now, offset)));
    }

    /**
     * Begins to rebuild a version that was published before the state was lost. The version is not sent again, because
     * the media already have it.
     *
     * @param last whether no version was published after it
     */
    void beginAgain(MediaGridVersion published, boolean last) {
        complete(published.getWeek());
        var state = weeks.get(published.getWeek());
        var again =
                headers.begin(state, published.getCause(), published.getPublishedAt(), published.getCommandOffset());
        headers.requireSameCommands(published, again);
        begin(new VersionInPress(
                last ? Work.LAST : Work.AGAIN,
                MediaGridVersion.newBuilder(published)
                        .setEditorialPolicy(again.getEditorialPolicy())
                        .build()));
    }

    private void begin(VersionInPress version) {
        comparison.complete(version.week());
        if (version.number() == 1) {
            versions.begin(version, events.in(version.week()));
        } else {
            versions.begin(version);
        }
        weeks.begun(version.header());
    }

    /** Whether a version is being made, or entries are still to be compared. */
    boolean isBusy() {
        return !versions.isEmpty() || comparison.isBusy();
    }

    /** Continues the first version in press. If no version is in press, compares some entries. */
    void goOn() {
        versions.first().ifPresentOrElse(this::goOn, comparison::goOn);
    }

    /** Completes the version of {@code week} that is being made, and the versions that began before it. */
    void complete(String week) {
        while (versions.has(week)) {
            goOn();
        }
    }

    /**
     * Compares an event's entry with the week's newest version. A different entry waits for the next version; an equal
     * entry no longer waits.
     *
     * @param received the time at which the change was received
     * @param urgent whether the change is published without waiting for further changes
     */
    void compare(String week, PlannedEvent event, Instant received, boolean urgent) {
        comparison.compare(week, event, received, urgent);
    }

    /**
     * Compares all entries of {@code weeks} with the newest versions, before anything else of these weeks is published.
     */
    void compareAll(List<String> weeks, Instant received) {
        weeks.forEach(week -> comparison.plan(week, received));
        goOn();
    }

    /**
     * Completes the comparison of {@code week}, because a command to publish is decided by the week's waiting entries.
     */
    void completeComparison(String week) {
        if (comparison.isBusy(week)) {
            complete(week);
            comparison.complete(week);
        }
    }

    /** The basis of the next version of {@code week}, once the version that is being made is complete. */
    NextVersion next(String week) {
        complete(week);
        return comparison.next(week);
    }

    /** The effect of another policy on {@code first} and the later weeks, once the versions that are being made are complete. */
    PolicyEffect effect(GridWeek first, EditorialPolicy other) {
        PolicyEffect.weeks(first).forEach(week -> complete(week.toString()));
        return comparison.effect(first, other);
    }

    /** Determines the event's entry in the versions in press, before a command changes the event. */
    void settle(String eventId) {
        if (versions.isEmpty()) {
            return;
        }
        versions.lacking(eventId).forEach(version -> look(version, eventId));
        // The entry of an event also shows the organisers of the events that were merged into it.
        var event = events.get(eventId);
        if (event != null && event.getMergedInto() != null) {
            var kept = event.getMergedInto();
            versions.lacking(kept).forEach(version -> look(version, kept));
        }
    }

    private void goOn(VersionInPress first) {
        var version = first;
        if (version.isCollecting()) {
            var next = versions.left(version, atOnce);
            next.forEach(eventId -> look(first, eventId));
            var isSmall = versions.left(version, 1).isEmpty() && versions.isSmall(version.week(), atOnce);
            if (!next.isEmpty() && !isSmall) {
                return;
            }
            version = version.collected(version.work() == Work.NEW ? publish(version) : compare(version), isSmall);
            versions.replace(first, version);
            if (!isSmall) {
                return;
            }
        }
        end(version);
    }

    /** Determines the entry of one event. The event has not changed since the version began. */
    private void look(VersionInPress version, String eventId) {
        var event = Objects.requireNonNull(events.get(eventId));
        var filing = events.filing(event, policies.named(version.header().getEditorialPolicy()));
        versions.change(version, filing).ifPresent(change -> show(version, change));
        versions.looked(version, eventId);
    }

    private void show(VersionInPress version, EntryChange change) {
        versions.found(version.week(), change);
        var event = Objects.requireNonNull(events.get(change.eventId()));
        EntryChange.firstShown(event, version.week(), version.number())
                .ifPresent(remembered -> events.save(event, remembered));
    }

    private MediaGridVersion publish(VersionInPress version) {
        var changes = versions.changes(version.week());
        var header = headers.complete(version.header(), versions.hash(version.week()), changes);
        GridParts.of(header, changes).forEach(outbox::grid);
        weeks.made(header);
        return header;
    }

    private MediaGridVersion compare(VersionInPress version) {
        var published = version.header();
        VersionHeaders.requireSame(
                published, headers.again(published, versions.hash(version.week()), versions.changes(version.week())));
        weeks.made(published);
        return published;
    }

    private void end(VersionInPress version) {
        var changes = versions.drain(version.week(), atOnce * CHEAP);
        if (version.work() == Work.TABLE) {
            changes.forEach(
                    change -> outbox.gridEntry(WeekKeys.of(version.week(), change.getEventId()), change.getEntry()));
        }
        if (!versions.hasChanges(version.week())) {
            versions.end(version);
        }
    }
}

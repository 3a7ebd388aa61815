package kz.mediagrid.grid.state;

import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.clash.Crowd;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.StoredCalendars;
import kz.mediagrid.state.Stores;

/** All that is kept, by what it is for, the outbox, and the press. */
final class GridDesk {

    private final PlannedEvents events;
    private final ShownEntries shown;
    private final WaitingChanges waiting;
    private final Weeks weeks;
    private final DueTimes dues;
    private final Submissions submissions;
    private final StoredCalendars calendars;
    private final StoredPolicies policies;
    private final Filings filings;
    private final Progress progress;
    private final Outbox outbox;
    private final GridPress press;

    GridDesk(Stores stores, StoredCalendars calendars, GridCalendar calendar, Outbox outbox) {
        this.calendars = calendars;
        this.outbox = outbox;
        events = new PlannedEvents(
                stores.of(GridStores.PLANNED_EVENTS),
                stores.of(GridStores.ENTRIES),
                new ClashIndex(stores.of(GridStores.CLASH_INDEX), Crowd.LARGEST),
                outbox::plannedEvent);
        shown = new ShownEntries(stores.of(GridStores.SHOWN_ENTRIES), stores.of(GridStores.ENTRY_HASHES));
        waiting = new WaitingChanges(stores.of(GridStores.CHANGED_ENTRIES));
        weeks = new Weeks(stores.of(GridStores.WEEKS));
        dues = new DueTimes(stores.of(GridStores.DUE));
        submissions = new Submissions(stores.of(GridStores.SUBMISSIONS));
        policies = new StoredPolicies(stores.of(GridStores.POLICIES));
        filings = new Filings(events, policies.log());
        progress = new Progress(stores.of(GridStores.PROGRESS), stores.of(GridStores.COMMANDS_HASH));
        var headers = new VersionHeaders(calendar, policies.log());
        press = new GridPress(events, filings, shown, waiting, weeks, progress, outbox, headers);
    }

    PlannedEvents events() {
        return events;
    }

    ShownEntries shown() {
        return shown;
    }

    WaitingChanges waiting() {
        return waiting;
    }

    Weeks weeks() {
        return weeks;
    }

    DueTimes dues() {
        return dues;
    }

    Submissions submissions() {
        return submissions;
    }

    StoredCalendars calendars() {
        return calendars;
    }

    StoredPolicies policies() {
        return policies;
    }

    Filings filings() {
        return filings;
    }

    Progress progress() {
        return progress;
    }

    Outbox outbox() {
        return outbox;
    }

    GridPress press() {
        return press;
    }

    /** Whether the version is in the state already. */
    boolean has(MediaGridVersion version) {
        return weeks.get(version.getWeek()).getVersion() >= version.getVersion();
    }
}

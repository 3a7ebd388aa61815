package kz.mediagrid.aggregator.topology;

import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.clash.Crowd;
import kz.mediagrid.platform.streams.StoredCalendars;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Everything a task has at hand: its stores by what they are for, the outbox, and the press. */
record GridDesk(
        PlannedEvents events,
        ShownEntries shown,
        WaitingChanges waiting,
        Weeks weeks,
        DueTimes dues,
        Submissions submissions,
        StoredCalendars calendars,
        StoredPolicies policies,
        Filings filings,
        Progress progress,
        Outbox outbox,
        GridPress press) {

    static GridDesk of(
            ProcessorContext<byte[], SpecificRecord> context,
            StoredCalendars calendars,
            StoredPolicies policies,
            VersionHeaders headers) {
        var outbox = new Outbox(context);
        var events = new PlannedEvents(
                context.getStateStore(GridStores.PLANNED_EVENTS),
                context.getStateStore(GridStores.ENTRIES),
                new ClashIndex(context.getStateStore(GridStores.CLASH_INDEX), Crowd.LARGEST),
                outbox);
        var shown = new ShownEntries(
                context.getStateStore(GridStores.SHOWN_ENTRIES), context.getStateStore(GridStores.ENTRY_HASHES));
        var waiting = new WaitingChanges(context.getStateStore(GridStores.CHANGED_ENTRIES));
        var weeks = new Weeks(context.getStateStore(GridStores.WEEKS));
        var progress = new Progress(
                context.getStateStore(GridStores.PROGRESS), context.getStateStore(GridStores.COMMANDS_HASH));
        var filings = new Filings(events, policies.log());
        return new GridDesk(
                events,
                shown,
                waiting,
                weeks,
                new DueTimes(context.getStateStore(GridStores.DUE)),
                new Submissions(context.getStateStore(GridStores.SUBMISSIONS)),
                calendars,
                policies,
                filings,
                progress,
                outbox,
                new GridPress(events, filings, shown, waiting, weeks, progress, outbox, headers));
    }

    /** Whether the version is in the state already. */
    boolean has(MediaGridVersion version) {
        return weeks.get(version.getWeek()).getVersion() >= version.getVersion();
    }
}

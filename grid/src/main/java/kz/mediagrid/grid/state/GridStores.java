package kz.mediagrid.grid.state;

import java.util.List;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;

/** Defines the stores that {@link Grid} uses. No single value holds a whole week. */
public final class GridStores {

    /** Each planned event as last accepted, by its id. */
    static final Kept<PlannedEvent> PLANNED_EVENTS = Kept.overwritten("planned-events", PlannedEvent.class);
    /** The ids of each week's events, in the order of its grid: see PlannedEventStore. */
    static final Kept<String> ENTRIES = new Kept<>("entries", String.class);
    /** The placements of events: see ClashIndex. They serve to find events that share a trait. */
    static final Kept<String> CLASH_INDEX = new Kept<>("clash-index", String.class);
    /** The entries of each week's newest version, by week and event id. */
    static final Kept<GridEntry> SHOWN_ENTRIES = new Kept<>("shown-entries", GridEntry.class);
    /** The hash of each entry of the newest versions, so that a week is hashed without reading its entries. */
    static final Kept<byte[]> ENTRY_HASHES = new Kept<>("entry-hashes", byte[].class);
    /**
     * The time by which each entry that differs from the newest version must be published, by week, next version and
     * event id [epoch ms].
     */
    static final Kept<Long> CHANGED_ENTRIES = new Kept<>("changed-entries", Long.class);
    /** The newest version of each week, and whether the week is held back. */
    static final Kept<GridWeekState> WEEKS = new Kept<>("weeks", GridWeekState.class);
    /** The versions that are being made, in the order in which they began: see VersionsInPress. */
    static final Kept<MediaGridVersion> VERSIONS_IN_PRESS = new Kept<>("versions-in-press", MediaGridVersion.class);
    /** The changes of the versions that are being made, by week and place in the grid: see VersionsInPress. */
    static final Kept<String> CHANGES_IN_PRESS = new Kept<>("changes-in-press", String.class);
    /** The cursor of each week whose entries are compared with its newest version: see WeekComparison. */
    static final Kept<String> COMPARISONS = new Kept<>("comparisons", String.class);
    /** The due times of publications, in order of time: see DueQueue and WeekTimers. */
    static final Kept<String> DUE = new Kept<>("due", String.class);
    /** The first outcome of each idempotency key, stored for ever. */
    static final Kept<SubmissionOutcome> SUBMISSIONS = new Kept<>("submissions", SubmissionOutcome.class);
    /** Each calendar that is or was in force, by its version. */
    static final Kept<CalendarInForce> CALENDARS = new Kept<>("calendars", CalendarInForce.class);
    /** Each editorial policy that was activated, by its version. */
    static final Kept<EditorialPolicyInForce> POLICIES = new Kept<>("policies", EditorialPolicyInForce.class);
    /** The offset of the last record processed, and whether versions are being rebuilt. */
    public static final Kept<Long> PROGRESS = Kept.overwritten("progress", Long.class);
    /** The key of the last record's offset in {@link #PROGRESS}. */
    public static final String LAST_RECORD = "last-command";
    /** The fingerprint of the log up to the last record processed: see CommandsHash. */
    static final Kept<byte[]> COMMANDS_HASH = Kept.overwritten("commands-hash", byte[].class);

    /** All stores of the grid. */
    public static final List<Kept<?>> ALL = List.of(
            PLANNED_EVENTS,
            ENTRIES,
            CLASH_INDEX,
            SHOWN_ENTRIES,
            ENTRY_HASHES,
            CHANGED_ENTRIES,
            WEEKS,
            VERSIONS_IN_PRESS,
            CHANGES_IN_PRESS,
            COMPARISONS,
            DUE,
            SUBMISSIONS,
            CALENDARS,
            POLICIES,
            PROGRESS,
            COMMANDS_HASH);

    private GridStores() {}
}

package kz.mediagrid.grid.state;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Decision;
import kz.mediagrid.grid.Decision.CalendarReplaced;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.Rebuild;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.StoredCalendars;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Manages the grids of one jurisdiction, i.e. of one country: decides the commands in the order of the log, and does
 * due tasks between two commands.
 *
 * <p>For each record of the log {@link #taking} is called first, then {@link #decide} if the record is a command, then
 * {@link #passed}.
 *
 * <p>Not safe for use by several threads.
 */
public final class Grid {

    private final StoredCalendars calendars;
    private final GridCalendar calendar;
    private final PlannedEventStore events;
    private final WeekStore weeks;
    private final WeekTimers dues;
    private final WaitingChanges waiting;
    private final SubmissionStore submissions;
    private final LogProgress progress;
    private final GridPress press;
    private final Outbox outbox;
    private final Clock clock;
    private final CommandHandler handler;
    private final WeekTicker work;
    private Rebuild rebuild = Rebuild.none();
    private boolean opened;

    /**
     * @param calendars the first working calendar of the log, and the calendars activated since
     * @param policy the publishing time and the rule for Thursdays off
     * @param gather the rule by which changes are gathered
     * @param clock business time
     * @param atOnce the limit for entries that are determined between two commands; a version with more entries takes
     *     several transactions
     */
    public Grid(
            Stores stores,
            CalendarLog calendars,
            WeekPolicy policy,
            GatherRule gather,
            Clock clock,
            Outbox outbox,
            int atOnce) {
        this.calendars = new StoredCalendars(stores.of(GridStores.CALENDARS), calendars);
        this.outbox = outbox;
        this.clock = clock;
        calendar = new GridCalendar(this.calendars::inForce, policy);
        var policies = new PolicyStore(stores.of(GridStores.POLICIES));
        events = new PlannedEventStore(
                stores.of(GridStores.PLANNED_EVENTS),
                stores.of(GridStores.ENTRIES),
                new ClashIndex(stores.of(GridStores.CLASH_INDEX), CrowdLimits.STANDARD),
                outbox::plannedEvent);
        var shown = new ShownEntries(stores.of(GridStores.SHOWN_ENTRIES), stores.of(GridStores.ENTRY_HASHES));
        dues = new WeekTimers(stores.of(GridStores.DUE));
        waiting = new WaitingChanges(stores.of(GridStores.CHANGED_ENTRIES), gather, dues);
        weeks = new WeekStore(stores.of(GridStores.WEEKS));
        submissions = new SubmissionStore(stores.of(GridStores.SUBMISSIONS));
        progress = new LogProgress(stores.of(GridStores.PROGRESS), stores.of(GridStores.COMMANDS_HASH));
        var comparison = new WeekComparison(
                events, policies, shown, waiting, weeks, stores.of(GridStores.COMPARISONS), atOnce * GridPress.CHEAP);
        press = new GridPress(
                new VersionsInPress(
                        stores.of(GridStores.VERSIONS_IN_PRESS),
                        waiting,
                        stores.of(GridStores.CHANGES_IN_PRESS),
                        shown),
                events,
                policies,
                comparison,
                weeks,
                outbox,
                new VersionHeaders(calendar, policies::of, progress::commandsHash, progress::accepts),
                atOnce);
        handler = new CommandHandler(calendar, events, weeks, waiting, policies, press, outbox, this::order);
        work = new WeekTicker(dues, weeks, press, progress, calendar, clock, () -> !rebuild.isOver());
    }

    /**
     * Starts a rebuild of the published versions if the state does not have all of them. Called once, before any record is
     * processed.
     */
    public void makeAgain(PublishedVersions published) {
        opened = true;
        if (isNew()) {
            progress.keep(published.repairs());
        }
        if (isNew() || progress.isRebuilding()) {
            rebuild = Rebuild.from(published.headers(), this::has);
            progress.rebuilding(!rebuild.isOver());
        }
    }

    private boolean has(MediaGridVersion version) {
        return weeks.get(version.getWeek()).getVersion() >= version.getVersion();
    }

    /** Whether no record of the log was processed yet. */
    public boolean isNew() {
        return progress.isNone();
    }

    /** Whether the state has everything that these repairs name. Otherwise the state was made without them. */
    public boolean has(Repairs repairs) {
        return progress.has(repairs);
    }

    /** Whether published versions are still being rebuilt. No new version is made until the rebuild ends. */
    public boolean isRebuilding() {
        return !rebuild.isOver();
    }

    /** Adds a record to the log's fingerprint, even if it is not a command. Called before the record is decided. */
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        if (!opened) {
            throw new IllegalStateException("The published versions must be read before any record is processed.");
        }
        progress.taking(offset, key, value);
    }

    /**
     * Decides the command in the record that {@link #taking} received last. A command that a repair names as passed over
     * is not decided here.
     */
    public void decide(Command command) {
        if (progress.isPassedOver(command.offset())) {
            return;
        }
        if (progress.isFirstCommand()) {
            calendars.keepFirst();
            planFirstGrid(command.submission().getReceivedAt());
        }
        outbox.outcome(submissions.outcomeOf(
                command,
                () -> command.record() instanceof CalendarActivated activated
                        ? judge(activated, command)
                        : handler.decide(command)));
    }

    /**
     * Plans version 1 of the first week. Its publication plans version 1 of the next week, and so on. A week that the
     * calendar does not reach waits for another calendar, and so do the weeks after this week.
     */
    private void planFirstGrid(Instant received) {
        work.plan(calendar.firstPublishedAfter(received));
    }

    /**
     * Decides on a calendar. A calendar that comes into force reschedules the publication of the next grid. If that
     * grid waited for a calendar, its publication is planned. Earlier decisions stay.
     */
    private SubmissionOutcome judge(CalendarActivated activated, Command command) {
        var decision = Decision.on(calendars.judge(activated, command.offset()));
        if (decision instanceof CalendarReplaced replaced) {
            outbox.calendar(calendars.enter(activated, replaced.calendar(), command.offset()));
            dues.publishAnew(calendar::schedule);
        }
        return decision.outcome(command);
    }

    private void order(String week, long offset) {
        if (rebuild.isOver()) {
            press.begin(week, PublicationCause.ORDER, clock.instant().truncatedTo(ChronoUnit.MILLIS), offset);
            press.goOn();
        } else {
            rebuild.requireOrder(week, offset);
        }
    }

    /**
     * Called after a record is processed. During a rebuild, it also rebuilds the versions that include no later command.
     */
    public void passed(long offset) {
        progress.passed(offset);
        if (rebuild.isOver()) {
            weeks.takeChanged().forEach(outbox::week);
            return;
        }
        for (var next = rebuild.nextUpTo(offset); next.isPresent(); next = rebuild.nextUpTo(offset)) {
            press.beginAgain(next.get(), rebuild.isOver());
            press.goOn();
        }
        if (rebuild.isOver()) {
            progress.rebuilding(false);
            // Nobody was told of a week's past states; a rebuild may have begun before a restart.
            weeks.takeChanged();
            weeks.all().forEach(outbox::week);
        }
    }

    /** The offset after the last record that was processed. */
    public long next() {
        return progress.last() + 1;
    }

    /**
     * Does one piece of the due work. A task waits until {@code decided} has reached the task's due time.
     *
     * @return whether there was anything to do
     */
    public boolean tick(DecidedLog decided) {
        var done = work.tick(decided);
        if (rebuild.isOver()) {
            weeks.takeChanged().forEach(outbox::week);
        }
        return done;
    }

    /**
     * Sets the newest version of {@code week}; the next version then follows this version. See {@link WeekStore#apply}.
     */
    void apply(String week, int version, @Nullable String versionHash) {
        waiting.renumber(week, weeks.get(week).getVersion() + 1, version + 1);
        weeks.apply(week, version, versionHash);
    }

    PlannedEventStore events() {
        return events;
    }

    GridPress press() {
        return press;
    }
}

package kz.mediagrid.obligations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStanding;
import kz.mediagrid.state.Store;

/**
 * The authorised body owes each week's grid to the mass media within one working day (para. 6). The authorised body
 * meets the obligation when version 1 is published and sent to every served outlet: its webhook was attempted, or one of its
 * mails was handed over to the mail server. If no outlet is served, the publication meets the obligation, and the transition has the mark that there was nobody to send to.
 *
 * <p>A planned task checks whether a dispatch is complete, because all inputs must first be read up to the time of
 * completion.
 */
final class GridDispatches implements Kind {

    static final String SENT = "SENT";

    private static final int FIRST = 1;
    private static final Set<ObligationState> OWED = Set.of(ObligationState.OPEN, ObligationState.OVERDUE);

    /**
     * The time for which a deleted outlet stays stored. The dispatch of a version published before the deletion may still
     * count the outlet.
     */
    private static final Duration RETENTION = Duration.ofDays(7);

    private final ObligationBook book;
    private final Agenda agenda;
    private final OpeningWeeks weeks;
    private final MediaOutlets outlets;
    private final UnsentGrids unsent;
    private final String authorisedBody;
    private final TermsInForce terms;

    /**
     * @param outlets the channels of the media outlets, by id
     * @param published the first version of each week's grid that is not sent yet, by week
     * @param attempts the first attempts to deliver these versions, by week, slash, channel
     * @param authorisedBody the code of the authorised body, which owes the grid
     */
    GridDispatches(
            ObligationBook book,
            Agenda agenda,
            Store<OutletStanding> outlets,
            Store<DispatchStanding> published,
            Store<FirstAttempt> attempts,
            String authorisedBody,
            TermsInForce terms) {
        this.book = book;
        this.agenda = agenda;
        this.weeks = new OpeningWeeks(agenda, name(), terms);
        this.outlets = new MediaOutlets(outlets);
        this.unsent = new UnsentGrids(published, attempts);
        this.authorisedBody = authorisedBody;
        this.terms = terms;
    }

    @Override
    public ObligationKind name() {
        return ObligationKind.GRID_DISPATCH;
    }

    @Override
    public void begin(Instant at) {
        weeks.begin(at);
    }

    @Override
    public void take(ClockInput clockInput, Instant now) {
        if (clockInput.record() instanceof MediaGridVersion version) {
            if (version.getVersion() == FIRST && version.getPart() == FIRST) {
                published(version, clockInput.offset());
            }
        } else if (clockInput.record() instanceof Outlet outlet) {
            outlets.enter(outlet);
            planChecks();
        } else if (clockInput.record() instanceof DeliveryAttempted attempt) {
            attempted(attempt, clockInput.at());
        }
    }

    @Override
    public Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar) {
        var by = terms.by(calendar);
        return by.week(owed.getSubject()).map(by::dispatch);
    }

    @Override
    public void calendarChanged(Instant at, Instant now) {
        weeks.calendarChanged();
    }

    @Override
    public void gone(String outletId, Instant now) {
        outlets.gone(outletId, now);
        planChecks();
    }

    @Override
    public void resume(List<ObligationChanged> grids, Instant now) {
        weeks.resumeAfter(grids);
        planChecks();
    }

    private void published(MediaGridVersion version, long offset) {
        var week = version.getWeek();
        if (!isSettled(week) && unsent.version(week) == null) {
            unsent.publish(week, new DispatchStanding(version.getPublishedAt(), offset));
            planCheck(week);
        }
    }

    private void attempted(DeliveryAttempted attempt, Instant at) {
        if (attempt.getMatterId() != null || attempt.getAgain()) {
            // Notices of joint matters are delivered separately: an outlet
            // that does not accept a notice still gets grids. A message that a person has sent again was attempted
            // before.
            return;
        }
        if (attempt.getOutcome() == AttemptOutcome.SUSPENDED) {
            outlets.suspended(attempt, at);
            planChecks();
        }
        if (attempt.getVersion() != FIRST || isSettled(attempt.getWeek())) {
            return;
        }
        if (unsent.attempted(attempt)) {
            planCheck(attempt.getWeek());
        }
    }

    private void planChecks() {
        unsent.eachWeek(this::planCheck);
    }

    /** Plans the check of the week's dispatch. Repeated calls within one tick plan it only once. */
    private void planCheck(String week) {
        var version = unsent.version(week);
        if (version != null && isOwed(week)) {
            agenda.plan(new Item(version.getPublishedAt(), name(), SENT, week));
        }
    }

    @Override
    public void carryOut(Item item, Instant now) {
        switch (item.task()) {
            case OpeningWeeks.OPEN ->
                weeks.counter(item).ifPresent(by -> open(GridWeek.parse(item.subject()), by, now));
            case SENT -> conclude(item, now);
            default -> throw new IllegalArgumentException("not a task of a grid: " + item);
        }
    }

    private void open(GridWeek opening, TermCounter by, Instant now) {
        var week = by.schedule(opening);
        var name = week.week().toString();
        forgetBefore(week);
        book.open(
                new NewObligation(
                        id(name),
                        name(),
                        authorisedBody,
                        name,
                        null,
                        week.collectingOpens().at(),
                        by.dispatch(week)),
                now);
        planCheck(name);
        weeks.goOnAfter(week);
    }

    /**
     * Deletes the stored data of weeks before {@code week} if their grid is no longer owed. Also deletes outlets that were
     * removed long ago.
     */
    private void forgetBefore(WeekSchedule week) {
        unsent.forgetBefore(week.week().toString(), this::isOwed);
        outlets.forgetGoneBefore(week.collectingOpens().at().minus(RETENTION));
    }

    private void conclude(Item item, Instant now) {
        var week = item.subject();
        var version = unsent.version(week);
        if (version == null || !isOwed(week)) {
            return;
        }
        var dispatch = unsent.dispatch(week, version, outlets, Instant.MAX);
        if (!dispatch.isComplete()) {
            return;
        }
        if (dispatch.knownAt().isAfter(item.at())) {
            // At that later time all records with an earlier stamp are read.
            agenda.plan(new Item(dispatch.knownAt(), name(), SENT, week));
            return;
        }
        book.receive(id(week), dispatch.receipt(), now);
        unsent.sent(week);
    }

    @Override
    public Optional<GridDispatch> dispatched(ObligationChanged overdue) {
        var week = overdue.getSubject();
        return Optional.ofNullable(unsent.version(week))
                .filter(version -> version.getPublishedAt().isBefore(overdue.getDueAt()))
                .map(version -> unsent.dispatch(week, version, outlets, overdue.getDueAt())
                        .report());
    }

    private boolean isOwed(String week) {
        return book.state(id(week)).filter(OWED::contains).isPresent();
    }

    private boolean isSettled(String week) {
        return book.state(id(week)).filter(state -> !OWED.contains(state)).isPresent();
    }

    private String id(String week) {
        return name() + "/" + week;
    }
}

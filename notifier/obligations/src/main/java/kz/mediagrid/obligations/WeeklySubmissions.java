package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.state.Store;

/**
 * Each reporting agency owes its form for the coming week from the start of collecting. The form is due by Thursday
 * (para. 5). An agency that enters the directory, or begins to report, before the form is due also owes it from then on.
 */
final class WeeklySubmissions implements Kind {

    static final String REVIEW = "REVIEW";

    private final ObligationBook book;
    private final Agenda agenda;
    private final OpeningWeeks weeks;
    private final ReportingAgencies reportingAgencies;
    private final CollectedWeeks collected;
    private final Store<ObligationReceipt> early;
    private final TermsInForce terms;
    private final PastOutput past;

    /**
     * @param agencies the agencies of the directory, by code
     * @param openWeeks the weeks for which forms are collected, or were until recently, by name
     * @param early receipts that were read before their obligation was opened, by the obligation's id
     */
    WeeklySubmissions(
            ObligationBook book,
            Agenda agenda,
            Store<DebtorStanding> agencies,
            Store<String> openWeeks,
            Store<ObligationReceipt> early,
            TermsInForce terms,
            PastOutput past) {
        this.book = book;
        this.agenda = agenda;
        this.weeks = new OpeningWeeks(agenda, name(), terms);
        this.reportingAgencies = new ReportingAgencies(agencies);
        this.collected = new CollectedWeeks(agenda, name(), openWeeks);
        this.early = early;
        this.terms = terms;
        this.past = past;
    }

    @Override
    public ObligationKind name() {
        return ObligationKind.WEEKLY_SUBMISSION;
    }

    @Override
    public void begin(Instant at) {
        weeks.begin(at);
    }

    @Override
    public void take(ClockInput clockInput, Instant now) {
        if (clockInput.record() instanceof Agency agency) {
            enter(agency, now);
        } else if (clockInput.record() instanceof WeekDeclared declared) {
            terms.at(clockInput.at()).week(declared.getWeek()).ifPresent(week -> declare(week, declared, now));
        }
    }

    @Override
    public void calendarChanged(Instant at, Instant now) {
        weeks.calendarChanged();
        // A form whose due time passed may become due again. If a directory entry with a later time is already read,
        // the agency owes the form from the time in that entry.
        reportingAgencies.each(reporting -> review(reporting, latest(at, reporting.getOwesSince()), now));
    }

    @Override
    public void carryOut(Item item, Instant now) {
        switch (item.task()) {
            case OpeningWeeks.OPEN ->
                weeks.counter(item).ifPresent(by -> openAll(GridWeek.parse(item.subject()), by, now));
            case CollectedWeeks.CLOSE -> close(item.subject());
            case REVIEW -> {
                var reporting = reportingAgencies.get(item.subject());
                // An agency that began to owe the form after the task's time was already reviewed at that beginning.
                if (reporting != null && !item.at().isBefore(reporting.getOwesSince())) {
                    review(reporting, item.at(), now);
                }
            }
            default -> throw new IllegalArgumentException("not a task of a week: " + item);
        }
    }

    @Override
    public Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar) {
        var by = terms.by(calendar);
        return Optional.of(by.submission(by.schedule(GridWeek.parse(owed.getSubject()))));
    }

    private void openAll(GridWeek opening, TermCounter by, Instant now) {
        var week = by.schedule(opening);
        reportingAgencies.each(reporting -> {
            var from = latest(week.collectingOpens().at(), reporting.getOwesSince());
            var due = week.submissionDue().at();
            if (from.isBefore(due) && ReportingAgencies.owesForm(reporting, from, due)) {
                open(week, by, reporting, from, now);
            }
        });
        collected.add(week);
        weeks.goOnAfter(week);
    }

    private void open(WeekSchedule week, TermCounter by, DebtorStanding reporting, Instant from, Instant now) {
        var id = id(week, reporting.getAgencyCode());
        book.openAgain(
                new NewObligation(
                        id, name(), reporting.getAgencyCode(), week.week().toString(), null, from, by.submission(week)),
                now);
        var declared = early.get(id);
        if (declared != null) {
            book.receive(id, declared, now);
        }
    }

    private void close(String week) {
        collected.remove(week);
        early.each(idsOf(week), (id, receipt) -> early.remove(id));
        book.forget(idsOf(week));
    }

    private void enter(Agency agency, Instant now) {
        var reporting = past.isReplaying() ? reportingAgencies.replay(agency) : reportingAgencies.enter(agency);
        var seen = past.isReplaying() ? latest(agency.getChangedAt(), now) : agency.getChangedAt();
        ReportingAgencies.limitsOfValidity(reporting)
                .filter(at -> at.isAfter(seen))
                .forEach(at -> agenda.plan(new Item(at, name(), REVIEW, agency.getAgencyCode())));
        if (past.isReplaying()) {
            return;
        }
        review(reporting, agency.getChangedAt(), now);
        // Also by each calendar that came into force after the change but was read before it.
        terms.changesAfter(agency.getChangedAt()).forEach(change -> review(reporting, change, now));
    }

    /**
     * After a rebuild, opens or cancels the forms by the directory's newest entries, if the opening or cancellation is
     * not on record yet. Replayed entries are not reviewed one by one: compaction has deleted some of them.
     */
    @Override
    public void resume(List<ObligationChanged> grids, Instant now) {
        grids.forEach(grid -> collected.resume(grid, past.upTo()));
        reportingAgencies.each(reporting -> {
            var begins = ReportingAgencies.begins(reporting);
            Stream.concat(
                            Stream.of(begins, ReportingAgencies.ends(reporting, now))
                                    .filter(Objects::nonNull),
                            terms.changesAfter(begins).stream())
                    .filter(at -> !at.isAfter(now))
                    .forEach(at -> collected.each(
                            name -> terms.at(at).week(name).ifPresent(week -> resume(week, reporting, at, now))));
        });
        weeks.resumeAfter(grids);
    }

    private void resume(WeekSchedule week, DebtorStanding reporting, Instant at, Instant now) {
        var id = id(week, reporting.getAgencyCode());
        var form = new FormOnRecord(
                week, reporting, book.onRecord(id), past.hasForms(week.week().toString()));
        form.ended(at, now).ifPresent(from -> book.receive(id, cancelled(from), now));
        form.begun(at, now).ifPresent(from -> open(week, terms.at(at), reporting, from, now));
    }

    /**
     * Reviews the agency as of {@code at}: opens or cancels its obligation for each week whose forms are still collected.
     */
    private void review(DebtorStanding reporting, Instant at, Instant now) {
        var by = terms.at(at);
        // A week beyond the calendar's range stays as it was counted before.
        collected.each(name -> by.week(name).ifPresent(week -> review(week, by, reporting, at, now)));
    }

    private void review(WeekSchedule week, TermCounter by, DebtorStanding reporting, Instant at, Instant now) {
        var from = latest(week.collectingOpens().at(), at);
        var due = week.submissionDue().at();
        if (!from.isBefore(due)) {
            return;
        }
        // The directory entry may be newer than the reviewed time, and already end the agency's obligation.
        if (ReportingAgencies.owesForm(reporting, from, due)) {
            open(week, by, reporting, from, now);
        } else {
            book.receive(id(week, reporting.getAgencyCode()), cancelled(from), now);
        }
    }

    /**
     * Records an agency's declaration of a week. If the agency does not owe the form yet, the declaration is stored, because
     * the agency's directory entry may be read later.
     */
    private void declare(WeekSchedule week, WeekDeclared declared, Instant now) {
        var sent = declared.getSubmission();
        var id = id(week, sent.getAgencyCode());
        var receipt = new ObligationReceipt(sent.getReceivedAt(), sent.getSubmissionId(), false, List.of(), null);
        var state = book.state(id);
        if (state.isPresent() && state.get() != ObligationState.CANCELLED) {
            book.receive(id, receipt, now);
        } else if (early.get(id) == null && receipt.getReceivedAt().isBefore(CollectedWeeks.closingOf(week))) {
            early.put(id, receipt);
        }
    }

    private static ObligationReceipt cancelled(Instant from) {
        return new ObligationReceipt(from, null, true, List.of(), null);
    }

    private String id(WeekSchedule week, String agency) {
        return idsOf(week.week().toString()) + agency;
    }

    private String idsOf(String week) {
        return name() + "/" + week + "/";
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

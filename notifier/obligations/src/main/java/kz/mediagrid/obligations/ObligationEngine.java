package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.Stores;

/** Passes records and due tasks to the kinds of obligations that they concern. */
public final class ObligationEngine {

    /** The kinds whose obligations are opened by tasks instead of records. */
    private static final Set<ObligationKind> WEEKLY =
            Set.of(ObligationKind.WEEKLY_SUBMISSION, ObligationKind.GRID_DISPATCH);

    private final PastOutput past;
    private final Agenda agenda;
    private final StoredObligations standings;
    private final ObligationBook book;
    private final Escalation escalation;
    private final List<Kind> kinds = new ArrayList<>();
    private final CalendarsInForce calendars;
    private final Recounts recounts;
    private final OutgoingMessages messages;

    /**
     * @param journal receives every record that the engine writes
     * @param begun the first working calendar of the log, and the calendars activated since
     * @param policy the policy for the weekly rhythm
     * @param rule the rule for the first day of a request's term
     * @param escalationPolicy the escalation policy
     * @param authorisedBody the code of the state body that sends the grid to the mass media
     */
    public ObligationEngine(
            Stores stores,
            Journal journal,
            CalendarLog begun,
            WeekPolicy policy,
            TermRule rule,
            EscalationPolicy escalationPolicy,
            String authorisedBody) {
        past = new PastOutput(journal);
        calendars = new CalendarsInForce(stores.of(ObligationStores.CALENDARS), begun);
        agenda = new Agenda(stores.of(ObligationStores.AGENDA));
        var agencies = stores.of(ObligationStores.REPORTING_AGENCIES);
        var matters = stores.of(ObligationStores.MATTERS);
        var hours = new AgencyHours(calendars, agencies);
        messages = new OutgoingMessages(past, hours);
        escalation = new Escalation(past, agenda, escalationPolicy, hours, matters, messages);
        standings = new StoredObligations(stores.of(ObligationStores.OBLIGATIONS));
        book = new ObligationBook(standings, agenda, escalation, new Counting(calendars, kinds), past);
        recounts = new Recounts(book, agenda, stores.of(ObligationStores.RECOUNT));
        var terms = new TermsInForce(calendars, policy, rule);
        var early = stores.of(ObligationStores.EARLY);
        var news = new AnswerNews(past, messages, authorisedBody);
        kinds.add(new RequestAnswers(book, stores.of(ObligationStores.NOT_AGREED), early, terms, messages, news));
        kinds.add(new WeeklySubmissions(
                book, agenda, agencies, stores.of(ObligationStores.OPEN_WEEKS), early, terms, past));
        kinds.add(new GridDispatches(
                book,
                agenda,
                stores.of(ObligationStores.OUTLETS),
                stores.of(ObligationStores.PUBLISHED),
                stores.of(ObligationStores.FIRST_ATTEMPTS),
                authorisedBody,
                terms));
        kinds.add(new JointContributions(
                book, agenda, matters, stores.of(ObligationStores.CONTRIBUTIONS), terms, past, messages, news));
    }

    /**
     * Begins to rebuild a lost state. Called once, while the stores are empty, before any record is processed: each
     * obligation gets the state that is on record. A replayed input has an effect only if the records do not include it
     * yet.
     *
     * @return the last business time on record; empty if there are no past records, and so nothing to rebuild
     */
    public Optional<Instant> rebuild(PastRecords records) {
        if (!past.read(records)) {
            return Optional.empty();
        }
        // Only these are restored here. A replayed record opens an obligation of another kind, which then gets its
        // state on record.
        past.all().stream().filter(last -> WEEKLY.contains(last.getKind())).forEach(standings::restore);
        return Optional.of(past.upTo());
    }

    /**
     * Continues an interrupted rebuild; called instead of {@link #rebuild}.
     *
     * @param upTo the time that {@link #rebuild} returned
     */
    public void rebuildOn(PastRecords records, Instant upTo) {
        past.read(records, upTo);
    }

    /** Whether the inputs are being replayed to rebuild a lost state; then no due task may be carried out. */
    public boolean isReplaying() {
        return past.isReplaying();
    }

    /**
     * Called when all inputs are read: ends the rebuild, and plans the tasks that follow from the obligations on
     * record.
     */
    public void resume(Instant now) {
        past.all().forEach(standings::restore);
        past.replayed();
        var grids = standings.allOf(ObligationKind.GRID_DISPATCH);
        kinds.forEach(kind -> kind.resume(grids, now));
        book.resume(escalation::resume);
        past.forget();
    }

    /** The tasks that are planned for obligations. */
    public Agenda agenda() {
        return agenda;
    }

    /** The object that recounts obligations after another calendar came into force. */
    public Recounts recounts() {
        return recounts;
    }

    /** See {@link Kind#begin}. */
    public void begin(Instant at) {
        calendars.begin();
        // The weeks on record were opened before, so the next week after a rebuild follows the last week on record.
        if (!past.isReplaying() || standings.allOf(ObligationKind.GRID_DISPATCH).isEmpty()) {
            kinds.forEach(kind -> kind.begin(at));
        }
    }

    /** See {@link Kind#take}. */
    public void take(ClockInput clockInput, Instant now) {
        if (clockInput.record() instanceof ObligationNoted said) {
            book.noted(said, now);
        } else if (clockInput.record() instanceof WeekDeclared declared) {
            messages.declared(declared, now);
        } else if (clockInput.record() instanceof CalendarActivated activated
                && calendars.activate(activated, clockInput.offset())) {
            recounts.plan(clockInput.at());
            kinds.forEach(kind -> kind.calendarChanged(clockInput.at(), now));
        }
        kinds.forEach(kind -> kind.take(clockInput, now));
    }

    /** See {@link Kind#gone}. */
    public void gone(String outletId, Instant now) {
        kinds.forEach(kind -> kind.gone(outletId, now));
    }

    /** Carries out a due task. */
    public void carryOut(Agenda.Item item, Instant now) {
        if (item.task().equals(Agenda.OVERDUE)) {
            book.passed(item, now);
            return;
        }
        if (item.task().equals(Agenda.RECOUNT)) {
            recounts.carryOut(item, now);
            return;
        }
        if (Escalation.isMine(item)) {
            book.owed(EscalationLevel.parse(item.subject()).obligationId(), item.at(), now)
                    .ifPresent(owed -> escalation.carryOut(item, owed, now));
            return;
        }
        kinds.stream()
                .filter(kind -> kind.name() == item.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of obligation handles " + item))
                .carryOut(item, now);
    }
}

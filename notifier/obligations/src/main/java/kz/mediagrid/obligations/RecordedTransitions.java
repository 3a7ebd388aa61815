package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/**
 * Records the transitions of obligations: stores the new state, writes it to the journal with the alert that it raises, and
 * plans the tasks that follow from it.
 */
final class RecordedTransitions {

    private final StoredObligations standings;
    private final Agenda agenda;
    private final Journal journal;
    private final Counting counting;

    RecordedTransitions(StoredObligations standings, Agenda agenda, Journal journal, Counting counting) {
        this.standings = standings;
        this.agenda = agenda;
        this.journal = journal;
        this.counting = counting;
    }

    /** Plans the tasks of an owed obligation that is on record. */
    void plan(ObligationChanged owed) {
        if (owed.getState() == ObligationState.OPEN) {
            agenda.plan(overdue(owed));
        }
        planRecount(owed);
    }

    /** Plans the recount of the obligation, if the calendar that counted its due time was replaced. */
    void planRecount(ObligationChanged owed) {
        counting.outdatedAt(owed).ifPresent(at -> agenda.plan(Item.recount(at, owed.getObligationId())));
    }

    void opened(ObligationChanged opened) {
        standings.keep(opened, null);
        journal.record(opened);
        plan(opened);
    }

    /** Records another due time, and withdraws the alert raised for the previous one. */
    void dueAgain(ObligationChanged before, ObligationChanged after) {
        if (before.getState() == ObligationState.OPEN) {
            agenda.drop(overdue(before));
        }
        standings.keep(after, null);
        agenda.plan(overdue(after));
        journal.record(after);
        OverdueAlerts.withdrawn(before, after).ifPresent(journal::alert);
    }

    /**
     * Stores another proof of the same due time, without an alert. Records a transition only if readers see a difference in
     * the proof.
     */
    void provenAgain(ObligationStanding standing, NewObligation.Due due, DueChange why, Instant now) {
        var before = standing.getLast();
        if (!due.showsOtherThan(before.getProof())) {
            standings.keep(
                    ObligationChanged.newBuilder(before).setProof(due.proof()).build(), standing.getAfterDue());
            return;
        }
        var after = why.proven(before, due, now);
        standings.keep(after, standing.getAfterDue());
        journal.record(after);
    }

    /** Records a note, which changes no state. */
    void noted(ObligationStanding standing, ObligationChanged after) {
        standings.keep(after, standing.getAfterDue());
        journal.noted(standing.getLast(), after);
    }

    /** @param receipt the record that brought the transition; null if the due time passed */
    void change(
            ObligationChanged before,
            ObligationTransition transition,
            @Nullable ObligationReceipt receipt,
            Instant now) {
        var after = ObligationChanged.newBuilder(before)
                .setTransition(transition)
                .setState(stateAfter(transition))
                .setRecordedAt(now)
                .setReceivedAt(receipt == null ? null : receipt.getReceivedAt())
                .setSubmissionId(receipt == null ? null : receipt.getSubmissionId())
                .setOverdueBecause(
                        transition == ObligationTransition.OVERDUE ? because(before) : before.getOverdueBecause())
                .setUnserved(receipt == null ? List.of() : receipt.getUnserved())
                .setDispatch(receipt == null ? counting.dispatched(before).orElse(null) : receipt.getDispatch())
                .build();
        if (before.getState() == ObligationState.OPEN) {
            agenda.drop(overdue(before));
        }
        standings.keep(after, null);
        journal.record(after);
        OverdueAlerts.of(before.getState(), after).ifPresent(journal::alert);
    }

    /**
     * The cause of the overdue state. A cause recorded before stays. Otherwise the cause is CALENDAR if the due time had already
     * passed when the calendar that counted it was activated, and TERM if not.
     */
    private AlertCause because(ObligationChanged owed) {
        if (owed.getOverdueBecause() != null) {
            return owed.getOverdueBecause();
        }
        return counting.isDueBeforeItsCalendar(owed) ? AlertCause.CALENDAR : AlertCause.TERM;
    }

    private static Item overdue(ObligationChanged obligation) {
        return new Item(obligation.getDueAt(), obligation.getKind(), Agenda.OVERDUE, obligation.getObligationId());
    }

    private static ObligationState stateAfter(ObligationTransition transition) {
        return switch (transition) {
            case OVERDUE -> ObligationState.OVERDUE;
            case MET -> ObligationState.MET;
            case MET_LATE -> ObligationState.MET_LATE;
            case CANCELLED -> ObligationState.CANCELLED;
            case OPENED, EXTENDED, RECOUNTED -> ObligationState.OPEN;
            case NOTED, UNKNOWN -> throw new IllegalArgumentException(transition + " leads to no state");
        };
    }
}

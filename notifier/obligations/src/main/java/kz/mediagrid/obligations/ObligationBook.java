package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Keeps how each obligation stands, and writes down every change of it, whatever its kind. */
final class ObligationBook {

    private final Store<ObligationStanding> standings;
    private final Agenda agenda;
    private final Journal journal;
    private final Counting counting;

    ObligationBook(Store<ObligationStanding> standings, Agenda agenda, Journal journal, Counting counting) {
        this.standings = standings;
        this.agenda = agenda;
        this.journal = journal;
        this.counting = counting;
    }

    /** How it stands; empty if it was never opened. */
    Optional<ObligationState> state(String id) {
        return Optional.ofNullable(standings.get(id))
                .map(known -> known.getLast().getState());
    }

    /** Its last transition, with all of it as it stands by the calendar in force; empty if it was never opened. */
    Optional<ObligationChanged> last(String id, Instant now) {
        return Optional.ofNullable(counted(id, now, now)).map(ObligationStanding::getLast);
    }

    /** What was still owed, or overdue and not met, at {@code at}; empty if nothing is any more. */
    Optional<ObligationChanged> owed(String id, Instant at, Instant now) {
        return Optional.ofNullable(counted(id, justBefore(at), now))
                .map(ObligationStanding::getLast)
                .filter(last -> isOwed(last.getState()));
    }

    /** The ids that sort after {@code id}, at most so many. */
    List<String> after(String id, int atMost) {
        return standings.keysAfter(id, atMost);
    }

    /** Opens it, unless it was opened before, also if it was settled since. */
    void open(NewObligation newObligation, Instant now) {
        if (standings.get(newObligation.id()) == null) {
            open(newObligation, 1, now);
        }
    }

    /** Opens it, also after it was cancelled; then it has a due time, and alerts, of a new generation. */
    void openAgain(NewObligation newObligation, Instant now) {
        var known = counted(newObligation.id(), newObligation.openedAt(), now);
        if (known == null) {
            open(newObligation, 1, now);
        } else if (known.getLast().getState() == ObligationState.CANCELLED) {
            open(newObligation, known.getLast().getDueGeneration() + 1, now);
        }
    }

    private void open(NewObligation newObligation, int generation, Instant now) {
        var opened = newObligation.opened(generation, now);
        keep(opened, null);
        agenda.plan(overdue(opened));
        journal.record(opened);
        planRecount(opened);
    }

    /** It was counted by the calendar of its day; whatever took that one's place counts it in its turn. */
    private void planRecount(ObligationChanged owed) {
        counting.outdatedAt(owed).ifPresent(at -> agenda.plan(Item.recount(at, owed.getObligationId())));
    }

    /** Enters what was received for it; nothing where it was never opened or is settled. */
    void receive(String id, ObligationReceipt receipt, Instant now) {
        var standing = counted(id, justBefore(receipt.getReceivedAt()), now);
        if (standing == null) {
            return;
        }
        var verdict = ReceiptEffect.of(standing, receipt);
        if (verdict instanceof ReceiptEffect.Becomes becomes) {
            change(standing.getLast(), becomes.transition(), receipt, now);
        } else if (verdict instanceof ReceiptEffect.Waits) {
            keep(standing.getLast(), receipt);
        }
    }

    /** Counts it again by each calendar that was put in force up to {@code at}, if it is owed. */
    void recount(String id, Instant at, Instant now) {
        counted(id, at, now);
    }

    /** How it stands by the calendar that was in force at {@code at}: by that one is judged what was received then. */
    private @Nullable ObligationStanding counted(String id, Instant at, Instant now) {
        var standing = standings.get(id);
        while (standing != null && isOwed(standing.getLast().getState())) {
            var recount = counting.again(standing.getLast(), at);
            if (recount.isEmpty()) {
                return standing;
            }
            dueAgain(standing, recount.get().due(), recount.get().why(), now);
            recount.get().kind().recounted(standing.getLast(), now);
            standing = standings.get(id);
        }
        return standing;
    }

    /** Gives more time for what is still owed; never less. What was due before that was asked for is overdue first. */
    void extend(String id, NewObligation.Due due, DueChange.Extended why, Instant now) {
        var standing = counted(id, justBefore(why.receivedAt()), now);
        if (standing != null
                && standing.getLast().getState() == ObligationState.OPEN
                && !standing.getLast().getDueAt().isAfter(why.receivedAt())) {
            enterOverdue(standing, now);
            standing = counted(id, justBefore(why.receivedAt()), now);
        }
        if (standing != null
                && isOwed(standing.getLast().getState())
                && due.at().isAfter(standing.getLast().getDueAt())) {
            dueAgain(standing, due, why, now);
        }
    }

    /**
     * Enters another due time, in a new generation: an alert that was raised for the one before is withdrawn, and what was
     * received after that one is looked at again.
     */
    private void dueAgain(ObligationStanding standing, NewObligation.Due due, DueChange why, Instant now) {
        var before = standing.getLast();
        if (due.at().equals(before.getDueAt())) {
            provenAgain(standing, due, why, now);
            return;
        }
        var after = why.another(before, due, now);
        if (before.getState() == ObligationState.OPEN) {
            agenda.drop(overdue(before));
        }
        keep(after, null);
        agenda.plan(overdue(after));
        journal.record(after);
        OverdueAlerts.withdrawn(before, after).ifPresent(journal::alert);
        if (standing.getAfterDue() != null) {
            receive(before.getObligationId(), standing.getAfterDue(), now);
        }
    }

    /** The same time by another proof: a word of its own only where people would see a difference, and no other alert. */
    private void provenAgain(ObligationStanding standing, NewObligation.Due due, DueChange why, Instant now) {
        var before = standing.getLast();
        if (!due.showsOtherThan(before.getProof())) {
            keep(ObligationChanged.newBuilder(before).setProof(due.proof()).build(), standing.getAfterDue());
            return;
        }
        var after = why.proven(before, due, now);
        keep(after, standing.getAfterDue());
        journal.record(after);
    }

    /** Enters that the due instant passed, then what was received after it; nothing where it is due at another time now. */
    void passed(Item item, Instant now) {
        var standing = counted(item.subject(), item.at(), now);
        if (standing != null
                && standing.getLast().getState() == ObligationState.OPEN
                && standing.getLast().getDueAt().equals(item.at())) {
            enterOverdue(standing, now);
        }
    }

    /** Of two things of one millisecond, the calendar comes last: it is so in whatever order they are read. */
    private static Instant justBefore(Instant stamp) {
        return stamp.minusMillis(1);
    }

    private void enterOverdue(ObligationStanding standing, Instant now) {
        var id = standing.getLast().getObligationId();
        change(standing.getLast(), ObligationTransition.OVERDUE, null, now);
        var afterDue = standing.getAfterDue();
        if (afterDue != null) {
            receive(id, afterDue, now);
        }
        var after = Objects.requireNonNull(standings.get(id)).getLast();
        if (isOwed(after.getState())) {
            planRecount(after);
        }
    }

    /** Enters what somebody said of it, which leaves it standing as before; nothing where it is settled or not known. */
    void noted(ObligationNoted said, Instant now) {
        var standing =
                counted(said.getObligationId(), justBefore(said.getSubmission().getReceivedAt()), now);
        if (standing == null || isFinal(standing.getLast().getState())) {
            return;
        }
        var after = ObligationChanged.newBuilder(standing.getLast())
                .setTransition(ObligationTransition.NOTED)
                .setRecordedAt(now)
                .setAttention(Attentions.after(standing.getLast(), said))
                .build();
        keep(after, standing.getAfterDue());
        journal.noted(standing.getLast(), after);
    }

    /** Forgets what is settled among the obligations whose ids begin so. */
    void forget(String beginning) {
        standings.each(beginning, (id, standing) -> {
            if (isFinal(standing.getLast().getState())) {
                standings.remove(id);
            }
        });
    }

    private void change(
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
                .build();
        if (before.getState() == ObligationState.OPEN) {
            agenda.drop(overdue(before));
        }
        keep(after, null);
        journal.record(after);
        OverdueAlerts.of(before.getState(), after).ifPresent(journal::alert);
    }

    /**
     * A calendar made it overdue where the due time that it gave lay in the past when it came into force, unless it was
     * overdue before.
     */
    private static AlertCause because(ObligationChanged owed) {
        if (owed.getOverdueBecause() != null) {
            return owed.getOverdueBecause();
        }
        return owed.getPreviousCalendarVersion() != null && !owed.getDueAt().isAfter(owed.getReceivedAt())
                ? AlertCause.CALENDAR
                : AlertCause.TERM;
    }

    private void keep(ObligationChanged last, @Nullable ObligationReceipt afterDue) {
        var kept = isFinal(last.getState()) ? shortened(last) : last;
        standings.put(last.getObligationId(), new ObligationStanding(kept, afterDue));
    }

    /** What is settled is only kept so that it is not opened again. */
    private static ObligationChanged shortened(ObligationChanged last) {
        return ObligationChanged.newBuilder(last)
                .setTitle(null)
                .setProof(
                        DueProof.newBuilder(last.getProof()).setLines(List.of()).build())
                .build();
    }

    private static boolean isOwed(ObligationState state) {
        return state == ObligationState.OPEN || state == ObligationState.OVERDUE;
    }

    private static boolean isFinal(ObligationState state) {
        return state == ObligationState.MET || state == ObligationState.CANCELLED;
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
            case NOTED, UNKNOWN -> throw new IllegalArgumentException(transition + " makes no state");
        };
    }
}

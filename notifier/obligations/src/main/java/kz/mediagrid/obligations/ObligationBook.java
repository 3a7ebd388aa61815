package kz.mediagrid.obligations;

import static kz.mediagrid.obligations.StoredObligations.isFinal;
import static kz.mediagrid.obligations.StoredObligations.isOwed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/** Decides each change of an obligation, of any kind: by receipts, extensions, calendars and the passing of its due time. */
final class ObligationBook {

    private final StoredObligations standings;
    private final Counting counting;
    private final PastOutput past;
    private final RecordedTransitions transitions;

    ObligationBook(StoredObligations standings, Agenda agenda, Journal journal, Counting counting, PastOutput past) {
        this.standings = standings;
        this.counting = counting;
        this.past = past;
        this.transitions = new RecordedTransitions(standings, agenda, journal, counting);
    }

    /** Plans the tasks of all owed obligations after a rebuild, and passes each of these obligations to {@code taker}. */
    void resume(Consumer<ObligationChanged> taker) {
        standings.owed().forEach(last -> {
            transitions.plan(last);
            taker.accept(last);
        });
    }

    /** The state of the obligation; empty if it was never opened. */
    Optional<ObligationState> state(String id) {
        return onRecord(id).map(ObligationChanged::getState);
    }

    /** The obligation's last transition as it is on record; empty if the obligation was never opened. */
    Optional<ObligationChanged> onRecord(String id) {
        return standings.last(id);
    }

    /**
     * The obligation's last transition, after a recount by the calendar in force; empty if the obligation was never opened.
     */
    Optional<ObligationChanged> last(String id, Instant now) {
        return Optional.ofNullable(counted(id, now, now)).map(ObligationStanding::getLast);
    }

    /** The obligation, if it is open or overdue at {@code at}; empty if it is settled or was never opened. */
    Optional<ObligationChanged> owed(String id, Instant at, Instant now) {
        return Optional.ofNullable(counted(id, justBefore(at), now))
                .map(ObligationStanding::getLast)
                .filter(last -> isOwed(last.getState()));
    }

    /** The next obligation ids after {@code id} in ascending order, at most {@code atMost}. */
    List<String> after(String id, int atMost) {
        return standings.after(id, atMost);
    }

    /** Opens the obligation. Does nothing if it was opened before, even if it has been settled since. */
    void open(NewObligation newObligation, Instant now) {
        if (standings.get(newObligation.id()) == null) {
            past.last(newObligation.id()).ifPresentOrElse(standings::restore, () -> open(newObligation, 1, now));
        }
    }

    /**
     * Opens the obligation, even if it was opened before and cancelled. Its due time and alerts then get a new generation.
     */
    void openAgain(NewObligation newObligation, Instant now) {
        var known = standings.get(newObligation.id());
        if (known == null) {
            open(newObligation, 1, now);
        } else if (known.getLast().getState() == ObligationState.CANCELLED) {
            open(newObligation, known.getLast().getDueGeneration() + 1, now);
        }
    }

    private void open(NewObligation newObligation, int generation, Instant now) {
        transitions.opened(newObligation.opened(generation, now));
    }

    /** Records a receipt; ignored if the obligation was never opened or is settled. */
    void receive(String id, ObligationReceipt receipt, Instant now) {
        var standing = counted(id, justBefore(receipt.getReceivedAt()), now);
        if (standing == null) {
            return;
        }
        var effect = ReceiptEffect.of(standing, receipt);
        if (effect instanceof ReceiptEffect.Becomes becomes) {
            transitions.change(standing.getLast(), becomes.transition(), receipt, now);
        } else if (effect instanceof ReceiptEffect.Waits) {
            standings.keep(standing.getLast(), receipt);
        }
    }

    /** Recounts the obligation, if it is still owed, by each calendar that came into force up to {@code at}. */
    void recount(String id, Instant at, Instant now) {
        counted(id, at, now);
    }

    /**
     * The obligation's state after a recount by the calendar in force at {@code at}. A record received at {@code at} is
     * judged by this state.
     */
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

    /**
     * Lengthens the term of an owed obligation; never shortens it. If the due time had passed when the extension was
     * received, the obligation is first recorded as overdue.
     */
    void extend(String id, NewObligation.Due due, DueChange.Extended why, Instant now) {
        if (onRecord(id).filter(last -> past.includes(last, why)).isPresent()) {
            return;
        }
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
     * Records another due time, in a new generation, and withdraws the alert raised for the previous due time. If a receipt
     * arrived after the previous due time, it is judged again by the new due time.
     */
    private void dueAgain(ObligationStanding standing, NewObligation.Due due, DueChange why, Instant now) {
        var before = standing.getLast();
        if (due.at().equals(before.getDueAt())) {
            transitions.provenAgain(standing, due, why, now);
            return;
        }
        transitions.dueAgain(before, why.another(before, due, now));
        if (standing.getAfterDue() != null) {
            receive(before.getObligationId(), standing.getAfterDue(), now);
        }
    }

    /**
     * Records that the due time passed, and then any receipt that arrived after it. Does nothing if the due time
     * has changed.
     */
    void passed(Item item, Instant now) {
        var standing = counted(item.subject(), item.at(), now);
        if (standing != null
                && standing.getLast().getState() == ObligationState.OPEN
                && standing.getLast().getDueAt().equals(item.at())) {
            enterOverdue(standing, now);
        }
    }

    /**
     * The millisecond before a record's {@code stamp}. A calendar activated in the same millisecond as the stamp applies
     * only to later records.
     */
    private static Instant justBefore(Instant stamp) {
        return stamp.minusMillis(1);
    }

    private void enterOverdue(ObligationStanding standing, Instant now) {
        var id = standing.getLast().getObligationId();
        transitions.change(standing.getLast(), ObligationTransition.OVERDUE, null, now);
        var afterDue = standing.getAfterDue();
        if (afterDue != null) {
            receive(id, afterDue, now);
        }
        var after = Objects.requireNonNull(standings.get(id)).getLast();
        if (isOwed(after.getState())) {
            transitions.planRecount(after);
        }
    }

    /** Records a note, which does not change the state; ignored if the obligation is settled or unknown. */
    void noted(ObligationNoted said, Instant now) {
        // Notes may be replayed before the obligation's own topic.
        past.last(said.getObligationId())
                .filter(last -> !past.includes(last, said))
                .ifPresent(standings::restore);
        if (onRecord(said.getObligationId())
                .filter(last -> past.includes(last, said))
                .isPresent()) {
            return;
        }
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
        transitions.noted(standing, after);
    }

    /** Deletes the settled obligations whose ids begin with {@code beginning}. */
    void forget(String beginning) {
        standings.forget(beginning);
    }
}

package kz.mediagrid.gateway.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * The status of a body's term: its state and its due time.
 *
 * @param term the state of the term; null while no term runs
 * @param due the due time; null while no term runs
 */
public record TermStatus(@Nullable TermState term, @Nullable DueTimeResponse due) {

    /**
     * The status if no term runs. The reason may be that no body owes an answer or contribution, that the body's
     * agreement is not recorded yet, or that the calendar does not cover the term.
     */
    public static final TermStatus NO_TERM = new TermStatus(null, null);

    private static final Set<ObligationState> SETTLED =
            Set.of(ObligationState.MET, ObligationState.MET_LATE, ObligationState.CANCELLED);

    /** The due time; while no term runs, an instant after all due times. */
    public Instant dueOrLast() {
        return due == null ? Instant.MAX : due.dueAt();
    }

    /** The status of the term that ends last; {@link #NO_TERM} if no term runs. */
    public static TermStatus last(Stream<TermStatus> all) {
        return all.filter(status -> status.due() != null)
                .max(Comparator.comparing(TermStatus::dueOrLast))
                .orElse(NO_TERM);
    }

    /** The state of a term, named as on the topic {@code obligations}. */
    public enum TermState {
        OPEN,
        OVERDUE,
        MET,
        MET_LATE,
        CANCELLED
    }

    /**
     * The receipt or the cancellation of an answer or contribution, as this gateway has read it from the log.
     *
     * @param metAt the time at which the first answer or contribution was received; empty if none was received
     */
    public record Receipt(boolean cancelled, Optional<Instant> metAt) {

        /** Whether the answer or contribution is still owed: neither cancelled nor received. */
        boolean isOpen() {
            return !cancelled && metAt.isEmpty();
        }

        /** The state of the term at {@code now}, computed from this receipt and {@code due} alone. */
        TermState state(DueTimeResponse due, Instant now) {
            if (cancelled) {
                return TermState.CANCELLED;
            }
            return metAt.map(met -> met.isBefore(due.dueAt()) ? TermState.MET : TermState.MET_LATE)
                    .orElse(now.isBefore(due.dueAt()) ? TermState.OPEN : TermState.OVERDUE);
        }
    }

    /** The status at {@code now}, computed by this gateway. */
    public static TermStatus counted(DueTimeResponse due, Receipt receipt, Instant now) {
        return new TermStatus(receipt.state(due, now), due);
    }

    /**
     * The status that the obligation engine reported. Unless the obligation is settled, {@code receipt} adds an answer or
     * a cancellation that the engine has not read yet.
     */
    public static TermStatus said(ObligationChanged word, Receipt receipt, Instant now) {
        var due = DueTimeResponse.of(word);
        if (isSettled(word)) {
            return new TermStatus(TermState.valueOf(word.getState().name()), due);
        }
        boolean flagged = word.getState() == ObligationState.OVERDUE;
        return new TermStatus(receipt.state(due, flagged ? due.dueAt() : now), due);
    }

    /**
     * Whether the obligation engine wrote {@code word} before the engine read the last extension. This gateway already
     * shows that extension.
     *
     * @param extended the new last day of the final extension that counts; empty if no extension counts
     */
    public static boolean isBehind(ObligationChanged word, Optional<LocalDate> extended) {
        return !isSettled(word)
                && extended.map(until -> new Extension(until).dueAt())
                        .filter(word.getDueAt()::isBefore)
                        .isPresent();
    }

    /** Whether the obligation is settled: met in time, met late, or cancelled. */
    public static boolean isSettled(ObligationChanged word) {
        return SETTLED.contains(word.getState());
    }
}

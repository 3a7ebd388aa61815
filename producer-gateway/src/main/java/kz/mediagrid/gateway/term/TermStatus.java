package kz.mediagrid.gateway.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * How something that a body owes stands with its term.
 *
 * @param term null while no term runs
 * @param due null while no term runs
 */
public record TermStatus(@Nullable TermState term, @Nullable DueTimeResponse due) {

    /** No term runs: nobody owes it, or it is not agreed yet. */
    public static final TermStatus NO_TERM = new TermStatus(null, null);

    private static final Set<ObligationState> SETTLED =
            Set.of(ObligationState.MET, ObligationState.MET_LATE, ObligationState.CANCELLED);

    /** How a term stands, in the words of the topic {@code obligations}. */
    public enum TermState {
        OPEN,
        OVERDUE,
        MET,
        MET_LATE,
        CANCELLED
    }

    /**
     * What became of what is owed, as this gateway's view has it.
     *
     * @param metAt when what met it first was received
     */
    public record Receipt(boolean cancelled, Optional<Instant> metAt) {

        /** Whether it is still owed. */
        boolean isOpen() {
            return !cancelled && metAt.isEmpty();
        }

        /** How the term stands at {@code now}, by the receipt alone. */
        TermState state(DueTimeResponse due, Instant now) {
            if (cancelled) {
                return TermState.CANCELLED;
            }
            return metAt.map(met -> met.isBefore(due.dueAt()) ? TermState.MET : TermState.MET_LATE)
                    .orElse(now.isBefore(due.dueAt()) ? TermState.OPEN : TermState.OVERDUE);
        }
    }

    /** As this gateway counts it. */
    public static TermStatus counted(DueTimeResponse due, Receipt receipt, Instant now) {
        return new TermStatus(receipt.state(due, now), due);
    }

    /** As the clock has it; it is a moment behind where it has not read yet what is shown here already. */
    public static TermStatus said(ObligationChanged word, Receipt receipt, Instant now) {
        var due = DueTimeResponse.of(word);
        if (isSettled(word)) {
            return new TermStatus(TermState.valueOf(word.getState().name()), due);
        }
        boolean flagged = word.getState() == ObligationState.OVERDUE;
        return new TermStatus(receipt.state(due, flagged ? due.dueAt() : now), due);
    }

    /**
     * Whether the clock has not read yet an extension that is shown here already.
     *
     * @param extended the last day that was set, where one was
     */
    public static boolean isBehind(ObligationChanged word, Optional<LocalDate> extended) {
        return !isSettled(word)
                && extended.map(until -> new Extension(until).dueAt())
                        .filter(word.getDueAt()::isBefore)
                        .isPresent();
    }

    /** Whether the clock has said its last word: nothing that comes later changes it. */
    public static boolean isSettled(ObligationChanged word) {
        return SETTLED.contains(word.getState());
    }
}

package kz.mediagrid.gateway.request;

import org.jspecify.annotations.Nullable;

/**
 * How a request stands with its term.
 *
 * @param term null while no term runs
 * @param due null while no term runs
 */
record Standing(@Nullable TermState term, @Nullable Due due) {

    /** No term runs: nobody owes the answer, or it is not agreed yet. */
    static final Standing NO_TERM = new Standing(null, null);

    /** How the term of a request stands, in the words of the topic {@code obligations}. */
    enum TermState {
        OPEN,
        OVERDUE,
        MET,
        MET_LATE,
        CANCELLED
    }
}

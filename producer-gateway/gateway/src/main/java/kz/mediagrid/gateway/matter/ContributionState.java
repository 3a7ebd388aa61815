package kz.mediagrid.gateway.matter;

import kz.mediagrid.gateway.term.TermStatus;

/** The state of a body's contribution to a joint matter: that of its term, if one runs, or else the reason why none does. */
public enum ContributionState {
    OVERDUE,
    OPEN,
    MET,
    MET_LATE,
    CONTRIBUTED,
    NO_TERM,
    CANCELLED;

    /** @param status the status of the body's term */
    public static ContributionState of(JointMatter matter, String agency, TermStatus status) {
        if (status.term() != null) {
            return valueOf(status.term().name());
        }
        if (matter.contributedAt(agency).isPresent()) {
            return CONTRIBUTED;
        }
        return matter.isCancelled() ? CANCELLED : NO_TERM;
    }

    /** Whether the contribution is still to come. Templates call this. */
    public boolean isOpen() {
        return this == OVERDUE || this == OPEN;
    }

    /** Whether the body contributed. Templates call this. */
    public boolean isGiven() {
        return this == MET || this == MET_LATE || this == CONTRIBUTED;
    }
}

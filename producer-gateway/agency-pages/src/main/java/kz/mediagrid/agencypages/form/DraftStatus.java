package kz.mediagrid.agencypages.form;

import kz.mediagrid.gateway.submission.Receipt;

/** The state of a draft, as its people see it. */
public enum DraftStatus {
    /** The draft has faults, so that it cannot be sent. */
    INCOMPLETE,
    /** The draft can be sent. */
    READY,
    /** The draft was sent; the log has not decided yet. */
    WAITING,
    /** The draft was accepted. Its event is among the planned events, and the draft is about to be erased. */
    ACCEPTED,
    /** The draft was sent and refused. It can be changed and sent again. */
    REFUSED,
    /** The sending was interrupted, and the log does not have the submission. It can be sent again. */
    INTERRUPTED;

    /** The state of a draft whose submission the log has. */
    public static DraftStatus of(Receipt.State decided) {
        return switch (decided) {
            case RECEIVED -> WAITING;
            case ACCEPTED -> ACCEPTED;
            case REFUSED -> REFUSED;
        };
    }

    /** Whether a button that sends drafts sends a draft in this state. */
    public boolean isSendable() {
        return this == READY || this == INTERRUPTED;
    }
}

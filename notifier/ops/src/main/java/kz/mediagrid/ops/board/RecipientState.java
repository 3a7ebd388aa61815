package kz.mediagrid.ops.board;

/** The state of one version at one outlet. */
enum RecipientState {
    /** The last attempt failed; there will be another. */
    TRIED,
    /** No delivery of the version was attempted yet. */
    WAITING,
    /** Delivery to the outlet is suspended. */
    SUSPENDED,
    /** The outlet was removed before it accepted the version. */
    REMOVED,
    /** The outlet was resumed at a newer version of the week. */
    PASSED_OVER,
    /** The outlet is served from a later version on. */
    STARTS_LATER,
    /** The outlet accepted the version. */
    DELIVERED
}

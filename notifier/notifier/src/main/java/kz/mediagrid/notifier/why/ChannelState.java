package kz.mediagrid.notifier.why;

/** The fate of one version's change of an event in one channel. */
enum ChannelState {
    /** The channel was sent it. */
    SENT,
    /** The channel was sent it; the attempts of that time are no longer kept. */
    SENT_BEFORE,
    /** When the channel's turn came, its settings of that time let nothing of it through. */
    OTHER_SETTINGS,
    /** The present filter lets nothing of it through. */
    FILTERED,
    /** The last attempt failed; there will be another. */
    RETRY,
    /** It waits for the mail of a morning. */
    MORNING,
    /** It came and went before the mail of the morning, which says nothing of it. */
    CAME_AND_WENT,
    /** It waits for its turn. */
    WAITING,
    /** It waits until the outlet, or the subscription, is resumed. */
    SUSPENDED,
    /** The outlet was resumed at a newer version of the week. */
    PASSED_OVER,
    /** The channel is served from a later version on. */
    STARTS_LATER,
    /** The subscription ended before. */
    ENDED,
    /** A program of the outlet fetches it. */
    POLLED,
    /** The version is too old for the records of deliveries. */
    FORGOTTEN
}

package kz.mediagrid.notifier.outlet;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as a page shows it.
 *
 * @param host the host of the webhook address, as the whole address may contain a token; null if there is no webhook
 * @param revision the revision of the outlet, which a change names
 * @param suspension null while the outlet receives versions
 * @param subscribed the channels of its subscriptions that go on: MAIL, CALENDAR, FEED
 * @param mails the state of its mail subscriptions, and of paused ones
 */
record OutletCard(
        String outletId,
        Wording name,
        @Nullable String host,
        int revision,
        @Nullable Suspension suspension,
        Progress progress,
        List<String> subscribed,
        Mails mails) {

    /**
     * The subscriptions to which nothing is sent now.
     *
     * @param paused whether a subscription is paused
     * @param refused the ids of the mail subscriptions whose mailbox refuses all mail
     */
    record Mails(boolean paused, List<String> refused) {}

    /** Whether the outlet only fetches the grid, as a calendar or a feed, so that nothing is sent to it. Templates call this. */
    public boolean isPolled() {
        return host == null && !subscribed.isEmpty() && !subscribed.contains(SubscriptionChannel.MAIL.name());
    }

    /**
     * The suspension of the outlet.
     *
     * @param by the person, or the behaviour of the outlet, that suspended it, in words
     * @param since null if no record tells
     * @param why the reason that a person gave
     */
    record Suspension(
            String by, @Nullable Moment since, @Nullable String why) {}

    /**
     * The progress of deliveries to the outlet.
     *
     * @param lastDelivered the last delivery to the webhook; of an outlet without one, the last mail
     * @param lastVersion the week and the number of the version that the webhook took last, in words
     * @param behind the number of undelivered versions
     * @param error the answer to the last attempt, if it failed
     */
    record Progress(
            @Nullable Moment lastDelivered,
            @Nullable String lastVersion,
            long behind,
            @Nullable Moment behindSince,
            @Nullable Moment nextAttempt,
            @Nullable OutletAttempt error) {}
}

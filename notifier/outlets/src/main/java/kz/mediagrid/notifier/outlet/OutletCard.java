package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as a page shows it.
 *
 * @param host the host of the webhook address, as the whole address may contain a token; null if there is no webhook
 * @param revision the revision of the outlet, which a change names
 * @param suspension null while the outlet receives versions
 */
record OutletCard(
        String outletId,
        Wording name,
        @Nullable String host,
        int revision,
        @Nullable Suspension suspension,
        Progress progress) {

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
     * @param lastVersion the week and the number of the last delivered version, in words
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

package kz.mediagrid.notifier.attempt;

import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.outlet.OutletAttempt;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryExchange;
import org.jspecify.annotations.Nullable;

/**
 * An attempt on the page of a channel.
 *
 * @param next the time of the next attempt; null if none is planned, or if it was made since
 * @param exchange null if request and answer were not recorded
 */
record AttemptCard(
        OutletAttempt made,
        String messageId,
        boolean again,
        @Nullable Moment next,
        @Nullable DeliveryExchange exchange) {

    /** @param isLast whether the channel was not sent the message since, as far as a person did not ask for that */
    static AttemptCard of(DeliveryAttempted made, Destination channel, boolean isLast, Words words) {
        boolean isPlanned = isLast && channel.isOn() && channel.resumptions() == made.getResumptions();
        var next = isPlanned ? made.getNextAttemptAt() : null;
        return new AttemptCard(
                OutletAttempt.of(made, words),
                made.getWebhookId(),
                made.getAgain(),
                next == null ? null : new DatesInWords(words).fullMoment(next),
                made.getExchange());
    }
}

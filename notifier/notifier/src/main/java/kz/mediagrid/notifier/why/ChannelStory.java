package kz.mediagrid.notifier.why;

import java.util.List;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The fate of an event in one channel of an outlet.
 *
 * @param subscription null for the webhook
 * @param filter null: all events
 * @param steps one for each published change of the event, oldest first
 */
record ChannelStory(
        @Nullable Subscription subscription, @Nullable GridFilter filter, List<ChannelStep> steps) {

    /** WEBHOOK, MAIL, CALENDAR or FEED. */
    String channel() {
        return subscription == null ? "WEBHOOK" : subscription.getChannel().name();
    }
}

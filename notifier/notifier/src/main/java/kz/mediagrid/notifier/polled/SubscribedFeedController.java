package kz.mediagrid.notifier.polled;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.notifier.feed.FeedView;
import kz.mediagrid.notifier.feed.GridFeeds;
import kz.mediagrid.notifier.feed.GridFeeds.Style;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the feed of a subscription to everybody who has its address. */
@Controller
@Tag(name = "Feeds and calendars")
final class SubscribedFeedController {

    private final PolledSubscriptions subscriptions;
    private final GridFeeds feeds;

    SubscribedFeedController(PolledSubscriptions subscriptions, GridFeeds feeds) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
    }

    /**
     * Serves the feed of a subscription, in its language and by its filter. The token alone permits the call.
     *
     * @param token token of the subscription
     */
    @GetMapping("/feeds/{token}.atom")
    @Operation(operationId = "getSubscribedFeed")
    FeedView feed(@PathVariable String token) {
        var subscribed = subscriptions.require(token, SubscriptionChannel.FEED);
        var subscription = subscribed.subscription();
        return new FeedView(
                feeds.of(new Style(
                        subscribed.outlet().getOutletId() + '/' + subscription.getSubscriptionId(),
                        subscribed.locale(),
                        subscription.getByEvent(),
                        subscription.getFilter(),
                        null,
                        subscription.getMadeAt())),
                subscribed.locale(),
                true);
    }
}

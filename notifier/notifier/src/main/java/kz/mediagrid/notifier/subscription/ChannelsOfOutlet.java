package kz.mediagrid.notifier.subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.outlet.OutletSection;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.AgencyNamesView;
import org.jspecify.annotations.Nullable;

/** The channels of an outlet on its page: the webhook with its filter, and the subscriptions. */
public final class ChannelsOfOutlet implements OutletSection {

    private final Deliveries deliveries;
    private final AgencyNamesView bodies;
    private final FilterTrials trials;

    public ChannelsOfOutlet(Deliveries deliveries, AgencyNamesView bodies, FilterTrials trials) {
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.trials = trials;
    }

    /**
     * A subscription as a page shows it.
     *
     * @param channel MAIL, CALENDAR or FEED
     * @param language KK, RU or EN
     * @param filter the conditions in words; empty: all events
     * @param status ACTIVE, PAUSED or ENDED
     * @param address the address of the mailbox; null without one
     * @param lastSent null if nothing was sent
     * @param nothing the sentence that the filter lets no event of the latest weeks through; null if it lets one through
     */
    record Card(
            String subscriptionId,
            String channel,
            String language,
            List<String> filter,
            String status,
            @Nullable String address,
            @Nullable Moment lastSent,
            @Nullable String nothing) {}

    @Override
    public Map<String, Object> of(Outlet outlet, Account reader, Words words) {
        var filter = outlet.getFilter();
        var content = new HashMap<String, Object>();
        content.put("changesChannels", OutletWriter.changes(reader));
        content.put("webhookFilter", filter == null ? List.of() : sentences(filter, words));
        content.put("webhookNothing", filter == null ? null : nothing(filter, words));
        content.put(
                "subscriptions",
                outlet.getSubscriptions().stream()
                        .filter(one -> one.getStatus() != SubscriptionStatus.ENDED)
                        .map(one -> card(outlet.getOutletId(), one, words))
                        .toList());
        return content;
    }

    Card card(String outletId, Subscription subscription, Words words) {
        var id = subscription.getSubscriptionId();
        var dates = new DatesInWords(words);
        return new Card(
                id,
                subscription.getChannel().name(),
                subscription.getLanguage().name(),
                sentences(subscription.getFilter(), words),
                subscription.getStatus().name(),
                subscription.getAddress(),
                deliveries.lastMail(outletId, id).map(dates::fullMoment).orElse(null),
                nothing(subscription.getFilter(), words));
    }

    private @Nullable String nothing(GridFilter filter, Words words) {
        if (sentences(filter, words).isEmpty()) {
            return null;
        }
        var trial = trials.of(filter);
        return trial.matching() == 0 ? trial.inWords(words) : null;
    }

    /** The conditions of a filter in words; empty: all events. */
    public List<String> sentences(GridFilter filter, Words words) {
        return boxes(filter, words).sentences();
    }

    FilterWords boxes(GridFilter filter, Words words) {
        return new FilterWords(filter, bodies, words);
    }
}

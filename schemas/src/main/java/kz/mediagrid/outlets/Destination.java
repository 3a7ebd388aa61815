package kz.mediagrid.outlets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A channel by which an outlet is sent something: its webhook, or one of its mail subscriptions.
 *
 * @param mail the mail subscription; null for the webhook
 */
public record Destination(Outlet outlet, @Nullable Subscription mail) {

    private static final String MAILTO = "mailto";

    /** The outlet's webhook; empty if the outlet has none. */
    public static Optional<Destination> webhook(Outlet outlet) {
        return outlet.getWebhookUrl().isEmpty() ? Optional.empty() : Optional.of(new Destination(outlet, null));
    }

    /** The outlet's mail subscriptions, in the order in which they were made, without those that ended. */
    public static List<Destination> mails(Outlet outlet) {
        return outlet.getSubscriptions().stream()
                .filter(subscription -> subscription.getChannel() == SubscriptionChannel.MAIL)
                .filter(subscription -> subscription.getAddress() != null)
                .map(subscription -> new Destination(outlet, subscription))
                .toList();
    }

    /** All channels by which the outlet is sent something: its webhook first. */
    public static Stream<Destination> all(Outlet outlet) {
        return Stream.concat(webhook(outlet).stream(), mails(outlet).stream());
    }

    /** The outlet's id; for a mail subscription, followed by a slash and the subscription's id. */
    public String id() {
        return mail == null ? outlet.getOutletId() : outlet.getOutletId() + "/" + mail.getSubscriptionId();
    }

    /** The address to which messages are sent: that of the webhook, or a {@code mailto:} address. */
    public URI address() {
        if (mail == null) {
            return URI.create(outlet.getWebhookUrl());
        }
        try {
            return new URI(MAILTO, Objects.requireNonNull(mail.getAddress()), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the subscription " + id() + " has no address that mail can be sent to", e);
        }
    }

    /** Whether neither the outlet was suspended by hand, nor the subscription paused or ended. */
    public boolean isOn() {
        return outlet.getStatus() == OutletStatus.ACTIVE
                && (mail == null || mail.getStatus() == SubscriptionStatus.ACTIVE);
    }

    /** The number of times that people resumed the channel. The resumption of an outlet resumes all its channels. */
    public int resumptions() {
        return outlet.getResumptions() + (mail == null ? 0 : mail.getResumptions());
    }

    /** The offset on {@code media-grids} from which the channel is served. */
    public long startOffset() {
        return mail == null ? outlet.getStartOffset() : mail.getStartOffset();
    }

    /** The offset on {@code media-grids} below which superseded versions are passed over. */
    public long skipSupersededBefore() {
        return mail == null ? outlet.getSkipSupersededBefore() : mail.getSkipSupersededBefore();
    }
}

package kz.mediagrid.outlets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SendAgain;
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
        return id(outlet.getOutletId(), mail == null ? null : mail.getSubscriptionId());
    }

    /** The {@link #id} of the channel by which an attempt was made. */
    public static String idOf(DeliveryAttempted attempt) {
        return id(attempt.getOutletId(), attempt.getSubscriptionId());
    }

    private static String id(String outlet, @Nullable String mail) {
        return mail == null ? outlet : outlet + "/" + mail;
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

    /** The offset on {@code media-grids} before which the channel was sent nothing: a replay may begin before {@link #startOffset}. */
    public long sentFrom() {
        var last = replay();
        return last == null ? startOffset() : Math.min(startOffset(), last.getFromOffset());
    }

    /** The offset on {@code media-grids} below which superseded versions are passed over. */
    public long skipSupersededBefore() {
        return mail == null ? outlet.getSkipSupersededBefore() : mail.getSkipSupersededBefore();
    }

    /** The last wish that the channel is sent every version from some version on again; null if there was none. */
    public @Nullable ChannelReplay replay() {
        return mail == null ? outlet.getReplay() : mail.getReplay();
    }

    /** The number of times that people had the versions sent again. */
    public int replays() {
        var last = replay();
        return last == null ? 0 : last.getNumber();
    }

    /** The last wish that the channel is sent one message again; null if there was none. */
    public @Nullable SendAgain again() {
        return mail == null ? outlet.getAgain() : mail.getAgain();
    }

    /**
     * The offset on {@code media-grids} from which the reader has all versions before the one at {@code offset}. A version that
     * belongs to a replay is preceded by no version before the replay: its reader may have lost them.
     */
    public long hasFrom(long offset) {
        var last = replay();
        return last != null && last.getFromOffset() <= offset && offset < last.getUntilOffset()
                ? last.getFromOffset()
                : startOffset();
    }
}

package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStanding;
import kz.mediagrid.schemas.OutletStretch;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * The channels of media outlets that are sent grids, with the data that decide whether a grid is sent by them: an outlet's
 * webhook and each of its mail subscriptions. An outlet without such a channel is not stored.
 *
 * <p>A stretch of service runs from a channel's registration or resumption to its next suspension. The stretches are
 * derived from the topics of outlets and of delivery attempts. The order in which these two topics are read does not
 * matter.
 */
final class MediaOutlets {

    private static final int FIRST_REVISION = 1;
    private static final String SEPARATOR = "/";

    private final Store<OutletStanding> outlets;

    MediaOutlets(Store<OutletStanding> outlets) {
        this.outlets = outlets;
    }

    /** Passes each channel to {@code taker}, by its {@linkplain Destination#id id}. */
    void each(BiConsumer<String, OutletStanding> taker) {
        outlets.each("", taker);
    }

    /** Applies the newest record about an outlet. */
    void enter(Outlet entry) {
        boolean hasWebhook = !entry.getWebhookUrl().isEmpty();
        if (hasWebhook || outlets.get(entry.getOutletId()) != null) {
            enter(new Destination(entry, null), hasWebhook);
        }
        entry.getSubscriptions().stream()
                .filter(subscription -> subscription.getChannel() == SubscriptionChannel.MAIL)
                .forEach(mail -> enter(new Destination(entry, mail), true));
    }

    /** @param exists whether the outlet still has the channel */
    private void enter(Destination channel, boolean exists) {
        var known = outlets.get(channel.id());
        // An outlet registered under the id of a deleted outlet is a new outlet.
        var before = known == null || known.getGoneAt() != null ? nothing() : known;
        boolean isServed = exists && channel.isOn();
        var stretches = stretches(before, channel.resumptions(), stretch -> said(stretch, channel, isServed));
        beginMail(stretches, channel.mail());
        var after = OutletStanding.newBuilder(before)
                .setName(channel.outlet().getName())
                .setStartOffset(channel.startOffset())
                .setSkipSupersededBefore(channel.skipSupersededBefore())
                .setStretches(stretches)
                .build();
        outlets.put(channel.id(), after);
    }

    private static OutletStretch said(OutletStretch stretch, Destination channel, boolean isServed) {
        var entry = channel.outlet();
        boolean begins = channel.resumptions() > 0 || entry.getRevision() == FIRST_REVISION;
        return new OutletStretch(
                begins ? earliest(stretch.getSince(), entry.getChangedAt()) : stretch.getSince(),
                isServed ? stretch.getSuspendedAt() : earliest(stretch.getSuspendedAt(), entry.getChangedAt()));
    }

    /** The first stretch of a mail subscription begins when it was made, however often its outlet was resumed before. */
    private static void beginMail(List<OutletStretch> stretches, @Nullable Subscription mail) {
        if (mail != null) {
            stretches.set(
                    0, new OutletStretch(mail.getMadeAt(), stretches.get(0).getSuspendedAt()));
        }
    }

    /** The outlet of the channel. */
    static String outletOf(String channel) {
        int end = channel.indexOf(SEPARATOR);
        return end < 0 ? channel : channel.substring(0, end);
    }

    /** Applies a delivery attempt that suspended the channel; the suspension lasts until the channel is resumed. */
    void suspended(DeliveryAttempted attempt, Instant at) {
        var channel = Destination.idOf(attempt);
        var known = outlets.get(channel);
        var before = known == null ? nothing() : known;
        var after = OutletStanding.newBuilder(before)
                .setStretches(stretches(
                        before,
                        attempt.getResumptions(),
                        stretch -> new OutletStretch(stretch.getSince(), earliest(stretch.getSuspendedAt(), at))))
                .build();
        outlets.put(channel, after);
    }

    /**
     * Marks the outlet as deleted at {@code now}, the time at which the deletion is read: a deletion has no stamp of
     * its own.
     */
    void gone(String outletId, Instant now) {
        each((channel, known) -> {
            if (outletOf(channel).equals(outletId) && known.getGoneAt() == null) {
                outlets.put(
                        channel, OutletStanding.newBuilder(known).setGoneAt(now).build());
            }
        });
    }

    void forgetGoneBefore(Instant before) {
        each((id, outlet) -> {
            if (outlet.getGoneAt() != null && outlet.getGoneAt().isBefore(before)) {
                outlets.remove(id);
            }
        });
    }

    private static OutletStanding nothing() {
        return OutletStanding.newBuilder().build();
    }

    private static List<OutletStretch> stretches(
            OutletStanding outlet, int changed, UnaryOperator<OutletStretch> change) {
        var stretches = new ArrayList<>(outlet.getStretches());
        while (stretches.size() <= changed) {
            stretches.add(new OutletStretch(null, null));
        }
        stretches.set(changed, change.apply(stretches.get(changed)));
        return stretches;
    }

    private static Instant earliest(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }
}

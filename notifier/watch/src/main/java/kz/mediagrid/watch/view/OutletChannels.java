package kz.mediagrid.watch.view;

import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.ServedOutlets.Served;

/** The channels of an outlet, each of which can be in trouble while the others work. */
public final class OutletChannels {

    private OutletChannels() {}

    /** The webhook; empty if the outlet has none. */
    public static Optional<Serving> webhook(Served outlet) {
        return Destination.webhook(outlet.outlet()).map(any -> outlet.serving());
    }

    /** The mail subscriptions, without those that are paused. */
    public static Stream<Serving> mails(Served outlet) {
        return outlet.mails().stream().filter(OutletChannels::isWanted);
    }

    /** The webhook and {@link #mails}. */
    public static Stream<Serving> all(Served outlet) {
        return Stream.concat(webhook(outlet).stream(), mails(outlet));
    }

    /** Whether one of {@link #all} is suspended. */
    public static boolean isSuspendedInPart(Served outlet) {
        return all(outlet).anyMatch(Serving::isSuspended);
    }

    private static boolean isWanted(Serving mail) {
        var subscription = mail.to().mail();
        return subscription != null && subscription.getStatus() == SubscriptionStatus.ACTIVE;
    }
}

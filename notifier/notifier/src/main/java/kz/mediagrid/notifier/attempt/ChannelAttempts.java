package kz.mediagrid.notifier.attempt;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.delivery.VersionLog;
import kz.mediagrid.notifier.delivery.VersionRef;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.SendAgain;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** The attempts to send something by a channel of an outlet, and the wishes to have it sent again, which are in the outlet's entry. */
final class ChannelAttempts {

    private final OutletWriter outlets;
    private final Deliveries deliveries;
    private final VersionLog versions;
    private final boolean mails;

    /** @param mails whether a mail server is configured */
    ChannelAttempts(OutletWriter outlets, Deliveries deliveries, VersionLog versions, boolean mails) {
        this.outlets = outlets;
        this.deliveries = deliveries;
        this.versions = versions;
        this.mails = mails;
    }

    /**
     * The channel by which the outlet is sent something.
     *
     * @param subscription the id of a mail subscription; null for the webhook
     */
    Destination channel(String outletId, @Nullable String subscription, Account account) {
        var outlet = outlets.require(outletId, account);
        if (subscription == null) {
            return new Destination(outlet, null);
        }
        var found = outlet.getSubscriptions().stream()
                .filter(one -> one.getSubscriptionId().equals(subscription))
                .findFirst()
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("subscription.unknown")));
        if (found.getChannel() != SubscriptionChannel.MAIL) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("attempts.polled"));
        }
        return new Destination(outlet, found);
    }

    /** The last attempts by the channel, the newest first. */
    List<DeliveryAttempted> of(Destination channel) {
        return deliveries.attemptsBy(channel);
    }

    /** Has a message of one of the last attempts sent again, once. */
    Outlet sendAgain(String outletId, @Nullable String subscription, Write<SendMessageAgain> write) {
        var id = write.body().parse();
        return change(outletId, subscription, write, to -> {
            requireServed(to);
            var attempt = of(to).stream()
                    .filter(made -> made.getWebhookId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("attempts.unknown")));
            requireOn(to, attempt.getMatterId() == null ? to.id() : CursorIds.ofNotices(to.id()));
            var last = to.again();
            if (last != null && !isDone(to, last)) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("attempts.under-way"));
            }
            var wish = new SendAgain(last == null ? 1 : last.getNumber() + 1, id);
            return new Change(outlet -> outlet.setAgain(wish), mail -> mail.setAgain(wish));
        });
    }

    private boolean isDone(Destination to, SendAgain wish) {
        return deliveries
                .cursorOf(CursorIds.ofAgain(to.id()))
                .filter(cursor -> cursor.getNextOffset() > wish.getNumber())
                .isPresent();
    }

    private void requireOn(Destination to, String cursor) {
        if (serving(to, cursor).isSuspended()
                || serving(to, CursorIds.ofMornings(to.id())).isSuspended()) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("attempts.suspended"));
        }
    }

    private Serving serving(Destination to, String cursor) {
        return new Serving(to, deliveries.cursorOf(cursor).orElse(null));
    }

    /** The first version that a replay sends. */
    VersionRef first(ReplayVersions wish) {
        return wish.first(versions);
    }

    /** The number of versions from {@code first} on. */
    int countFrom(VersionRef first) {
        return versions.countFrom(first.offset());
    }

    /** The newest versions, from which a person chooses, the newest first. */
    List<VersionRef> newest(int atMost) {
        return versions.newestFirst(atMost);
    }

    /** Has every version from the wished one on sent again, in order. */
    Outlet replay(String outletId, @Nullable String subscription, Write<ReplayVersions> write) {
        long from = first(write.body()).offset();
        return change(outletId, subscription, write, to -> {
            requireServed(to);
            if (serving(to, to.id()).isReplaying()) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("replay.under-way"));
            }
            var replay = new ChannelReplay(to.replays() + 1, from, versions.end());
            // Versions that were passed over before are sent, too.
            long skipped = Math.min(to.skipSupersededBefore(), from);
            return new Change(
                    outlet -> outlet.setReplay(replay).setSkipSupersededBefore(skipped),
                    mail -> mail.setReplay(replay).setSkipSupersededBefore(skipped));
        });
    }

    private void requireServed(Destination to) {
        var mail = to.mail();
        if (mail == null && to.outlet().getWebhookUrl().isEmpty()) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("outlet.no-webhook"));
        }
        if (mail != null && mail.getStatus() == SubscriptionStatus.ENDED) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("subscription.ended"));
        }
        if (mail != null && !mails) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("attempts.mail-off"));
        }
    }

    /** A change of the channel, whichever it is. */
    private record Change(Consumer<Outlet.Builder> webhook, Consumer<Subscription.Builder> mail) {}

    private Outlet change(
            String outletId, @Nullable String subscription, Write<?> write, Function<Destination, Change> decision) {
        return outlets.change(outletId, write, outlet -> {
                    var to = channel(outletId, subscription, write.account());
                    var change = decision.apply(to);
                    if (to.mail() == null) {
                        change.webhook().accept(outlet);
                    } else {
                        outlet.getSubscriptions().replaceAll(with(to.mail(), change, write));
                    }
                    return outlet;
                })
                .outlet();
    }

    private static UnaryOperator<Subscription> with(Subscription mail, Change change, Write<?> write) {
        return one -> {
            if (!one.getSubscriptionId().equals(mail.getSubscriptionId())) {
                return one;
            }
            var changed = Subscription.newBuilder(one).setChangedAt(write.receivedAt());
            change.mail().accept(changed);
            return changed.build();
        };
    }
}

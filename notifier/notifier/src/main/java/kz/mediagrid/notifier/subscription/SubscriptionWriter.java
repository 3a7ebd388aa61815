package kz.mediagrid.notifier.subscription;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.outlet.GridLog;
import kz.mediagrid.notifier.outlet.NoFields;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.ResumeOutlet;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Writes the subscriptions of outlets, which are part of the outlet's entry. */
final class SubscriptionWriter {

    /** The largest number of subscriptions that have not ended; and of ended ones that stay in the entry. */
    private static final int MOST = 50;

    private static final int MADE_FROM = 12;

    private final OutletWriter outlets;
    private final GridLog versions;
    private final SubscriptionTokens tokens;
    private final AgencyNames names;

    SubscriptionWriter(OutletWriter outlets, GridLog versions, SubscriptionTokens tokens, AgencyNames names) {
        this.outlets = outlets;
        this.versions = versions;
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * The subscription that a call wrote.
     *
     * @param outlet the outlet with the subscription
     * @param token the token that the call generated; null if it generated none, or repeats the call that did
     */
    record Written(
            Outlet outlet,
            Subscription subscription,
            @Nullable String token) {}

    List<Subscription> all(String outletId, Account account) {
        return outlets.require(outletId, account).getSubscriptions();
    }

    /** Makes a subscription that begins at the next version. */
    Written create(String outletId, Write<SubscriptionSettings> write) {
        // A repeated call gets the same id.
        var id = "sub-" + write.ids().submissionId().substring(0, MADE_FROM);
        var made = write.body()
                .parse(Subscription.newBuilder(), names)
                .setSubscriptionId(id)
                .setStatus(SubscriptionStatus.ACTIVE)
                .setMadeBy(write.account().id())
                .setMadeAt(write.receivedAt())
                .setChangedAt(write.receivedAt());
        var token = made.getChannel() == SubscriptionChannel.MAIL ? null : tokens.generate();
        made.setTokenHash(token == null ? null : SubscriptionTokens.hash(token));
        var written = outlets.change(outletId, write, outlet -> {
            var all = outlet.getSubscriptions();
            if (all.stream().anyMatch(of(id))) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("subscription.exists"));
            }
            requireRoom(all);
            all.add(made.setStartOffset(versions.end()).build());
            return outlet;
        });
        return written(written, id, token);
    }

    private static void requireRoom(List<Subscription> all) {
        var ended = all.stream()
                .filter(subscription -> subscription.getStatus() == SubscriptionStatus.ENDED)
                .toList();
        if (all.size() - ended.size() >= MOST) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("subscription.too-many", MOST));
        }
        if (ended.size() >= MOST) {
            all.remove(ended.get(0));
        }
    }

    Written replace(String outletId, String id, Write<SubscriptionSettings> write) {
        return change(outletId, id, write, null, changed -> {
            var channel = changed.getChannel();
            if (write.body().parse(changed, names).getChannel() != channel) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("subscription.channel"));
            }
        });
    }

    /** Ends a subscription. Its address and its token are erased. */
    Written end(String outletId, String id, Write<NoFields> write) {
        return change(outletId, id, write, null, OutletWriter::ended);
    }

    /** Gives a calendar or a feed a new token. The former token is invalid at once. */
    Written newToken(String outletId, String id, Write<NoFields> write) {
        var token = tokens.generate();
        return change(outletId, id, write, token, changed -> {
            if (changed.getChannel() == SubscriptionChannel.MAIL) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("subscription.no-token"));
            }
            changed.setTokenHash(SubscriptionTokens.hash(token));
        });
    }

    Written pause(String outletId, String id, Write<NoFields> write) {
        return change(outletId, id, write, null, changed -> changed.setStatus(SubscriptionStatus.PAUSED));
    }

    /** Resumes a subscription where it stopped, or at the newest version of each week. Also makes a waiting retry at once. */
    Written resume(String outletId, String id, Write<ResumeOutlet> write) {
        return change(outletId, id, write, null, changed -> {
            changed.setStatus(SubscriptionStatus.ACTIVE).setResumptions(changed.getResumptions() + 1);
            if (write.body().from() == ResumeOutlet.From.NEWEST) {
                changed.setSkipSupersededBefore(versions.end());
            }
        });
    }

    private Written change(
            String outletId, String id, Write<?> write, @Nullable String token, Consumer<Subscription.Builder> change) {
        var written = outlets.change(outletId, write, outlet -> {
            var all = outlet.getSubscriptions();
            var at = all.indexOf(find(all, id));
            if (all.get(at).getStatus() == SubscriptionStatus.ENDED) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("subscription.ended"));
            }
            var changed = Subscription.newBuilder(all.get(at)).setChangedAt(write.receivedAt());
            change.accept(changed);
            all.set(at, changed.build());
            return outlet;
        });
        return written(written, id, token);
    }

    private static Written written(OutletWriter.Written written, String id, @Nullable String token) {
        var outlet = written.outlet();
        return new Written(outlet, find(outlet.getSubscriptions(), id), written.repeated() ? null : token);
    }

    static Subscription find(List<Subscription> all, String id) {
        return all.stream()
                .filter(of(id))
                .findFirst()
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("subscription.unknown")));
    }

    private static Predicate<Subscription> of(String id) {
        return subscription -> subscription.getSubscriptionId().equals(id);
    }
}

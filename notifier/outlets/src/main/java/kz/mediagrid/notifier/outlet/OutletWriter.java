package kz.mediagrid.notifier.outlet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.topics.Topics;

/** Writes outlets one at a time, and recognises repeated API calls. */
public final class OutletWriter {

    private static final int MADE_FROM = 12;

    private final Outlets outlets;
    private final Deliveries deliveries;
    private final WebhookAddress addresses;
    private final OutletChanges changes;
    private final RevisionLog log;
    private final AgencyNames agencies;
    private final OneAtATime turns = new OneAtATime();

    OutletWriter(
            Outlets outlets,
            Deliveries deliveries,
            WebhookAddress addresses,
            OutletChanges changes,
            RevisionLog log,
            AgencyNames agencies) {
        this.outlets = outlets;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.changes = changes;
        this.log = log;
        this.agencies = agencies;
    }

    /**
     * The outlet that a call wrote.
     *
     * @param repeated whether an earlier call with the same submission id had already written the outlet
     */
    public record Written(Outlet outlet, boolean repeated) {}

    Written create(Write<PutOutlet> write) {
        // Parsed before the write gets its turn: the address look-up may be slow and must not block other calls.
        var outlet = write.body().parse(addresses);
        if (!outlet.hasOutletId()) {
            outlet.setOutletId(madeId(write.ids()));
        }
        return write(write, () -> {
            var id = outlet.getOutletId();
            if (isReserved(id)) {
                throw ProblemKind.VALIDATION.at(Place.WHOLE.field("id"), ProblemText.of("outlet.id-taken"));
            }
            if (outlets.find(id).or(() -> outlets.findAsking(id)).isPresent()) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("outlet.exists", id));
            }
            // The cursor of an outlet that left would pass over what the new one is to get.
            if (deliveries.cursorOf(id).isPresent()) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("outlet.left", id));
            }
            return changes.created(outlet, write);
        });
    }

    /**
     * The outlets that have the name or the address of the one that {@code write} creates; none if it was created already.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@link #create} refuses the outlet's content
     */
    List<Outlet> alike(Write<PutOutlet> write) {
        var created = write.body().parse(addresses);
        return isRepeated(write) ? List.of() : outlets.likeNew(created);
    }

    /** As {@link OutletChanges#confirmed}. */
    public Outlet.Builder confirmed(Outlet asking, Write<?> write) {
        return changes.confirmed(asking, write);
    }

    /** Whether the address of an outlet may be http. */
    boolean permitsHttp() {
        return addresses.permitsHttp();
    }

    /** The id of a new outlet if the API call gives no id. A repeated call gets the same id. */
    private static String madeId(SubmissionIds ids) {
        return "outlet-" + ids.submissionId().substring(0, MADE_FROM);
    }

    /** Suspends delivery to the outlet until delivery is resumed. */
    Written suspend(String id, Write<SuspendOutlet> write) {
        var reason = write.body().parse();
        return write(write, () -> changes.suspended(expected(id, write), reason, write));
    }

    /**
     * Resumes delivery with all missed versions, or with only the newest missed version of each week. If delivery was
     * active, a waiting retry is made at once.
     */
    Written resume(String id, Write<ResumeOutlet> write) {
        return write(write, () -> changes.resumed(expected(id, write), write));
    }

    /** Changes an outlet after a probe, unless its entry changed since it was {@code probed}. */
    void changeProbed(Outlet probed, UnaryOperator<Outlet> change) {
        decide(records -> {
            var changed = outlets.find(probed.getOutletId())
                    .filter(outlet -> outlet.getRevision() == probed.getRevision())
                    .map(change);
            changed.ifPresent(outlet -> records.put(Topics.OUTLETS, outlet.getOutletId(), outlet));
            return changed;
        });
    }

    /** Generates a new secret. For 24 hours, messages are signed with the previous secret, too. */
    Written changeSecret(String id, Write<NoFields> write) {
        return write(write, () -> changes.newSecret(expected(id, write), write));
    }

    /** Changes the outlet by {@code change}, which gets the next revision with its stamps. */
    public Written change(String id, Write<?> write, UnaryOperator<Outlet.Builder> change) {
        return write(
                write,
                () -> change.apply(OutletChanges.changed(expected(id, write), write))
                        .build());
    }

    /** Whether an earlier call with the same submission id wrote an outlet already. */
    public boolean isRepeated(Write<?> write) {
        return outlets.writtenBy(write.ids().submissionId()).isPresent();
    }

    /** Removes the outlet. */
    void leave(String id, Write<NoFields> write) {
        decide(records -> {
            records.put(Topics.OUTLETS, expected(id, write).getOutletId(), null);
            return id;
        });
    }

    /** Ends a subscription: its address and its token are removed. */
    public static Subscription.Builder ended(Subscription.Builder subscription) {
        return subscription.setStatus(SubscriptionStatus.ENDED).setAddress(null).setTokenHash(null);
    }

    /** Ends a subscription for a reader of its mails, and removes its address. Changes nothing if it was ended before. */
    void unsubscribe(String outletId, String subscriptionId, Instant at) {
        decide(records -> {
            var before = outlets.find(outletId).orElseThrow(OutletWriter::unknown);
            if (OutletChanges.hasSubscription(before, subscriptionId)) {
                records.put(Topics.OUTLETS, outletId, OutletChanges.unsubscribed(before, subscriptionId, at));
            }
            return before;
        });
    }

    /** As {@link OutletChanges#secretChangedAt}. */
    Optional<Instant> secretChangedAt(Outlet outlet) {
        return changes.secretChangedAt(outlet);
    }

    /** The outlets that {@code account} may see. */
    List<Outlet> visibleTo(Account account) {
        return outlets.all().stream()
                .filter(outlet -> sees(account, outlet.getOutletId()))
                .toList();
    }

    /**
     * @throws kz.mediagrid.edge.problem.RequestProblem if the outlet does not exist, or if the account may not see the
     *     outlet
     */
    public Outlet require(String id, Account account) {
        if (!sees(account, id)) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("outlet.not-visible"));
        }
        return outlets.find(id).orElseThrow(OutletWriter::unknown);
    }

    /** Whether the account changes the outlets that it sees; ops only suspends and resumes them. */
    public static boolean changes(Account account) {
        return account.is(Role.AUTHORISED_BODY) || account.is(Role.MEDIA);
    }

    static void requireChanges(Account account) {
        if (!changes(account)) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("outlet.secret-editor"));
        }
    }

    private static RequestProblem unknown() {
        return ProblemKind.NOT_FOUND.because(ProblemText.of("outlet.unknown"));
    }

    /**
     * The outlet in the revision that the call expects.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem as {@link #require}, or if the outlet has another revision
     */
    public Outlet expected(String id, Write<?> write) {
        var outlet = require(id, write.account());
        write.ifMatch().check(outlet.getRevision());
        return outlet;
    }

    private static boolean sees(Account account, String id) {
        return account.seesAll() || account.is(Role.MEDIA) && id.equals(account.outletId());
    }

    private Written write(Write<?> write, Supplier<Outlet> change) {
        return decide(records -> {
            var repeated = outlets.writtenBy(write.ids().submissionId());
            if (repeated.isPresent()) {
                return new Written(repeated.get(), true);
            }
            outlets.keys().refuseReused(write.ids());
            var outlet = change.get();
            records.put(Topics.OUTLETS, outlet.getOutletId(), outlet);
            return new Written(outlet, false);
        });
    }

    /** Decides by the view of outlets what is written to their topic, one decision at a time. */
    public <T> T decide(Function<RevisionLog.Records, T> decision) {
        return turns.write(() -> log.decide(decision));
    }

    /** A name at sign-in is a body's, an outlet's or ops; applications have an address among outlets. */
    private boolean isReserved(String id) {
        return Set.of("ops", "applications").contains(id) || agencies.nameOf(id).isPresent();
    }
}

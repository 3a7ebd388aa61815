package kz.mediagrid.notifier.outlet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;

/** Computes an outlet's new state when the outlet is created, suspended, resumed or given a new secret. */
final class OutletChanges {

    /** After a change of the secret, messages are also signed with the previous secret during this time. */
    private static final Duration OLD_SECRET_GRACE = Duration.ofHours(24);

    /** The beginnings of the reason for which an outlet was suspended by a person. */
    static final String BY_ITSELF = "by the outlet itself";

    private static final String BY_HAND = "by hand";
    private static final String BEFORE_REASON = ": ";

    private final GridLog versions;
    private final NoticeLog notices;
    private final SecureRandom random;
    private final Clock real;

    /**
     * @param real the real time, which decides when a secret expires; business time would be wrong here, because
     *     business time can be moved
     */
    OutletChanges(GridLog versions, NoticeLog notices, SecureRandom random, Clock real) {
        this.versions = versions;
        this.notices = notices;
        this.random = random;
        this.real = real;
    }

    Outlet created(Outlet.Builder outlet, Write<PutOutlet> write) {
        boolean fromBeginning = write.body().from() == PutOutlet.From.BEGINNING;
        return stamped(outlet, 1, write.ids(), write.receivedAt())
                .setSecret(SigningSecret.generate(random).text())
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(fromBeginning ? 0 : versions.end())
                .setNoticesFrom(fromBeginning ? 0 : notices.end())
                .build();
    }

    /** The outlet that asked, from the next version and the next notice on. What it asked for is removed. */
    Outlet.Builder confirmed(Outlet asking, Write<?> write) {
        return changed(asking, write)
                .setSecret(SigningSecret.generate(random).text())
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(versions.end())
                .setNoticesFrom(notices.end())
                .setApplication(null);
    }

    /** Whether two outlets have a name in one language, or the address, in common. */
    static boolean areAlike(Outlet one, Outlet.Builder other) {
        return !one.getWebhookUrl().isEmpty() && one.getWebhookUrl().equals(other.getWebhookUrl())
                || haveOneName(one.getName(), other.getName());
    }

    /** Whether two names are the same in one language. */
    static boolean haveOneName(LocalizedText one, LocalizedText other) {
        return names(one).stream().anyMatch(names(other)::contains);
    }

    private static List<String> names(LocalizedText name) {
        return Stream.of(name.getKk(), name.getRu(), name.getEn())
                .filter(Objects::nonNull)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    Outlet suspended(Outlet before, Optional<String> reason, Write<SuspendOutlet> write) {
        var by = write.account().is(Role.MEDIA) ? BY_ITSELF : BY_HAND;
        return changed(before, write)
                .setStatus(OutletStatus.SUSPENDED)
                .setSuspendedWhy(reason.map(why -> by + BEFORE_REASON + why).orElse(by))
                .setSuspendedAt(since(before).orElse(write.receivedAt()))
                .setSuspendedBy(write.account().id())
                .setSuspendedByPost(write.account().post())
                .build();
    }

    /** The time at which a person suspended {@code outlet}; empty if it is not suspended, or was before this was recorded. */
    private static Optional<Instant> since(Outlet outlet) {
        return outlet.getStatus() == OutletStatus.SUSPENDED
                ? Optional.ofNullable(outlet.getSuspendedAt())
                : Optional.empty();
    }

    /** The reason that a person gave for the suspension of {@code outlet}; empty if none was given. */
    static Optional<String> reason(Outlet outlet) {
        return Optional.ofNullable(outlet.getSuspendedWhy())
                .filter(why -> why.contains(BEFORE_REASON))
                .map(why -> why.substring(why.indexOf(BEFORE_REASON) + BEFORE_REASON.length()));
    }

    Outlet resumed(Outlet before, Write<ResumeOutlet> write) {
        var resumed = served(changed(before, write));
        if (write.body().from() == ResumeOutlet.From.NEWEST) {
            resumed.setSkipSupersededBefore(versions.end());
        }
        return resumed.build();
    }

    /** The outlet after it answered a probe: it is served where deliveries stopped. */
    static Outlet answered(Outlet before, SubmissionIds probe, Instant at) {
        return served(changed(before, probe, at)).build();
    }

    private static Outlet.Builder served(Outlet.Builder outlet) {
        return outlet.setStatus(OutletStatus.ACTIVE)
                .setSuspendedWhy(null)
                .setSuspendedAt(null)
                .setSuspendedBy(null)
                .setSuspendedByPost(null)
                .setResumptions(outlet.getResumptions() + 1);
    }

    /** The outlet after it said to a probe that it wants no more messages. */
    static Outlet gone(Outlet before, SubmissionIds probe, Instant at) {
        return changed(before, probe, at)
                .setStatus(OutletStatus.SUSPENDED)
                .setSuspendedWhy(BY_ITSELF)
                .setSuspendedAt(at)
                .build();
    }

    Outlet newSecret(Outlet before, Write<NoFields> write) {
        return changed(before, write)
                .setSecret(SigningSecret.generate(random).text())
                .setPreviousSecret(before.getSecret())
                .setPreviousSecretUntil(real.instant().plus(OLD_SECRET_GRACE).truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    /** The real time at which the secret of {@code outlet} was changed, while the previous one is still valid; empty after that. */
    Optional<Instant> secretChangedAt(Outlet outlet) {
        return Optional.ofNullable(outlet.getPreviousSecretUntil())
                .filter(real.instant()::isBefore)
                .map(until -> until.minus(OLD_SECRET_GRACE));
    }

    /** Whether the outlet has the subscription, and it has not ended. */
    static boolean hasSubscription(Outlet outlet, String subscriptionId) {
        return outlet.getSubscriptions().stream()
                .anyMatch(one ->
                        one.getSubscriptionId().equals(subscriptionId) && one.getStatus() != SubscriptionStatus.ENDED);
    }

    /** The outlet after a reader ended the subscription. No account writes it, so that its submission is named after it. */
    static Outlet unsubscribed(Outlet before, String subscriptionId, Instant at) {
        var id = Hashes.of("unsubscribe", before.getOutletId(), subscriptionId);
        return changed(before, new SubmissionIds(id, id), at)
                .setSubscriptions(before.getSubscriptions().stream()
                        .map(one -> one.getSubscriptionId().equals(subscriptionId) ? ended(one, at) : one)
                        .toList())
                .build();
    }

    private static Subscription ended(Subscription before, Instant at) {
        return OutletWriter.ended(Subscription.newBuilder(before).setChangedAt(at))
                .build();
    }

    /** The next revision of the outlet, to be changed further. */
    static Outlet.Builder changed(Outlet before, Write<?> write) {
        return changed(before, write.ids(), write.receivedAt());
    }

    private static Outlet.Builder changed(Outlet before, SubmissionIds ids, Instant at) {
        return stamped(Outlet.newBuilder(before), before.getRevision() + 1, ids, at);
    }

    private static Outlet.Builder stamped(Outlet.Builder outlet, int revision, SubmissionIds ids, Instant at) {
        return outlet.setRevision(revision)
                .setChangedAt(at)
                .setSubmissionId(ids.submissionId())
                .setRequestId(ids.requestId());
    }
}

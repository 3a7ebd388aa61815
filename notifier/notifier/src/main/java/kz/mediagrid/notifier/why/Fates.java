package kz.mediagrid.notifier.why;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.why.ChannelStep.Fate;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.VersionView;
import kz.mediagrid.watch.view.VersionView.Version;
import org.jspecify.annotations.Nullable;

/** Says from attempts and cursors what became of a version in a channel that is sent to. */
final class Fates {

    private final VersionView versions;
    private final Deliveries deliveries;
    private final Clock business;

    Fates(VersionView versions, Deliveries deliveries, Clock business) {
        this.versions = versions;
        this.deliveries = deliveries;
        this.business = business;
    }

    /** The version; empty if it is too old for the records of deliveries. */
    Optional<Version> version(String week, int number) {
        return versions.ofWeek(week).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /**
     * The fate of a message.
     *
     * @param cursor the key of the cursor of such messages
     * @param message the id of the message that has the version
     * @param morning the time before which the message is not sent [business time]; null if it is sent at once
     */
    Fate of(Destination to, Version version, String cursor, String message, @Nullable Instant morning) {
        if (version.offset() < to.sentFrom()) {
            return Fate.of(ChannelState.STARTS_LATER);
        }
        var attempts = deliveries.attemptsBy(to);
        var sent = attempts.stream()
                .filter(attempt -> attempt.getWebhookId().equals(message))
                .filter(attempt -> attempt.getOutcome() == AttemptOutcome.DELIVERED)
                .findFirst();
        if (sent.isPresent()) {
            return new Fate(
                    ChannelState.SENT, sent.get().getStartedAt(), sent.get().getAttempt());
        }
        if (isPassedOver(to, version)) {
            return Fate.of(ChannelState.PASSED_OVER);
        }
        var serving = new Serving(to, deliveries.cursorOf(cursor).orElse(null));
        if (serving.nextOffset() > version.offset()) {
            // A message of which nothing passes is not attempted.
            boolean allKnown = attempts.size() < Deliveries.ATTEMPTS
                    || isBefore(attempts.get(attempts.size() - 1), version.publishedAt());
            return Fate.of(allKnown && to.mail() != null ? ChannelState.OTHER_SETTINGS : ChannelState.SENT_BEFORE);
        }
        if (to.mail() != null && to.mail().getStatus() == SubscriptionStatus.ENDED) {
            return Fate.of(ChannelState.ENDED);
        }
        if (isSuspended(to)) {
            return Fate.of(ChannelState.SUSPENDED);
        }
        var failed = attempts.stream()
                .filter(attempt -> attempt.getWebhookId().equals(message) && !attempt.getAgain())
                .findFirst();
        if (failed.isPresent() && !serving.wasResumed()) {
            return new Fate(
                    ChannelState.RETRY,
                    failed.get().getNextAttemptAt(),
                    failed.get().getAttempt());
        }
        return morning != null && business.instant().isBefore(morning)
                ? new Fate(ChannelState.MORNING, morning, null)
                : Fate.of(ChannelState.WAITING);
    }

    /** Whether the outlet was resumed at a newer version of the week. */
    private boolean isPassedOver(Destination to, Version version) {
        return versions.between(version.offset() + 1, to.skipSupersededBefore(), version.week())
                .isPresent();
    }

    private static boolean isBefore(DeliveryAttempted attempt, Instant published) {
        var at = attempt.getBusinessTime();
        return at != null && at.isBefore(published);
    }

    private boolean isSuspended(Destination to) {
        return CursorIds.ofMails(to.id()).stream()
                .map(key -> new Serving(to, deliveries.cursorOf(key).orElse(null)))
                .anyMatch(Serving::isSuspended);
    }
}

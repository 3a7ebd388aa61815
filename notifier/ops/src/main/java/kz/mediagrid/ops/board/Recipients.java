package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.watch.view.ServedOutlets.Served;
import kz.mediagrid.watch.view.VersionView.Version;
import kz.mediagrid.watch.view.Watch;
import org.jspecify.annotations.Nullable;

/** Says of each outlet whether it has a version, and why not, from the attempts and cursors on the log. */
final class Recipients {

    private final Watch watch;

    Recipients(Watch watch) {
        this.watch = watch;
    }

    /** The versions of {@code week} among the newest 2,000 versions, the oldest first. */
    List<Version> versions(String week) {
        return watch.versions().ofWeek(week);
    }

    /** One version of {@code week}; empty if it was not published, or is not among the newest 2,000 versions. */
    Optional<Version> find(String week, int number) {
        return versions(week).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** All outlets with a webhook, also removed ones if a delivery of {@code version} to them was attempted, in the order of their ids. */
    List<Recipient> of(Version version) {
        var last = watch.outlets().lastOfVersion(version.week(), version.number());
        var served = watch.outlets().all().stream()
                .filter(outlet -> !outlet.outlet().getWebhookUrl().isEmpty()
                        || last.containsKey(outlet.outlet().getOutletId()))
                .map(outlet ->
                        recipient(outlet, version, last.remove(outlet.outlet().getOutletId())))
                .toList();
        // The attempts that are left have no channel that sends, or no outlet, any more.
        return Stream.concat(served.stream(), last.values().stream().map(attempt -> former(version, attempt)))
                .sorted(Comparator.comparing(Recipient::outlet))
                .toList();
    }

    private Recipient former(Version version, DeliveryAttempted last) {
        return watch.outlets()
                .find(last.getOutletId())
                .map(served -> recipient(served, version, last))
                .orElseGet(() -> Recipient.removed(last));
    }

    /** An outlet to which a version itself was not sent. */
    record Unlisted(String outlet, Text name) {}

    /** The outlets without a webhook to which {@code version} itself was not mailed: they await a mail of the morning, or poll. */
    List<Unlisted> unlisted(Version version) {
        var last = watch.outlets().lastOfVersion(version.week(), version.number());
        return watch.outlets().entered().stream()
                .filter(outlet -> outlet.getWebhookUrl().isEmpty() && !last.containsKey(outlet.getOutletId()))
                .map(outlet -> new Unlisted(outlet.getOutletId(), Text.of(outlet.getName())))
                .toList();
    }

    private Recipient recipient(Served served, Version version, @Nullable DeliveryAttempted last) {
        if (last != null && last.getOutcome() == AttemptOutcome.DELIVERED) {
            return Recipient.of(served, RecipientState.DELIVERED, Recipient.end(last), last);
        }
        if (served.startOffset() > version.offset()) {
            return Recipient.of(served, RecipientState.STARTS_LATER, null, last);
        }
        if (isPassedOver(served, version)) {
            return Recipient.of(served, RecipientState.PASSED_OVER, null, last);
        }
        if (served.nextOffset() > version.offset()) {
            // The attempt is no longer on the log.
            return Recipient.of(served, RecipientState.DELIVERED, null, last);
        }
        if (served.isSuspended()) {
            return Recipient.of(served, RecipientState.SUSPENDED, suspendedAt(served), last);
        }
        return last == null
                ? Recipient.of(served, RecipientState.WAITING, version.writtenAt(), null)
                : Recipient.of(served, RecipientState.TRIED, last.getStartedAt(), last);
    }

    private boolean isPassedOver(Served served, Version version) {
        return watch.versions()
                .between(version.offset() + 1, served.skipSupersededBefore(), version.week())
                .isPresent();
    }

    private static @Nullable Instant suspendedAt(Served served) {
        var failure = served.lastFailure();
        return served.outlet().getSuspendedAt() == null
                        && failure != null
                        && failure.getOutcome() == AttemptOutcome.SUSPENDED
                ? failure.getStartedAt()
                : served.outlet().getSuspendedAt();
    }
}

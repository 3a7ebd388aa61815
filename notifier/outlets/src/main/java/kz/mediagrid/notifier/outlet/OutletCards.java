package kz.mediagrid.notifier.outlet;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.ServedOutlets.Served;
import kz.mediagrid.watch.view.VersionView.Backlog;
import kz.mediagrid.watch.view.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Puts the state of an outlet in a reader's words: suspension, waiting versions and the last delivery. */
final class OutletCards {

    private final Deliveries deliveries;
    private final Watch watch;
    private final AccountNames accounts;

    OutletCards(Deliveries deliveries, Watch watch, AccountNames accounts) {
        this.deliveries = deliveries;
        this.watch = watch;
        this.accounts = accounts;
    }

    boolean isSuspended(Outlet outlet) {
        return new Serving(outlet, cursor(outlet)).isSuspended();
    }

    private @Nullable DeliveryCursor cursor(Outlet outlet) {
        return deliveries.cursorOf(outlet.getOutletId()).orElse(null);
    }

    OutletCard card(Outlet outlet, Words words) {
        var failure = watch.outlets().find(outlet.getOutletId()).map(Served::lastFailure);
        var serving = new Serving(outlet, cursor(outlet));
        return new OutletCard(
                outlet.getOutletId(),
                Wording.of(outlet.getName(), Languages.of(words.locale())),
                outlet.getWebhookUrl().isEmpty()
                        ? null
                        : URI.create(outlet.getWebhookUrl()).getHost(),
                outlet.getRevision(),
                serving.isSuspended() ? suspension(outlet, failure, words) : null,
                progress(serving, failure, words),
                subscriptions(outlet, SubscriptionStatus.ACTIVE)
                        .map(one -> one.getChannel().name())
                        .distinct()
                        .toList(),
                new OutletCard.Mails(
                        subscriptions(outlet, SubscriptionStatus.PAUSED)
                                .findAny()
                                .isPresent(),
                        refused(outlet)));
    }

    /** The ids of the mail subscriptions that are suspended by the answers of the mail server. */
    private List<String> refused(Outlet outlet) {
        return Destination.mails(outlet).stream()
                .filter(to -> to.isOn() && isRefused(to))
                .map(to -> Objects.requireNonNull(to.mail()).getSubscriptionId())
                .toList();
    }

    private boolean isRefused(Destination to) {
        return CursorIds.ofMails(to.id()).stream()
                .map(key -> new Serving(to, deliveries.cursorOf(key).orElse(null)))
                .anyMatch(Serving::isSuspended);
    }

    private static Stream<Subscription> subscriptions(Outlet outlet, SubscriptionStatus status) {
        return outlet.getSubscriptions().stream().filter(one -> one.getStatus() == status);
    }

    private @Nullable Instant lastMail(Outlet outlet) {
        return outlet.getSubscriptions().stream()
                .map(one -> deliveries.lastMail(outlet.getOutletId(), one.getSubscriptionId()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private OutletCard.Suspension suspension(Outlet outlet, Optional<DeliveryAttempted> failure, Words words) {
        var dates = new DatesInWords(words);
        if (outlet.getStatus() == OutletStatus.ACTIVE) {
            var last = failure.filter(attempt -> attempt.getOutcome() == AttemptOutcome.SUSPENDED);
            return new OutletCard.Suspension(
                    last.map(attempt -> behaviour(attempt, words)).orElseGet(() -> words.say("outlets.by.failures")),
                    last.map(attempt -> dates.fullMoment(attempt.getStartedAt()))
                            .orElse(null),
                    null);
        }
        var at = outlet.getSuspendedAt();
        return new OutletCard.Suspension(
                person(outlet, words),
                at == null ? null : dates.fullMoment(at),
                OutletChanges.reason(outlet).orElse(null));
    }

    /** The reason for which the deliveries themselves suspended the outlet. */
    private static String behaviour(DeliveryAttempted attempt, Words words) {
        return Integer.valueOf(HttpStatus.GONE.value()).equals(attempt.getHttpStatus())
                ? words.say("outlets.by.gone")
                : words.say("outlets.by.failures");
    }

    private String person(Outlet outlet, Words words) {
        var why = outlet.getSuspendedWhy();
        if (why != null && why.startsWith(OutletChanges.BY_ITSELF)) {
            return words.say("outlets.by.itself");
        }
        var by = outlet.getSuspendedBy();
        if (by == null) {
            return words.say("outlets.by.hand");
        }
        var post = outlet.getSuspendedByPost();
        return post == null ? accounts.ofId(by, words.locale()) : post;
    }

    private OutletCard.Progress progress(Serving serving, Optional<DeliveryAttempted> failure, Words words) {
        var dates = new DatesInWords(words);
        var cursor = serving.cursor();
        var waiting = serving.outlet().getWebhookUrl().isEmpty()
                ? new Backlog(0, null)
                : watch.versions().from(serving.nextOffset(), serving.outlet().getSkipSupersededBefore());
        var oldest = waiting.oldest();
        var delivered = serving.outlet().getWebhookUrl().isEmpty()
                ? lastMail(serving.outlet())
                : cursor == null ? null : cursor.getLastDeliveredAt();
        var next = serving.nextAttemptAt();
        return new OutletCard.Progress(
                delivered == null ? null : dates.fullMoment(delivered),
                cursor == null ? null : lastVersion(cursor, words),
                waiting.count(),
                oldest == null ? null : dates.fullMoment(oldest.writtenAt()),
                next == null || oldest == null ? null : dates.fullMoment(next),
                failure.map(attempt -> OutletAttempt.of(attempt, words)).orElse(null));
    }

    private static @Nullable String lastVersion(DeliveryCursor cursor, Words words) {
        var week = cursor.getLastWeek();
        var version = cursor.getLastVersion();
        return week == null || version == null ? null : OutletAttempt.version(week, version, words);
    }
}

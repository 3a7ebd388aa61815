package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.SigningSecret;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the items of one feed to every outlet. Each outlet receives one item at a time, in order. No outlet waits for
 * another outlet.
 *
 * <p>One thread uses the dispatcher without ever waiting for an outlet's answer. An attempt is recorded after the item was
 * sent. If the session ends between sending and recording, the next session sends the item again under the same id.
 */
final class OutletDispatcher<T extends Sendable> {

    private static final Logger log = LoggerFactory.getLogger(OutletDispatcher.class);

    /** The wait while no attempt is due; a wake-up ends it early. */
    private static final Duration IDLE_INTERVAL = Duration.ofDays(1);

    private final Outlets outlets;
    private final Feed<T> feed;
    private final DeliveryChannel channel;
    private final Ledger ledger;
    private final RetryClock clock;
    private final Runnable wake;

    private final Set<String> inFlight = new HashSet<>();
    private final Queue<Answered<T>> answered = new ConcurrentLinkedQueue<>();

    private record Answered<T extends Sendable>(Sending<T> sending, DeliveryOutcome outcome) {}

    /** @param wake called by any thread when an attempt has ended */
    OutletDispatcher(
            Outlets outlets, Feed<T> feed, DeliveryChannel channel, Ledger ledger, RetryClock clock, Runnable wake) {
        this.outlets = outlets;
        this.feed = feed;
        this.channel = channel;
        this.ledger = ledger;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Records the attempts that have ended, and starts the attempts that are due.
     *
     * @return the time to wait before the next call; a wake-up ends the wait early
     */
    Duration dispatch() {
        record();
        var wait = IDLE_INTERVAL;
        for (var outlet : outlets.all()) {
            var left = inFlight.contains(outlet.getOutletId()) ? IDLE_INTERVAL : dispatch(outlet);
            wait = left.compareTo(wait) < 0 ? left : wait;
        }
        return wait;
    }

    private void record() {
        var ended = new ArrayList<Attempt>();
        for (var next = answered.poll(); next != null; next = answered.poll()) {
            ended.add(attempt(next.sending(), next.outcome()));
        }
        if (!ended.isEmpty()) {
            ledger.keep(ended);
            ended.forEach(attempt -> inFlight.remove(attempt.after().getOutletId()));
        }
    }

    private Attempt attempt(Sending<T> sending, DeliveryOutcome outcome) {
        var key = feed.cursorOf(sending.outlet().getOutletId());
        return Attempt.of(sending, outcome, key, ledger.cursor(key), clock);
    }

    private Duration dispatch(Outlet outlet) {
        var serving = new Serving(outlet, ledger.cursor(feed.cursorOf(outlet.getOutletId())));
        if (serving.isSuspended() || outlet.getWebhookUrl().isEmpty()) {
            return IDLE_INTERVAL;
        }
        var left = clock.until(serving.nextAttemptAt());
        if (!left.isZero()) {
            // The wait is checked before the feed: wake-ups are frequent, and the feed may have to skip many
            // superseded versions.
            return left;
        }
        feed.next(serving)
                .ifPresent(next -> send(new Sending<>(serving.outlet(), next, clock.now(), clock.businessTime())));
        return IDLE_INTERVAL;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure is an outcome
    private void send(Sending<T> sending) {
        inFlight.add(sending.outlet().getOutletId());
        CompletableFuture.completedFuture(sending)
                .thenCompose(begun -> feed.body(begun.outlet(), begun.sent()))
                .thenApply(body -> message(sending, body))
                .thenCompose(channel::deliver)
                .exceptionally(failure -> unwritten(sending, failure))
                .thenAccept(outcome -> {
                    answered.add(new Answered<>(sending, outcome));
                    wake.run();
                });
    }

    private Message message(Sending<T> sending, byte[] body) {
        var outlet = sending.outlet();
        return new Message(
                sending.webhookId(), URI.create(outlet.getWebhookUrl()), SigningSecret.of(outlet, clock.now()), body);
    }

    /**
     * The outcome for an item that cannot be read or written. The outcome causes a retry of this item alone. All
     * further deliveries continue.
     */
    private static DeliveryOutcome unwritten(Sending<?> sending, Throwable failure) {
        log.error("{} could not be sent", sending.webhookId(), failure);
        return RetryLater.because("it could not be read or put into words here");
    }
}

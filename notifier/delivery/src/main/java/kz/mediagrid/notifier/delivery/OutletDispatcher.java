package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Passed;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.SigningSecret;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the items of one feed to every outlet that has a channel for them. Each channel receives one item at a time, in order.
 * No channel waits for another.
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

    /** The keys of the cursors whose next item is being sent. */
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
            for (var to : feed.destinations(outlet).toList()) {
                var left = inFlight.contains(feed.cursorOf(to.id())) ? IDLE_INTERVAL : dispatch(to);
                wait = left.compareTo(wait) < 0 ? left : wait;
            }
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
            ended.forEach(attempt -> inFlight.remove(attempt.cursor()));
        }
    }

    private Attempt attempt(Sending<T> sending, DeliveryOutcome outcome) {
        var key = feed.cursorOf(sending.to().id());
        return Attempt.of(sending, outcome, key, ledger.cursor(key), clock);
    }

    private Duration dispatch(Destination to) {
        if (feed.suspending(to.id()).stream().anyMatch(key -> new Serving(to, ledger.cursor(key)).isSuspended())) {
            return IDLE_INTERVAL;
        }
        var serving = new Serving(to, ledger.cursor(feed.cursorOf(to.id())));
        var left = clock.until(serving.nextAttemptAt());
        if (!left.isZero()) {
            // The wait is checked before the feed: wake-ups are frequent, and the feed may have to skip many
            // superseded versions.
            return left;
        }
        feed.next(serving)
                .ifPresent(next -> send(new Sending<>(to, next, clock.now(), clock.businessTime(), new Transcript())));
        return feed.pause();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure is an outcome
    private void send(Sending<T> sending) {
        inFlight.add(feed.cursorOf(sending.to().id()));
        CompletableFuture.completedFuture(sending)
                .thenCompose(begun -> feed.body(begun.to(), begun.sent()))
                .thenCompose(body -> delivered(sending, body))
                .exceptionally(failure -> unwritten(sending, failure))
                .thenAccept(outcome -> {
                    answered.add(new Answered<>(sending, outcome));
                    wake.run();
                });
    }

    private CompletableFuture<DeliveryOutcome> delivered(Sending<T> sending, byte[] body) {
        return body.length == 0
                ? CompletableFuture.completedFuture(new Passed())
                : channel.deliver(message(sending, body));
    }

    private Message message(Sending<T> sending, byte[] body) {
        var to = sending.to();
        return new Message(
                sending.webhookId(),
                to.address(),
                SigningSecret.of(to.outlet(), clock.now()),
                body,
                sending.transcript(),
                feed.trace(sending.sent()).to(to));
    }

    /**
     * The outcome for an item that cannot be read or written. The outcome causes a retry of this item alone. All
     * further deliveries continue.
     */
    private static DeliveryOutcome unwritten(Sending<?> sending, Throwable failure) {
        log.atError()
                .addKeyValue("outlet", sending.to().outlet().getOutletId())
                .setCause(failure)
                .log("{} could not be sent", sending.webhookId());
        return RetryLater.because("it could not be read or put into words here");
    }
}

package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
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
 * No channel waits for another. All channels are looked at only if an outlet changed, if the feed has grown, or if a channel is due;
 * after an attempt, its channel alone.
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

    /** The changes of the outlets and of the feed that all channels were looked at for; none at first. */
    private long seen = -1;

    /** The real time at which all channels were looked at last, and the time at which they are looked at again. */
    private Instant looked = Instant.MAX;

    private Instant due = Instant.MAX;

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
        var free = record();
        // Read before the outlets and the feed, so that a change that comes meanwhile is seen the next time.
        long changes = outlets.changes() + feed.end();
        var now = clock.now();
        // A clock that was set back would delay what is due.
        if (changes != seen || !now.isBefore(due) || now.isBefore(looked)) {
            seen = changes;
            looked = now;
            due = now.plus(IDLE_INTERVAL);
            outlets.all().stream().flatMap(feed::destinations).forEach(this::look);
        } else {
            free.stream().flatMap(this::present).forEach(this::look);
        }
        return clock.until(due);
    }

    /** Returns the channels whose attempts were recorded. */
    private List<Destination> record() {
        var ended = new ArrayList<Attempt>();
        var free = new ArrayList<Destination>();
        for (var next = answered.poll(); next != null; next = answered.poll()) {
            ended.add(attempt(next.sending(), next.outcome()));
            free.add(next.sending().to());
        }
        if (!ended.isEmpty()) {
            ledger.keep(ended);
            ended.forEach(attempt -> inFlight.remove(attempt.cursor()));
        }
        return free;
    }

    /** The channel as it is now: its outlet may have changed or gone during the attempt. */
    private Stream<Destination> present(Destination to) {
        return outlets.find(to.outlet().getOutletId()).stream()
                .flatMap(feed::destinations)
                .filter(now -> now.id().equals(to.id()));
    }

    private void look(Destination to) {
        if (!inFlight.contains(feed.cursorOf(to.id()))) {
            var next = dispatch(to);
            due = next.isBefore(due) ? next : due;
        }
    }

    private Attempt attempt(Sending<T> sending, DeliveryOutcome outcome) {
        var key = feed.cursorOf(sending.to().id());
        return Attempt.of(sending, outcome, key, ledger.cursor(key), clock);
    }

    /** Sends the next item if it is due; returns the time at which the channel is to be looked at again. */
    private Instant dispatch(Destination to) {
        if (feed.suspending(to.id()).stream().anyMatch(key -> new Serving(to, ledger.cursor(key)).isSuspended())) {
            return Instant.MAX;
        }
        var serving = new Serving(to, ledger.cursor(feed.cursorOf(to.id())));
        var now = clock.now();
        var next = serving.nextAttemptAt();
        if (next != null && now.isBefore(next)) {
            // The wait is checked before the feed, which may have to skip many superseded versions.
            return next;
        }
        feed.next(serving)
                .ifPresent(sent -> send(new Sending<>(to, sent, now, clock.businessTime(), new Transcript())));
        return now.plus(feed.pause());
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

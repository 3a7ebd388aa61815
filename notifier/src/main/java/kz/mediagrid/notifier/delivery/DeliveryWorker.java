package kz.mediagrid.notifier.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves every outlet with one feed: one thing at a time and in order to each, and each without regard to the others.
 *
 * <p>Everything here happens on one thread, which never waits for an outlet. First something is sent, then that it was
 * sent is kept: whatever ends the worker in between, it is sent again under the same id.
 */
final class DeliveryWorker<T extends Sendable> {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Outlets outlets;
    private final Feed<T> feed;
    private final DeliveryChannel channel;
    private final Ledger ledger;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final Clock business;
    private final ScheduledExecutorService loop;
    private final Consumer<Throwable> failed;

    private final Map<String, DeliveryCursor> cursors;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final List<Attempt> concluded = new ArrayList<>();
    private boolean ended;

    /**
     * @param cursors how far each outlet is served with each feed, all of them, by their keys
     * @param clock real time
     * @param business business time: the term for sending a grid is kept by it
     * @param loop the one thread
     * @param failed hears once what this worker cannot go on after
     */
    DeliveryWorker(
            Map<String, DeliveryCursor> cursors,
            Outlets outlets,
            Feed<T> feed,
            DeliveryChannel channel,
            Ledger ledger,
            RetrySchedule schedule,
            Clock clock,
            Clock business,
            ScheduledExecutorService loop,
            Consumer<Throwable> failed) {
        this.outlets = outlets;
        this.feed = feed;
        this.channel = channel;
        this.ledger = ledger;
        this.schedule = schedule;
        this.clock = clock;
        this.business = business;
        this.loop = loop;
        this.failed = failed;
        this.cursors = Map.copyOf(cursors);
    }

    /** Sees to every outlet. */
    void lookAtAll() {
        outlets.all().forEach(outlet -> look(outlet.getOutletId()));
    }

    /** Sees to one outlet: sends what comes next, or makes sure to look again when it is time. */
    void look(String outletId) {
        if (ended) {
            return;
        }
        var lane = lanes.computeIfAbsent(outletId, id -> new Lane(cursors.get(feed.cursorOf(id))));
        if (!lane.isBusy()) {
            outlets.find(outletId)
                    .ifPresent(outlet -> lane.next(outlet, feed).ifPresent(next -> sendOrWait(lane, outlet, next)));
        }
    }

    private void sendOrWait(Lane lane, Outlet outlet, T next) {
        var wait = lane.waits(outlet, clock.instant());
        if (wait.isZero()) {
            lane.lookAgain(null);
            send(lane, new Sending<>(outlet, next, clock.instant(), business.instant()));
        } else {
            lane.lookAgain(after(wait, () -> look(outlet.getOutletId())));
        }
    }

    private Future<?> after(Duration wait, Runnable work) {
        return loop.schedule(() -> guarded(work), wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure is an outcome; only a loop that has ended takes none
    private void send(Lane lane, Sending<T> sending) {
        lane.begun();
        feed.write(sending)
                .thenCompose(channel::deliver)
                .exceptionally(failure -> unwritten(sending, failure))
                .thenAccept(outcome -> loop.execute(() -> guarded(() -> conclude(lane, sending, outcome))));
    }

    /** What is wrong with one thing or one outlet is theirs alone; the others are served. */
    private static DeliveryOutcome unwritten(Sending<?> sending, Throwable failure) {
        log.error("{} could not be sent", sending.webhookId(), failure);
        return RetryLater.because("it could not be read or put into words here");
    }

    private void conclude(Lane lane, Sending<T> sending, DeliveryOutcome outcome) {
        concluded.add(lane.concluded(
                sending, outcome, schedule, feed.cursorOf(sending.outlet().getOutletId()), clock.instant()));
        if (concluded.size() == 1) {
            // What else has ended by then goes into the same transaction.
            loop.execute(() -> guarded(this::keep));
        }
    }

    private void keep() {
        if (ended) {
            return;
        }
        var kept = List.copyOf(concluded);
        concluded.clear();
        ledger.keep(kept);
        kept.forEach(attempt -> {
            var id = attempt.after().getOutletId();
            Objects.requireNonNull(lanes.get(id)).ended(attempt.after());
            look(id);
        });
    }

    private void guarded(Runnable work) {
        if (ended) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        if (!ended) {
            end();
            failed.accept(failure);
        }
    }

    /** Sends nothing more, and forgets what is under way. */
    void end() {
        ended = true;
        lanes.values().forEach(lane -> lane.lookAgain(null));
    }
}

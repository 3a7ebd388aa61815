package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import kz.mediagrid.benchmark.row.EventCalls.Answer;
import kz.mediagrid.calendar.GridWeek;
import org.jspecify.annotations.Nullable;

/**
 * All kinds of work at once, at fixed rates: new events, of which every fifth is revised; a version of one week after the other,
 * delivered to all outlets; requests with their answers; and mails.
 */
final class SoakLoad implements AutoCloseable {

    private static final int REVISED = 5;

    /** Each of them polls until an event is decided; with more, the polls alone would keep a slow media-grid busy. */
    private static final int REVISING = 4;

    /** The driver keeps the answers of a slice. */
    private static final Duration SLICE = Duration.ofMinutes(1);

    private static final Duration PUBLISHED_EVERY = Duration.ofSeconds(5);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);
    private static final Duration MAILED_EVERY = Duration.ofSeconds(2);

    private final EventCalls events;
    private final AgencyCalls agencies;
    private final EnteredOutlets outlets;
    private final List<GridWeek> weeks;
    private final int rate;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService revising = Executors.newFixedThreadPool(REVISING);
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicInteger published = new AtomicInteger();

    /** @param rate new events a second */
    SoakLoad(EventCalls events, AgencyCalls agencies, EnteredOutlets outlets, List<GridWeek> weeks, int rate) {
        this.events = events;
        this.agencies = agencies;
        this.outlets = outlets;
        this.weeks = weeks;
        this.rate = rate;
    }

    /** The events and revisions that were accepted so far. */
    long accepted() {
        return accepted.get();
    }

    /** The versions that were ordered so far. */
    int published() {
        return published.get();
    }

    /** Works for a time, and returns when all that was accepted is decided. */
    void run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var others = List.of(
                repeat(PUBLISHED_EVERY, end, this::publish),
                repeat(ASKED_EVERY, end, agencies::askAndAnswer),
                repeat(MAILED_EVERY, end, agencies::changeMailAddress));
        for (var left = time; !left.isZero(); left = left.minus(SLICE.compareTo(left) < 0 ? SLICE : left)) {
            slice(SLICE.compareTo(left) < 0 ? SLICE : left);
        }
        others.forEach(CompletableFuture::join);
    }

    private void slice(Duration time) {
        var revisions = new ConcurrentLinkedQueue<CompletableFuture<Void>>();
        var last = new AtomicReference<@Nullable Answer>();
        OpenLoop.run(events, rate, Duration.ZERO, time, receipt -> {
            last.set(receipt);
            if (accepted.getAndIncrement() % REVISED == 0) {
                revisions.add(CompletableFuture.runAsync(() -> revise(receipt), revising));
            }
        });
        revisions.forEach(CompletableFuture::join);
        var receipt = last.get();
        if (receipt == null) {
            throw new IllegalStateException("not one event was accepted");
        }
        events.awaitDecision(receipt);
    }

    private void revise(Answer receipt) {
        if (events.revise(receipt)) {
            accepted.incrementAndGet();
        }
    }

    private void publish() {
        outlets.order(List.of(weeks.get(published.getAndIncrement() % weeks.size())));
    }

    private CompletableFuture<Void> repeat(Duration every, long end, Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    for (long due = System.nanoTime(); due - end < 0; due += every.toNanos()) {
                        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        work.run();
                    }
                },
                threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        revising.shutdownNow();
    }
}

package kz.mediagrid.ops.live;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells open pages that something changed. It reports at once the first change that follows a pause. Further reports
 * follow some seconds apart, because each report makes every open page reload. A move, stop or start of the business
 * clock is also reported as a change.
 */
public final class ChangeBroadcast implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeBroadcast.class);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);
    private static final Duration BROADCAST_INTERVAL = Duration.ofSeconds(2);

    /**
     * The intervals at which changes are polled and reported.
     *
     * @param lookInterval the real time between two polls for changes
     * @param betweenWords the shortest real time between two reports to open pages
     */
    record Pace(Duration lookInterval, Duration betweenWords) {}

    private static final Pace PACE = new Pace(Duration.ofMillis(300), Duration.ofSeconds(3));

    private final OpenPages pages = new OpenPages();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final BusinessClock clock;
    private final Pace pace;
    private Instant lastPoll;
    private boolean ran;
    private long lastWord;
    private @Nullable ScheduledExecutorService timer;

    public ChangeBroadcast(BusinessClock clock) {
        this(clock, PACE);
    }

    ChangeBroadcast(BusinessClock clock, Pace pace) {
        this.clock = clock;
        this.pace = pace;
        this.lastWord = System.nanoTime() - pace.betweenWords().toNanos();
        this.lastPoll = clock.instant();
        this.ran = clock.isRunning();
    }

    /** Reports a change. The call is cheap, so it may be made for every record. */
    public void changed() {
        changed.set(true);
    }

    /** The number of open pages that listen for changes. */
    public int listening() {
        return pages.count();
    }

    OpenPages pages() {
        return pages;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the scheduled tasks log their failures
    public void start() {
        var running = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "live-pages");
            thread.setDaemon(true);
            return thread;
        });
        running.scheduleWithFixedDelay(
                () -> safely(() -> {
                    // First, so that no reader is told of a change after its access has ended.
                    pages.closeRevoked();
                    poll();
                }),
                pace.lookInterval().toMillis(),
                pace.lookInterval().toMillis(),
                TimeUnit.MILLISECONDS);
        running.scheduleWithFixedDelay(
                () -> safely(pages::sendHeartbeat),
                HEARTBEAT_INTERVAL.toMillis(),
                HEARTBEAT_INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
        timer = running;
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The timer stops at the first exception, and one failing page
            // must not stop the notifications of the others.
            log.warn("open pages could not be notified", e);
        }
    }

    private void poll() {
        var now = clock.instant();
        boolean moved = Duration.between(lastPoll, now).compareTo(BROADCAST_INTERVAL) > 0 || ran != clock.isRunning();
        lastPoll = now;
        ran = clock.isRunning();
        if (moved) {
            changed.set(true);
        }
        if (System.nanoTime() - lastWord >= pace.betweenWords().toNanos() && changed.getAndSet(false)) {
            lastWord = System.nanoTime();
            pages.tellChanged();
        }
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        pages.close();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /**
     * The lifecycle phase in which the broadcast stops, before the web server. When the web server stops, it waits for
     * open requests, and a request of an open page can last for minutes.
     */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}

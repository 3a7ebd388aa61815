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
 * Passes the word that something changed on to the open pages: at once after a silence, but one word in some seconds at
 * most, as each has every open page fetched anew. A business clock that was moved is a change too.
 */
public final class ChangeBroadcast implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeBroadcast.class);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);
    private static final Duration BROADCAST_INTERVAL = Duration.ofSeconds(2);

    /**
     * How fast pages are told.
     *
     * @param lookInterval real time between two looks at whether something changed
     * @param betweenWords real time between two words at least
     */
    record Pace(Duration lookInterval, Duration betweenWords) {}

    private static final Pace PACE = new Pace(Duration.ofMillis(300), Duration.ofSeconds(3));

    private final OpenPages pages = new OpenPages();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final BusinessClock clock;
    private final Pace pace;
    private Instant lastLook;
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
        this.lastLook = clock.instant();
        this.ran = clock.isRunning();
    }

    /** Something changed; cheap enough to say for every record. */
    public void changed() {
        changed.set(true);
    }

    /** How many pages listen. */
    public int listening() {
        return pages.count();
    }

    OpenPages pages() {
        return pages;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what the timer runs logs its failures itself
    public void start() {
        var running = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "live-pages");
            thread.setDaemon(true);
            return thread;
        });
        running.scheduleWithFixedDelay(
                () -> safely(this::look),
                pace.lookInterval().toMillis(),
                pace.lookInterval().toMillis(),
                TimeUnit.MILLISECONDS);
        running.scheduleWithFixedDelay(
                () -> safely(pages::keepAlive),
                HEARTBEAT_INTERVAL.toMillis(),
                HEARTBEAT_INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
        timer = running;
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // A timer ends at the first exception; one page that fails must not end the others' news.
            log.warn("open pages were not told", e);
        }
    }

    private void look() {
        var now = clock.instant();
        boolean moved = Duration.between(lastLook, now).compareTo(BROADCAST_INTERVAL) > 0 || ran != clock.isRunning();
        lastLook = now;
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

    /** Stops before the web server waits for open calls: these would last for minutes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}

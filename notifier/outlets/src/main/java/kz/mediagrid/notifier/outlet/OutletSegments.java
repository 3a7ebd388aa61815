package kz.mediagrid.notifier.outlet;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.write.NextSegment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Begins another segment of {@code outlets} again and again while the notifier runs, so that addresses of ended subscriptions leave the disk. */
final class OutletSegments implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutletSegments.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final NextSegment segment;
    private @Nullable ScheduledExecutorService timer;

    OutletSegments(NextSegment segment) {
        this.segment = segment;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The task logs its failures.
    public synchronized void start() {
        var running = new ScheduledThreadPoolExecutor(1, OutletSegments::thread);
        timer = running;
        running.scheduleWithFixedDelay(this::begin, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "outlet-segments");
        thread.setDaemon(true);
        return thread;
    }

    private void begin() {
        try {
            segment.beginIfDue();
        } catch (RuntimeException e) {
            // Addresses of ended subscriptions stay on disk meanwhile, and the next look tries again.
            log.warn("The topic of outlets has no new segment yet: {}", e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** After the view of outlets has caught up. */
    @Override
    public int getPhase() {
        return Following.PHASE + 1;
    }
}

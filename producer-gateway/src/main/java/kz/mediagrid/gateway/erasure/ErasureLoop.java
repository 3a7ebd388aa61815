package kz.mediagrid.gateway.erasure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for contacts that are due, again and again while the gateway runs, and erases them. */
final class ErasureLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureLoop.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ContactEraser eraser;
    private final int phase;
    private @Nullable ScheduledExecutorService timer;

    /** @param phase the Spring phase: after the views have caught up */
    ErasureLoop(ContactEraser eraser, int phase) {
        this.eraser = eraser;
        this.phase = phase;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The task logs its failures.
    public synchronized void start() {
        var running = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "erase-contacts");
            thread.setDaemon(true);
            return thread;
        });
        running.scheduleWithFixedDelay(this::eraseDue, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        timer = running;
    }

    private void eraseDue() {
        try {
            var erased = eraser.eraseDue();
            if (erased > 0) {
                log.info("Erased {} contacts that were due", erased);
            }
        } catch (RuntimeException e) {
            // What is due stays due, and is tried again.
            log.warn("Contacts that are due are not all erased yet: {}", e.toString());
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

    @Override
    public int getPhase() {
        return phase;
    }
}

package kz.mediagrid.gateway.erasure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kz.mediagrid.platform.write.NextSegment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for contacts and other records that are due, again and again while the gateway runs, and erases them. */
final class ErasureLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureLoop.class);

    /** The pause between two looks. It grows with the number of contacts, so that looking takes at most a twentieth of the time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int TIMES_THE_LOOK = 20;

    private final ContactEraser eraser;
    private final List<Erasure> others;
    private final List<NextSegment> segments;
    private final int phase;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param others erase records of other topics
     * @param segments the segments of other topics from which records are erased
     * @param phase the Spring phase: after the views have caught up
     */
    ErasureLoop(ContactEraser eraser, List<Erasure> others, List<NextSegment> segments, int phase) {
        this.eraser = eraser;
        this.others = others;
        this.segments = segments;
        this.phase = phase;
    }

    @Override
    public synchronized void start() {
        // A look that ends after the stop schedules no other.
        var running = new ScheduledThreadPoolExecutor(1, ErasureLoop::thread, new ThreadPoolExecutor.DiscardPolicy());
        timer = running;
        running.execute(() -> look(running));
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "erase-contacts");
        thread.setDaemon(true);
        return thread;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The task logs its failures.
    private void look(ScheduledExecutorService running) {
        var began = System.nanoTime();
        erase("contacts", eraser::eraseDue);
        others.forEach(other -> erase(other.topic().name(), other::eraseDue));
        segments.forEach(this::begin);
        var took = System.nanoTime() - began;
        running.schedule(() -> look(running), Math.max(PAUSE.toNanos(), TIMES_THE_LOOK * took), TimeUnit.NANOSECONDS);
    }

    private static void erase(String what, IntSupplier due) {
        try {
            var erased = due.getAsInt();
            if (erased > 0) {
                log.info("Erased {} {} that were due", erased, what);
            }
        } catch (RuntimeException e) {
            // What is due stays due, and is tried again.
            log.warn("The {} that are due are not all erased yet: {}", what, e.toString());
        }
    }

    private void begin(NextSegment segment) {
        try {
            segment.beginIfDue();
        } catch (RuntimeException e) {
            // What was erased stays on disk meanwhile, and the next look tries again.
            log.warn("A topic from which records are erased has no new segment yet: {}", e.toString());
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

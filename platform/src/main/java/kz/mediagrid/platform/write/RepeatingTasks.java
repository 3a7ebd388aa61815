package kz.mediagrid.platform.write;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs tasks one after another, again and again while the service runs, on a thread of their own. A task that fails is tried again. */
public final class RepeatingTasks implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatingTasks.class);

    /** The pause between two rounds. It grows with the work, so that the tasks take at most a twentieth of the time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int TIMES_THE_ROUND = 20;

    private final String name;
    private final int phase;
    private final List<RepeatedTask> tasks;
    private final int timesTheRound;
    private @Nullable ScheduledExecutorService timer;

    /**
     * A task.
     *
     * @param undone the sentence that the log has if the task fails
     */
    public record RepeatedTask(String undone, Runnable work) {}

    /**
     * @param name the name of the thread
     * @param phase the Spring phase, e.g. after the views have caught up
     */
    public RepeatingTasks(String name, int phase, List<RepeatedTask> tasks) {
        this(name, phase, tasks, TIMES_THE_ROUND);
    }

    private RepeatingTasks(String name, int phase, List<RepeatedTask> tasks, int timesTheRound) {
        this.name = name;
        this.phase = phase;
        this.tasks = List.copyOf(tasks);
        this.timesTheRound = timesTheRound;
    }

    /** Tasks that ask and wait for answers, which is no work: after a round that took long they pause as long as it took. */
    public static RepeatingTasks asking(String name, int phase, List<RepeatedTask> tasks) {
        return new RepeatingTasks(name, phase, tasks, 1);
    }

    @Override
    public synchronized void start() {
        // A round that ends after the stop schedules no other.
        var running = new ScheduledThreadPoolExecutor(1, this::thread, new ThreadPoolExecutor.DiscardPolicy());
        timer = running;
        running.execute(() -> round(running));
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The tasks log their failures.
    private void round(ScheduledExecutorService running) {
        var began = System.nanoTime();
        tasks.forEach(RepeatingTasks::run);
        var pause = pauseAfter(Duration.ofNanos(System.nanoTime() - began));
        running.schedule(() -> round(running), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @param round the time that the last round took */
    Duration pauseAfter(Duration round) {
        var pause = round.multipliedBy(timesTheRound);
        return pause.compareTo(PAUSE) < 0 ? PAUSE : pause;
    }

    private static void run(RepeatedTask task) {
        try {
            task.work().run();
        } catch (RuntimeException e) {
            // What is due stays due.
            log.warn("{}: {}", task.undone(), e.toString());
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

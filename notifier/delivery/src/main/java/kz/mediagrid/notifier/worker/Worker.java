package kz.mediagrid.notifier.worker;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * A thread that does some work while this instance owns the work. The thread opens a session and runs it repeatedly. After a
 * failure, the thread closes the session, pauses, and opens a new session. The pause doubles with each consecutive failure.
 */
public final class Worker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration IDLE_INTERVAL = Duration.ofDays(1);

    private final String symptom;
    private final Work work;
    private final BackOff backOff;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;

    /**
     * A token of the present ownership; null while this instance does not own the work. Each gain of ownership makes a new
     * token. So a session ends even if ownership was lost and regained between two calls of {@link #step()}.
     */
    private volatile @Nullable Object ownership;

    private volatile @Nullable String failure;
    private volatile boolean closed;

    // The fields below are used by the thread only.
    private @Nullable Object servedOwnership;
    private @Nullable Session session;
    private BackOffExecution pauses;
    private long pauseEnd = System.nanoTime();

    /**
     * @param name the thread's name, e.g. {@code mail}
     * @param symptom the effect of a failure, as shown in log and health, e.g. {@code messages are not sent}
     * @param firstPause the real time from the first failure to the next session
     * @param longestPause the limit of the pause, which doubles with each consecutive failure
     */
    public Worker(String name, String symptom, Duration firstPause, Duration longestPause, Work work) {
        this.symptom = symptom;
        this.work = work;
        var exponential = new ExponentialBackOff(firstPause.toMillis(), 2);
        exponential.setMaxInterval(longestPause.toMillis());
        this.backOff = exponential;
        this.pauses = backOff.start();
        this.thread = new Thread(this::loop, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs the session now, unless a pause after a failure is in progress. Any thread may call this method. */
    public void wake() {
        wakeUps.release();
    }

    /** Called when this instance gains ownership of the work. */
    void onAssigned() {
        if (ownership == null) {
            ownership = new Object();
            wake();
        }
    }

    /** Called when this instance loses ownership of the work. */
    void onRevoked() {
        ownership = null;
        wake();
    }

    /** The last failure; null after a successful run, or if this instance does not own the work. */
    @Nullable
    String failure() {
        return ownership == null ? null : failure;
    }

    private void loop() {
        try {
            var wait = IDLE_INTERVAL;
            while (!closed) {
                if (wakeUps.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakeUps.drainPermits();
                }
                wait = step();
            }
        } catch (InterruptedException e) {
            log.debug("{} was interrupted by its close", thread.getName());
        } finally {
            closeSession();
        }
    }

    /**
     * Runs the session if this instance owns the work and no pause is in progress; returns the wait before the next call.
     */
    private Duration step() {
        var owned = ownership;
        if (owned != servedOwnership) {
            closeSession();
            servedOwnership = owned;
            succeeded();
            pauseEnd = System.nanoTime();
        }
        if (owned == null || closed) {
            return IDLE_INTERVAL;
        }
        var pauseLeft = pauseEnd - System.nanoTime();
        return pauseLeft > 0 ? Duration.ofNanos(pauseLeft) : runSession();
    }

    private Duration runSession() {
        try {
            if (session == null) {
                session = work.open(this::wake);
                log.info("{} runs on this instance", thread.getName());
            }
            var wait = session.run();
            succeeded();
            return wait;
        } catch (RuntimeException | Error e) {
            var pause = failed(e);
            closeSession();
            return pause;
        }
    }

    private void succeeded() {
        failure = null;
        pauses = backOff.start();
    }

    private Duration failed(Throwable cause) {
        var pause = Duration.ofMillis(pauses.nextBackOff());
        pauseEnd = System.nanoTime() + pause.toNanos();
        log.warn("{}, next try in {}: {}", symptom, pause, cause.toString(), cause);
        failure = symptom + ": " + Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return pause;
    }

    private void closeSession() {
        var ending = session;
        session = null;
        if (ending == null) {
            return;
        }
        try {
            ending.close();
        } catch (RuntimeException | Error e) {
            log.warn("a session of {} could not be closed", thread.getName(), e);
        }
    }

    /** Closes the session and ends the thread. Interrupts a run that does not end within 5 s. */
    @Override
    public void close() {
        closed = true;
        onRevoked();
        try {
            thread.join(CLOSE_TIMEOUT.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.interrupt();
        }
    }
}

package kz.mediagrid.accounts.key;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import kz.mediagrid.schemas.KeyUsed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Writes the last uses of API keys, again and again while the service runs, on a thread of its own. */
public final class KeyUseLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyUseLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KeyUses uses;
    private final BiConsumer<String, KeyUsed> topic;
    private @Nullable ScheduledExecutorService timer;

    /** @param topic writes a record for the key with a hash, and returns when the broker has acknowledged it */
    public KeyUseLoop(KeyUses uses, BiConsumer<String, KeyUsed> topic) {
        this.uses = uses;
        this.topic = topic;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The task logs its failures.
    public synchronized void start() {
        var running = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "write-key-uses");
            thread.setDaemon(true);
            return thread;
        });
        timer = running;
        running.scheduleWithFixedDelay(this::writeDue, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void writeDue() {
        try {
            uses.writeDue(topic);
        } catch (RuntimeException e) {
            // They stay due, and are tried again.
            log.warn("The last uses of API keys are not all written yet: {}", e.toString());
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
}

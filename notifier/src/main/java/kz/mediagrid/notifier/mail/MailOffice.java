package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.mediagrid.notifier.duty.Duty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has messages sent as long as that is this instance's to do: opens a session, looks at intervals, and after whatever ended
 * it opens another, which reads anew what was sent; ever later, up to 600 intervals, while they go on to end.
 */
final class MailOffice implements Duty, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailOffice.class);
    /** Between two looks: ten minutes are the longest pause then. */
    static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private static final int LONGEST_PAUSE = 600;

    private final Supplier<Session> opener;
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Session session;
    private boolean owned;
    /** How often in a row it failed, and how many looks are left out for that: a mail that cannot be kept as sent is repeated. */
    private int failures;

    private int pause;
    private volatile @Nullable String failure;

    /** One time of sending messages, from reading what was sent to the end of it. */
    record Session(MailWorker worker, Runnable end) {}

    /** @param interval real time from the end of one look to the next */
    @SuppressWarnings("FutureReturnValueIgnored") // each look tells its failures itself
    MailOffice(Supplier<Session> opener, Duration interval) {
        this.opener = opener;
        loop.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void take() {
        loop.execute(() -> owned = true);
    }

    @Override
    public void leave() {
        loop.execute(() -> {
            owned = false;
            failure = null;
            failures = 0;
            pause = 0;
            end();
        });
    }

    /** What keeps it from sending what is its to send; null if nothing does. */
    @Override
    @Nullable
    public String failure() {
        return failure;
    }

    private void look() {
        if (!owned) {
            return;
        }
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            if (session == null) {
                session = opener.get();
                log.info("messages are sent from here");
            }
            session.worker().look();
            failure = null;
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            pause = (int) Math.min(Math.scalb(1.0, failures), LONGEST_PAUSE);
            log.warn("sending messages begins anew: {}", e.toString(), e);
            failure = "messages are not sent: " + e.getMessage();
            end();
        }
    }

    private void end() {
        if (session != null) {
            session.end().run();
            session = null;
        }
    }

    @Override
    public void close() {
        leave();
        loop.shutdown();
        try {
            if (!loop.awaitTermination(5, TimeUnit.SECONDS)) {
                loop.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            loop.shutdownNow();
        }
    }
}

package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.duty.Duty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the outlets served as long as they are this instance's to serve: opens a session, and after whatever ended it, a
 * new one that reads anew how far each outlet is served.
 */
final class DeliveryOffice implements Duty, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeliveryOffice.class);
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final DeliverySession.Opener opener;
    private final ScheduledExecutorService loop = loop();

    private @Nullable DeliverySession session;
    private boolean owned;
    private volatile @Nullable String failure;

    DeliveryOffice(DeliverySession.Opener opener) {
        this.opener = opener;
    }

    private static ScheduledExecutorService loop() {
        var loop = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "delivery");
            thread.setDaemon(true);
            return thread;
        });
        // Each look at an outlet that waits sets its timer anew; the old ones would pile up for a day.
        loop.setRemoveOnCancelPolicy(true);
        return loop;
    }

    /** From now on the outlets are this instance's to serve. */
    @Override
    public void take() {
        loop.execute(() -> {
            owned = true;
            open();
        });
    }

    /** From now on they are another's. */
    @Override
    public void leave() {
        loop.execute(() -> {
            owned = false;
            failure = null;
            end();
        });
    }

    /** Something changed about that outlet. */
    void look(String outletId) {
        loop.execute(() -> {
            if (session != null) {
                session.look(outletId);
            }
        });
    }

    /** There is a new version. */
    void lookAtAll() {
        loop.execute(() -> {
            if (session != null) {
                session.lookAtAll();
            }
        });
    }

    /** What keeps it from serving the outlets that are its to serve; null if nothing does. */
    @Override
    @Nullable
    public String failure() {
        return failure;
    }

    private void open() {
        if (!owned || session != null) {
            return;
        }
        try {
            session = opener.open(loop, this::failed);
            failure = null;
            session.lookAtAll();
            log.info("the outlets are served from here");
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // open brings its failures here
    private void failed(Throwable cause) {
        log.warn("delivery begins anew: {}", cause.toString(), cause);
        failure = "outlets are not served: " + cause.getMessage();
        end();
        loop.schedule(this::open, BREATH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end() {
        if (session != null) {
            session.close();
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

package kz.mediagrid.notifier.signing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.duty.Duty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has versions signed as long as that is this instance's to do: looks several times a second, after a failure ever later. */
final class SigningOffice implements Duty, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SigningOffice.class);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final int LONGEST_PAUSE = 300;

    private final VersionSigner signer;
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "signing");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean owned;
    private volatile @Nullable String failure;
    private int failures;
    private int pause;

    @SuppressWarnings("FutureReturnValueIgnored") // each look tells its failures itself
    SigningOffice(VersionSigner signer) {
        this.signer = signer;
        loop.scheduleWithFixedDelay(this::look, BREATH.toMillis(), BREATH.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void take() {
        owned = true;
    }

    @Override
    public void leave() {
        owned = false;
        failure = null;
    }

    /** What keeps it from signing what is its to sign; null if nothing does. */
    @Override
    @Nullable
    public String failure() {
        return failure;
    }

    private void look() {
        if (!owned || pause-- > 0) {
            return;
        }
        try {
            signer.look();
            failure = null;
            failures = 0;
            pause = 0;
        } catch (RuntimeException e) {
            failures++;
            pause = (int) Math.min(Math.scalb(1.0, failures), LONGEST_PAUSE);
            log.warn("versions are not signed: {}", e.toString(), e);
            failure = "versions are not signed: " + e.getMessage();
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

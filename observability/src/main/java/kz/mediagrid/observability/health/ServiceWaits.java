package kz.mediagrid.observability.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.observability.progress.ProgressSteps;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The waits of one service that are under way. The health shows each with its beginning; the log has one line when a wait begins,
 * one when it ends, and up to nine between them if its progress is known.
 */
public final class ServiceWaits {

    private static final Logger log = LoggerFactory.getLogger(ServiceWaits.class);

    private final String service;
    private final InstantSource real;
    private final LongSupplier nanoTime;
    private final Consumer<WaitProgress> shown;
    private final Map<String, Open> open = new LinkedHashMap<>();

    /**
     * @param service the name of the service in the log
     * @param real real time
     */
    public ServiceWaits(String service, InstantSource real) {
        this(service, real, progress -> {});
    }

    /** @param shown receives the progress of each wait as it changes, from any thread */
    public ServiceWaits(String service, InstantSource real, Consumer<WaitProgress> shown) {
        this(service, real, System::nanoTime, shown);
    }

    /** @param nanoTime measures durations, because real time may be set back */
    ServiceWaits(String service, InstantSource real, LongSupplier nanoTime, Consumer<WaitProgress> shown) {
        this.service = service;
        this.real = real;
        this.nanoTime = nanoTime;
        this.shown = shown;
    }

    /** A part of the service that waits. */
    public interface ServiceWait extends AutoCloseable {

        /** Tells how much of what is waited for is there. If several parts wait for it, the last word counts. */
        void progressed(Progress progress);

        /** Ends the wait of this part; a second call has no effect. */
        @Override
        void close();
    }

    /** Waits for {@code subject} while {@code work} runs: see {@link #begin(String, Supplier)}. */
    public void during(String subject, Supplier<String> details, Consumer<ServiceWait> work) {
        var wait = begin(subject, details);
        try {
            work.accept(wait);
        } finally {
            wait.close();
        }
    }

    /** Waits likewise, without further details. */
    public void during(String subject, Runnable work) {
        during(subject, () -> "", wait -> work.run());
    }

    /** Begins a wait without further details: see {@link #begin(String, Supplier)}. */
    public ServiceWait begin(String subject) {
        return begin(subject, () -> "");
    }

    /**
     * Begins a wait. If several parts of the service wait for the same subject, that is one wait, which ends with the last of them.
     *
     * @param subject the thing that is waited for, e.g. {@code the broker}; neither private nor secret
     * @param details the state of the wait in words, e.g. {@code 12 records left}, or the empty text; any thread may ask
     */
    public ServiceWait begin(String subject, Supplier<String> details) {
        if (join(subject, details)) {
            log.info("{} waits for {}{}", service, subject, suffix(details.get()));
        }
        return new Part(subject);
    }

    /** Returns whether the wait begins with this part. Calls no details, which may need a lock of who calls. */
    private boolean join(String subject, Supplier<String> details) {
        synchronized (open) {
            var wait = open.computeIfAbsent(subject, begun -> new Open(real.instant(), nanoTime, details));
            wait.parts++;
            return wait.parts == 1;
        }
    }

    private void progressed(String subject, Progress progress) {
        boolean isChanged;
        synchronized (open) {
            var wait = open.get(subject);
            if (wait == null) {
                return;
            }
            isChanged = wait.progress == null || wait.progress.percent() != progress.percent();
            wait.progress = progress;
            if (wait.steps.isNext(progress)) {
                log.info("{} waits for {}: {} %", service, subject, progress.percent());
            }
        }
        if (isChanged) {
            shown.accept(new WaitProgress(service, subject, progress));
        }
    }

    private void end(String subject) {
        Open ended;
        synchronized (open) {
            var wait = open.get(subject);
            if (wait == null || --wait.parts > 0) {
                return;
            }
            open.remove(subject);
            ended = wait;
            var waited = Duration.ofNanos(nanoTime.getAsLong() - wait.begunAt);
            log.info("{} waits no longer for {}, after {} ms", service, subject, waited.toMillis());
        }
        if (ended.progress != null) {
            shown.accept(
                    new WaitProgress(service, subject, new Progress(ended.progress.total(), ended.progress.total())));
        }
    }

    private static String suffix(String details) {
        return details.isEmpty() ? "" : ": " + details;
    }

    /**
     * The component that lists the waits under {@code waits}, in the order in which they began: {@code for}, {@code since} as an
     * ISO instant [real time], {@code percent} if the progress is known, and {@code details} if there are any. A wait alone is no
     * failure: the status is UP.
     */
    public HealthIndicator health() {
        return () -> Health.up().withDetail("waits", shown()).build();
    }

    private List<Map<String, Object>> shown() {
        Map<String, Open> now;
        synchronized (open) {
            now = new LinkedHashMap<>(open);
        }
        return now.entrySet().stream()
                .map(wait -> wait.getValue().shown(wait.getKey()))
                .toList();
    }

    private static final class Open {

        private final Instant since;
        private final long begunAt;
        private final ProgressSteps steps;
        private final Supplier<String> details;
        private volatile @Nullable Progress progress;
        private int parts;

        Open(Instant since, LongSupplier nanoTime, Supplier<String> details) {
            this.since = since;
            this.begunAt = nanoTime.getAsLong();
            this.steps = new ProgressSteps(nanoTime);
            this.details = details;
        }

        Map<String, Object> shown(String subject) {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("for", subject);
            shown.put("since", since.toString());
            var known = progress;
            if (known != null) {
                shown.put("percent", known.percent());
            }
            var words = details.get();
            if (!words.isEmpty()) {
                shown.put("details", words);
            }
            return shown;
        }
    }

    private final class Part implements ServiceWait {

        private final String subject;
        private boolean ended;

        Part(String subject) {
            this.subject = subject;
        }

        @Override
        public void progressed(Progress progress) {
            ServiceWaits.this.progressed(subject, progress);
        }

        @Override
        public void close() {
            synchronized (open) {
                if (ended) {
                    return;
                }
                ended = true;
            }
            end(subject);
        }
    }
}

package kz.mediagrid.observability.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The waits of one service that are under way. The health shows each with its beginning; the log has one line when a wait begins
 * and one when it ends.
 */
public final class ServiceWaits {

    private static final Logger log = LoggerFactory.getLogger(ServiceWaits.class);

    private final String service;
    private final InstantSource real;
    private final LongSupplier nanoTime;
    private final Map<String, Open> open = new LinkedHashMap<>();

    /**
     * @param service the name of the service in the log
     * @param real real time
     */
    public ServiceWaits(String service, InstantSource real) {
        this(service, real, System::nanoTime);
    }

    /** @param nanoTime measures durations, because real time may be set back */
    ServiceWaits(String service, InstantSource real, LongSupplier nanoTime) {
        this.service = service;
        this.real = real;
        this.nanoTime = nanoTime;
    }

    /** A part of the service that waits. */
    public interface ServiceWait extends AutoCloseable {

        /** Ends the wait of this part; a second call has no effect. */
        @Override
        void close();
    }

    /** Waits for {@code subject} while {@code work} runs: see {@link #begin(String, Supplier)}. */
    public void during(String subject, Supplier<String> details, Runnable work) {
        var wait = begin(subject, details);
        try {
            work.run();
        } finally {
            wait.close();
        }
    }

    /** Waits likewise, without further details. */
    public void during(String subject, Runnable work) {
        during(subject, () -> "", work);
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
            var wait = open.computeIfAbsent(subject, begun -> new Open(real.instant(), nanoTime.getAsLong(), details));
            wait.parts++;
            return wait.parts == 1;
        }
    }

    private void end(String subject) {
        synchronized (open) {
            var wait = open.get(subject);
            if (wait != null && --wait.parts == 0) {
                open.remove(subject);
                var waited = Duration.ofNanos(nanoTime.getAsLong() - wait.begunAt);
                log.info("{} waits no longer for {}, after {} ms", service, subject, waited.toMillis());
            }
        }
    }

    private static String suffix(String details) {
        return details.isEmpty() ? "" : ": " + details;
    }

    /**
     * The component that lists the waits under {@code waits}, in the order in which they began: {@code for}, {@code since} as an
     * ISO instant [real time], and {@code details} if there are any. A wait alone is no failure: the status is UP.
     */
    public HealthIndicator health() {
        return () -> Health.up().withDetail("waits", shown()).build();
    }

    private List<Map<String, String>> shown() {
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
        private final Supplier<String> details;
        private int parts;

        Open(Instant since, long begunAt, Supplier<String> details) {
            this.since = since;
            this.begunAt = begunAt;
            this.details = details;
        }

        Map<String, String> shown(String subject) {
            var shown = new LinkedHashMap<String, String>();
            shown.put("for", subject);
            shown.put("since", since.toString());
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
        public void close() {
            synchronized (open) {
                if (!ended) {
                    ended = true;
                    end(subject);
                }
            }
        }
    }
}

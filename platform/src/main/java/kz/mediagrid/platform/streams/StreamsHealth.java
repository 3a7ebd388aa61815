package kz.mediagrid.platform.streams;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.health.ServiceWaits.ServiceWait;
import kz.mediagrid.observability.progress.Progress;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Reports whether the topology runs, and the cause if it stopped.
 *
 * <p>After a transient failure, a new thread takes over the task. The new thread must wait some seconds until the
 * broker has dropped the old thread; this wait limits the rate of retries. A failure that needs an operator stops the
 * topology and is reported. The failed work is not retried.
 */
public final class StreamsHealth
        implements HealthIndicator, KafkaStreams.StateListener, StreamsUncaughtExceptionHandler, StageReports {

    private static final Logger log = LoggerFactory.getLogger(StreamsHealth.class);

    private final String what;
    private final ApplicationEventPublisher events;
    private final ServiceWaits waits;
    private final AtomicReference<@Nullable ServiceWait> group = new AtomicReference<>();
    private final AtomicReference<@Nullable ServiceWait> rebuild = new AtomicReference<>();
    private volatile State state = State.CREATED;
    private volatile @Nullable TopologyStopped failure;
    private volatile @Nullable Instant waitingSince;

    /**
     * @param what the topology's name in words, e.g. {@code grid aggregator}
     * @param events publishes a {@link TopologyStopped} after a permanent stop, and that only a restart helps
     * @param waits gets the waits of the topology
     */
    public StreamsHealth(String what, ApplicationEventPublisher events, ServiceWaits waits) {
        this.what = what;
        this.events = events;
        this.waits = waits;
    }

    @Override
    public void dueWaits(Optional<Instant> since) {
        waitingSince = since.orElse(null);
    }

    @Override
    public void rebuilds(Optional<Progress> progress) {
        var wait = rebuild.get();
        if (progress.isPresent()) {
            if (wait == null) {
                wait = waits.begin("the state of the " + what + " to be made again from the log");
                rebuild.set(wait);
            }
            wait.progressed(progress.get());
        } else if (wait != null) {
            rebuild.set(null);
            wait.close();
        }
    }

    /** The start of the wait of due work [real time]; empty if no work has waited unusually long. */
    Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    // Published here, not when the failure is handled: by now the failed thread has ended, so a listener may close
    // everything.
    @Override
    public void onChange(State now, State before) {
        state = now;
        waitForTheGroup(now);
        var cause = failure;
        if (now == State.RUNNING) {
            failure = null;
        } else if (now == State.ERROR && cause != null) {
            events.publishEvent(cause);
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }

    private void waitForTheGroup(State now) {
        var wait = now == State.REBALANCING
                ? waits.begin("the group of the " + what + " to share the work, and for the state")
                : null;
        var before = group.getAndSet(wait);
        if (before != null) {
            before.close();
        }
    }

    /** The waits of the topology. */
    ServiceWaits waits() {
        return waits;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        var stopped = new TopologyStopped(what, exception);
        failure = stopped;
        if (PassingFailures.include(exception)) {
            log.warn("The {} continues in a new thread after {}", what, stopped.reason(), exception);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        log.error("The {} stops: {}", what, stopped.reason(), exception);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Whether the topology now owns its task or stands by. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    @Override
    public Health health() {
        var health = switch (state) {
            case RUNNING -> Health.up();
            case CREATED, REBALANCING -> Health.outOfService();
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Health.down();
        };
        health.withDetail("state", state.name());
        var since = waitingSince;
        if (since != null) {
            health.withDetail("what is due waits since", since.toString());
        }
        var cause = failure;
        return cause == null
                ? health.build()
                : health.withDetail("cause", cause.reason()).build();
    }
}

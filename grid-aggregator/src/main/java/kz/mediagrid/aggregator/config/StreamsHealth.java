package kz.mediagrid.aggregator.config;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether the topology runs, and what stopped it.
 *
 * <p>What stops it needs a person: a newer command, a registry that is gone, a state that is not the log's. So it stays
 * stopped and shows it, rather than start over and fail again.
 */
@Component
class StreamsHealth implements HealthIndicator, KafkaStreams.StateListener, StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(StreamsHealth.class);

    private volatile State state = State.CREATED;
    private volatile @Nullable Throwable failure;

    @Override
    public void onChange(State now, State before) {
        state = now;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        failure = exception;
        log.error("The topology stops: {}", rootOf(exception).getMessage(), exception);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    @Override
    public Health health() {
        var health = switch (state) {
            case RUNNING -> Health.up();
            case CREATED, REBALANCING -> Health.outOfService();
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Health.down();
        };
        health.withDetail("state", state.name());
        var cause = failure;
        return cause == null
                ? health.build()
                : health.withDetail("cause", String.valueOf(rootOf(cause).getMessage()))
                        .build();
    }

    private static Throwable rootOf(Throwable exception) {
        var root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

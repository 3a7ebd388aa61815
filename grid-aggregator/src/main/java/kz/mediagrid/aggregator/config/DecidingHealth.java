package kz.mediagrid.aggregator.config;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import kz.mediagrid.platform.streams.StreamsHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Tells whether this instance decides commands: UP on the owner of the task, OUT_OF_SERVICE with the reason {@code stands by} on a
 * standby. It is a part of the readiness. It is no part of the health as a whole, since a standby is healthy.
 */
final class DecidingHealth extends AbstractHealthIndicator {

    private static final String NAME = "deciding";

    private final StreamsBuilderFactoryBean streams;
    private final StreamsHealth health;

    DecidingHealth(StreamsBuilderFactoryBean streams, StreamsHealth health) {
        super("The owner of the task cannot be told");
        this.streams = streams;
        this.health = health;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (!health.isRunning()) {
            builder.outOfService().withDetail("reason", "does not run yet, or no longer");
        } else if (ownsTheTask()) {
            builder.up().withDetail("reason", "decides");
        } else {
            builder.outOfService().withDetail("reason", "stands by");
        }
    }

    private boolean ownsTheTask() {
        return requireNonNull(streams.getKafkaStreams()).metadataForLocalThreads().stream()
                .anyMatch(thread -> !thread.activeTasks().isEmpty());
    }

    /** The same groups, with a whole that has no part {@code deciding}. */
    static HealthEndpointGroups leaveOutOfTheWhole(HealthEndpointGroups groups) {
        return HealthEndpointGroups.of(
                new Whole(groups.getPrimary()),
                groups.getNames().stream()
                        .collect(Collectors.toMap(name -> name, name -> requireNonNull(groups.get(name)))));
    }

    private record Whole(HealthEndpointGroup given) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return !name.equals(NAME) && given.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext caller) {
            return given.showComponents(caller);
        }

        @Override
        public boolean showDetails(SecurityContext caller) {
            return given.showDetails(caller);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return given.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return given.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return given.getAdditionalPath();
        }
    }
}

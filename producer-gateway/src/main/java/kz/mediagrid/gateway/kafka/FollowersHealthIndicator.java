package kz.mediagrid.gateway.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the gateway still follows every topic; what it shows would go stale otherwise. */
@Component
final class FollowersHealthIndicator implements HealthIndicator {

    private final Following following;

    FollowersHealthIndicator(Following following) {
        this.following = following;
    }

    @Override
    public Health health() {
        return following
                .failure()
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }
}
